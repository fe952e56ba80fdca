package org.clusterreview.reviews.endpoint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterreview.reviews.SavedMark;
import org.clusterreview.reviews.SheetContent;
import org.clusterreview.reviews.endpoint.SheetJson.AnchorJson;
import org.clusterreview.reviews.endpoint.SheetJson.IndicatorJson;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.model.Anchor;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;

/** Writes the indicators of one sheet: what may be marked, how, and what stands there. */
final class IndicatorWriter {

    private static final String COMPUTED_STEP = "1";

    private final SheetContent content;
    private final TraceWriter trace;

    IndicatorWriter(SheetContent content, Locale locale) {
        this.content = content;
        this.trace = new TraceWriter(content.score(), locale);
    }

    /** What an indicator adds; of a deduction below 0, also within a dimension of deductions. */
    Exact signed(String indicator, Exact value) {
        boolean takes = content.model()
                .indicator(indicator)
                .filter(i -> i.effect() == Effect.DEDUCTION)
                .isPresent();
        return takes ? Exact.ZERO.minus(value) : value;
    }

    IndicatorJson of(Indicator indicator) {
        return switch (indicator.scoring()) {
            case Scoring.ByExpert marked -> marked(indicator, marked, anchors(marked));
            case Scoring.ByStaff ignored -> derived(indicator, "verified");
            case Scoring.ByDepartment ignored -> derived(indicator, "verified");
            case Scoring.ByData ignored -> derived(indicator, "computed");
        };
    }

    IndicatorJson marked(Indicator indicator, Scoring.ByExpert marked, List<AnchorJson> anchors) {
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
                        marked.scale().bands().stream().map(IndicatorWriter::band),
                        marked.anchors().stream().map(IndicatorWriter::anchor))
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
                trace.of(indicator, line));
    }
}
