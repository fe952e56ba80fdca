package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.LegalSource;
import org.clusterreview.scoring.model.RankingRule;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.TieStep;
import org.clusterreview.scoring.model.Trim;
import org.clusterreview.scoring.model.Veto;
import org.clusterreview.scoring.model.Weighting;
import tools.jackson.databind.JsonNode;

/** Builds a model from a tree that has been found sound. */
final class ModelBuilder {

    static final Pattern RATIO = Pattern.compile(" */ *");

    private ModelBuilder() {}

    static ScoringModel build(JsonNode tree) {
        Weighting weighting = constant(Weighting.class, tree.path("weighting"));
        return new ScoringModel(
                text(tree, "id"),
                text(tree, "version"),
                text(tree, "name"),
                tree.path("official").booleanValue(false),
                text(tree, "notice"),
                new LegalSource(
                        text(tree.path("source"), "document"),
                        list(tree.path("source").path("articles"), JsonNode::stringValue)),
                weighting,
                list(tree.path("indicators"), new NodeBuilder(weighting)::node),
                list(
                        tree.path("inputs"),
                        n -> new AdditionalInput(
                                text(n, "id"), text(n, "name"), constant(AdditionalInput.Use.class, n.path("use")))),
                list(tree.path("vetoes"), n -> new Veto(text(n, "id"), text(n, "name"), text(n, "source"))),
                aggregation(tree.path("aggregation")),
                ranking(tree.path("ranking")));
    }

    private static Aggregation aggregation(JsonNode node) {
        return new Aggregation(
                trim(node.path("trim")),
                node.path("minimum_valid").intValue(),
                list(
                        node.path("rounding"),
                        n -> new Rounding(
                                constant(RoundingStep.class, n.path("at")),
                                n.path("places").intValue(),
                                constant(RoundingMode.class, n.path("mode")))));
    }

    private static Trim trim(JsonNode node) {
        int highest = node.path("highest").intValue();
        int lowest = node.path("lowest").intValue();
        return new Trim(
                constant(Trim.Of.class, node.path("of")),
                highest,
                lowest,
                node.has("from") ? node.path("from").intValue() : highest + lowest + 1,
                node.has("equal_extremes")
                        ? constant(Trim.EqualExtremes.class, node.path("equal_extremes"))
                        : Trim.EqualExtremes.FIRST_KEY);
    }

    private static RankingRule ranking(JsonNode node) {
        return new RankingRule(
                constant(RankingRule.RankOn.class, node.path("on")), list(node.path("ties"), ModelBuilder::tie));
    }

    private static TieStep tie(JsonNode node) {
        TieStep.Order order =
                node.has("order") ? constant(TieStep.Order.class, node.path("order")) : TieStep.Order.HIGHER_FIRST;
        if (node.has("part")) {
            return new TieStep.ByPart(text(node, "part"), order);
        }
        return node.has("input") ? new TieStep.ByInput(text(node, "input"), order) : new TieStep.ByLot();
    }

    /** Empty where there is no such key. */
    static String text(JsonNode node, String key) {
        return node.path(key).stringValue("");
    }

    static BigDecimal number(JsonNode node, String key) {
        return node.path(key).decimalValue();
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return array.valueStream().map(element).toList();
    }

    /** {@code half_up} is the constant HALF_UP. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.stringValue("").toUpperCase(Locale.ROOT));
    }
}
