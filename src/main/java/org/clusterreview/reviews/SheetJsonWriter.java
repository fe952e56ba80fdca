package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.SheetJson.AnchorJson;
import org.clusterreview.reviews.SheetJson.DimensionJson;
import org.clusterreview.reviews.SheetJson.IndicatorJson;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.model.Anchor;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.Veto;
import org.jspecify.annotations.Nullable;

/** Writes one sheet as the element reads it, in the reader's language. */
final class SheetJsonWriter {

    private static final String COMPUTED_STEP = "1";

    /** Key of the part that holds what experts are asked; no id of a model begins so. */
    private static final String QUESTIONS = "-questions";

    private static final Map<String, FigureItem> ITEMS =
            FigureItems.shipped().stream().collect(Collectors.toMap(FigureItem::key, Function.identity()));

    private final SheetContent content;
    private final Locale locale;
    private final Texts texts;

    SheetJsonWriter(SheetContent content, Locale locale) {
        this.content = content;
        this.locale = locale;
        this.texts = Texts.in(locale);
    }

    SheetJson.Content write(String account) {
        return new SheetJson.Content(
                head(), account, coefficients(), BatchRun.COMMENT_LENGTH, dimensions(), content.missing());
    }

    private SheetJson.Head head() {
        Sheet sheet = content.sheet();
        String state = !content.editable() ? "submitted" : sheet.state() == SheetState.RETURNED ? "returned" : "open";
        SheetContent.Place place = content.place();
        return new SheetJson.Head(
                sheet.id().toString(),
                sheet.version(),
                state,
                new SheetJson.Place(place.application(), "", place.position(), place.of()),
                sheet.state() == SheetState.RETURNED ? sheet.reason().orElse(null) : null);
    }

    private Map<String, String> coefficients() {
        Map<String, String> shown = new TreeMap<>();
        content.score().coefficients().forEach((id, factor) -> shown.put(id, SheetJson.text(signed(id, factor))));
        content.model().askedOfExperts().forEach(question -> shown.put(question.id(), "0"));
        return shown;
    }

    /** What an indicator adds; of a deduction below 0, also within a dimension of deductions. */
    private Exact signed(String indicator, Exact value) {
        boolean takes = content.model()
                .indicator(indicator)
                .filter(i -> i.effect() == Effect.DEDUCTION)
                .isPresent();
        return takes ? Exact.ZERO.minus(value) : value;
    }

    private List<DimensionJson> dimensions() {
        List<DimensionJson> dimensions = new ArrayList<>();
        if (!content.model().askedOfExperts().isEmpty()) {
            dimensions.add(questions());
        }
        for (Node node : content.model().nodes()) {
            List<IndicatorJson> indicators = node.leaves().map(this::indicator).toList();
            dimensions.add(new DimensionJson(node.id(), node.name(), maximum(node), indicators));
        }
        return dimensions;
    }

    /** What is asked beside the marks stands first: it decides whether marks matter at all. */
    private DimensionJson questions() {
        List<AnchorJson> answers = List.of(
                new AnchorJson(texts.get("sheet.answer.no"), "", "0"),
                new AnchorJson(texts.get("sheet.answer.yes"), "", "1"));
        Set<String> asked =
                content.model().askedOfExperts().stream().map(Veto::id).collect(Collectors.toSet());
        List<IndicatorJson> rows = content.model().onSheet().stream()
                .filter(question -> asked.contains(question.id()))
                .map(question -> marked(question, (Scoring.ByExpert) question.scoring(), answers))
                .toList();
        return new DimensionJson(QUESTIONS, texts.get("sheet.questions"), "0", rows);
    }

    private String maximum(Node node) {
        return SheetJson.text(Exact.sum(node.leaves()
                .filter(leaf -> leaf.effect() == node.effect())
                .map(leaf -> content.score()
                        .coefficients()
                        .getOrDefault(leaf.id(), Exact.ZERO)
                        .times(Exact.of(leaf.scoring().maximum())))
                .toList()));
    }

    private IndicatorJson indicator(Indicator indicator) {
        return switch (indicator.scoring()) {
            case Scoring.ByExpert marked -> marked(indicator, marked, anchors(marked));
            case Scoring.ByStaff ignored -> derived(indicator, "verified");
            case Scoring.ByDepartment ignored -> derived(indicator, "verified");
            case Scoring.ByData ignored -> derived(indicator, "computed");
        };
    }

    private IndicatorJson marked(Indicator indicator, Scoring.ByExpert marked, List<AnchorJson> anchors) {
        SavedMark saved = content.marks().get(indicator.id());
        BigDecimal step = marked.scale().step();
        return new IndicatorJson(
                indicator.id(),
                indicator.name(),
                "expert",
                SheetJson.text(marked.scale().min()),
                SheetJson.text(marked.scale().max()),
                SheetJson.text(step == null ? finest(marked.scale()) : step),
                indicator.guidance(),
                anchors,
                SheetJson.value(saved),
                SheetJson.isNotApplicable(saved),
                marked.mayBeNotApplicable(),
                saved == null ? "" : saved.comment(),
                marked.comment().always(),
                SheetJson.textOrNull(marked.comment().atOrBelow()),
                SheetJson.textOrNull(marked.comment().atOrAbove()),
                marked.scale().bands().stream()
                        .map(band -> new SheetJson.BandJson(SheetJson.text(band.from()), SheetJson.text(band.to())))
                        .toList(),
                saved == null ? 0 : saved.version(),
                null,
                null);
    }

    /** Where every decimal is open, hundredths; for single levels as fine as the levels are. */
    private static BigDecimal finest(Scale scale) {
        int places = scale.bands().stream()
                .flatMap(band -> Stream.of(band.from(), band.to()))
                .mapToInt(mark -> Math.max(0, mark.stripTrailingZeros().scale()))
                .max()
                .orElse(2);
        boolean levels = scale.bands().stream().allMatch(band -> band.from().compareTo(band.to()) == 0);
        return BigDecimal.ONE.movePointLeft(levels ? places : Math.max(places, 2));
    }

    /** Grades of the scale first, then what single ranges mean. */
    private static List<AnchorJson> anchors(Scoring.ByExpert marked) {
        return Stream.concat(
                        marked.scale().bands().stream().map(SheetJsonWriter::band),
                        marked.anchors().stream().map(SheetJsonWriter::anchor))
                .toList();
    }

    private static AnchorJson band(Band band) {
        boolean level = band.from().compareTo(band.to()) == 0;
        String range = level ? "" : SheetJson.text(band.from()) + "–" + SheetJson.text(band.to());
        String text = range.isEmpty() || band.text().isEmpty() ? range + band.text() : range + " · " + band.text();
        return new AnchorJson(band.name(), text, SheetJson.text(band.to()));
    }

    /** The words before the colon name the level. */
    private static AnchorJson anchor(Anchor anchor) {
        String[] parts = anchor.text().split("[:：]", 2);
        String range = anchor.from().compareTo(anchor.to()) == 0
                ? SheetJson.text(anchor.to())
                : SheetJson.text(anchor.from()) + "–" + SheetJson.text(anchor.to());
        return parts.length == 2
                ? new AnchorJson(parts[0].strip(), range + " · " + parts[1].strip(), SheetJson.text(anchor.to()))
                : new AnchorJson(range, anchor.text(), SheetJson.text(anchor.to()));
    }

    private IndicatorJson derived(Indicator indicator, String kind) {
        IndicatorLine line = content.score().derived().get(indicator.id());
        Exact factor = content.score().coefficients().getOrDefault(indicator.id(), Exact.ZERO);
        return new IndicatorJson(
                indicator.id(),
                indicator.name(),
                kind,
                "0",
                SheetJson.text(factor.times(Exact.of(indicator.scoring().maximum()))),
                COMPUTED_STEP,
                indicator.guidance(),
                List.of(),
                null,
                false,
                false,
                "",
                false,
                null,
                null,
                List.of(),
                0,
                line == null ? null : SheetJson.text(signed(indicator.id(), line.score())),
                trace(indicator, line));
    }

    private String trace(Indicator indicator, @Nullable IndicatorLine line) {
        if (line == null) {
            Violation reason = content.score().unknown().get(indicator.id());
            return reason == null ? "" : texts.get(reason.code(), reason.args().toArray());
        }
        if (indicator.scoring() instanceof Scoring.ByStaff) {
            return texts.get(line.value().signum() > 0 ? "sheet.trace.found" : "sheet.trace.not-found");
        }
        String from = line.from().stream().map(this::figure).collect(Collectors.joining(texts.get("list.separator")));
        Exact figure = line.figure();
        return texts.get(
                "sheet.trace.computed",
                from,
                figure == null ? "" : shown(figure),
                shown(line.value()),
                shown(line.score()));
    }

    private String figure(Figure figure) {
        FigureItem item = ITEMS.get(figure.item());
        Integer year = figure.year();
        return (item == null ? figure.item() : item.name(locale))
                + (year == null ? "" : " " + year)
                + " " + SheetJson.text(figure.value())
                + (item == null ? "" : " " + item.unit());
    }

    private static String shown(Exact value) {
        return SheetJson.text(value.rounded(4, RoundingMode.HALF_UP));
    }
}
