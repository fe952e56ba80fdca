package org.clusterreview.reviews.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Texts;
import org.clusterreview.reviews.Mutation;
import org.clusterreview.reviews.Sheet;
import org.clusterreview.reviews.SheetContent;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.endpoint.SheetJson.AnchorJson;
import org.clusterreview.reviews.endpoint.SheetJson.DimensionJson;
import org.clusterreview.reviews.endpoint.SheetJson.IndicatorJson;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.Veto;

/** Writes one sheet as the element reads it, in the reader's language. */
final class SheetJsonWriter {

    /** Key of the part that holds what experts are asked; no id of a model begins so. */
    private static final String QUESTIONS = "-questions";

    private final SheetContent content;
    private final Texts texts;
    private final IndicatorWriter indicators;

    SheetJsonWriter(SheetContent content, Locale locale) {
        this.content = content;
        this.texts = Texts.in(locale);
        this.indicators = new IndicatorWriter(content, locale);
    }

    SheetJson.Content write(String account) {
        SheetContent.Place place = content.place();
        return new SheetJson.Content(
                head(),
                account,
                coefficients(),
                content.estimate().holds(),
                Mutation.COMMENT_LENGTH,
                content.sheet().counts(),
                place.previous().map(SheetId::toString).orElse(null),
                place.next().map(SheetId::toString).orElse(null),
                asides(),
                dimensions(),
                content.missing());
    }

    private Map<String, SheetJson.AsideJson> asides() {
        Map<String, SheetJson.AsideJson> shown = new TreeMap<>();
        content.asides()
                .forEach((key, aside) -> shown.put(key, new SheetJson.AsideJson(aside.comment(), aside.version())));
        return shown;
    }

    private SheetJson.Head head() {
        Sheet sheet = content.sheet();
        String state = !content.editable() ? "submitted" : sheet.state() == SheetState.RETURNED ? "returned" : "open";
        SheetContent.Place place = content.place();
        return new SheetJson.Head(
                sheet.id().toString(),
                sheet.version(),
                state,
                new SheetJson.Place(place.application(), place.number(), place.position(), place.of()),
                sheet.state() == SheetState.RETURNED ? sheet.reason().orElse(null) : null);
    }

    /**
     * As the present marks make them; for those that the estimate goes by they are the same whatever the marks, and one that is
     * marked as not applicable has the one that counts once it applies again.
     */
    private Map<String, String> coefficients() {
        Map<String, String> shown = new TreeMap<>();
        content.estimate()
                .coefficients()
                .forEach((id, factor) -> shown.put(id, SheetJson.text(indicators.signed(id, factor))));
        content.score()
                .coefficients()
                .forEach((id, factor) -> shown.put(id, SheetJson.text(indicators.signed(id, factor))));
        content.model().askedOfExperts().forEach(question -> shown.put(question.id(), "0"));
        return shown;
    }

    private List<DimensionJson> dimensions() {
        List<DimensionJson> dimensions = new ArrayList<>();
        if (!content.model().askedOfExperts().isEmpty()) {
            dimensions.add(questions());
        }
        for (Node node : content.model().nodes()) {
            List<IndicatorJson> rows = node.leaves().map(indicators::of).toList();
            dimensions.add(new DimensionJson(node.id(), node.name(), maximum(node), rows));
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
                .map(question -> indicators.marked(question, (Scoring.ByExpert) question.scoring(), answers))
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
}
