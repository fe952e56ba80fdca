package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clusterreview.scoring.model.Anchor;
import org.clusterreview.scoring.model.Band;
import org.clusterreview.scoring.model.CommentRule;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.Weighting;
import tools.jackson.databind.JsonNode;

/** Builds dimensions and indicators from a tree that has been found sound. */
final class NodeBuilder {

    private final String weightKey;

    NodeBuilder(Weighting weighting) {
        this.weightKey = weightKey(weighting);
    }

    /** The key that holds an indicator's weight; of a bonus or deduction it is always {@code points}. */
    static String weightKey(Weighting weighting) {
        return switch (weighting) {
            case POINTS -> "points";
            case WEIGHTS, COEFFICIENTS -> "weight";
            case FACTORS -> "factor";
        };
    }

    Node node(JsonNode node) {
        return node(node, Effect.COUNTED);
    }

    private Node node(JsonNode node, Effect inherited) {
        String id = Trees.text(node, "id");
        String name = Trees.text(node, "name");
        Effect effect = Trees.constant(node, "effect", inherited);
        boolean demonstration = Trees.flag(node, "demonstration");
        if (node.has("children")) {
            return new Dimension(
                    id,
                    name,
                    weightKey.equals("weight") ? Trees.numberOrNull(node, "weight") : null,
                    Trees.list(node.path("children"), child -> node(child, effect)),
                    effect,
                    Trees.limits(node.path("limits")),
                    demonstration);
        }
        BigDecimal weight = Trees.number(node, effect == Effect.COUNTED ? weightKey : "points");
        return new Indicator(
                id, name, weight, Trees.text(node, "guidance"), scoring(node, weight), effect, demonstration);
    }

    private static Scoring scoring(JsonNode node, BigDecimal points) {
        By by = By.valueOf(Trees.text(node, "by").toUpperCase(Locale.ROOT));
        return switch (by) {
            case EXPERT -> byExpert(node);
            case STAFF -> new Scoring.ByStaff(Trees.text(node, "item"));
            case DEPARTMENT ->
                new Scoring.ByDepartment(Trees.text(node, "department"), Trees.text(node, "item"), scale(node));
            case DATA ->
                new Scoring.ByData(
                        FigureBuilder.figure(node.path("figure")),
                        RuleBuilder.rule(node.path("rule"), points),
                        RuleBuilder.missing(node.path("missing")));
        };
    }

    /** The words of the key {@code by}. */
    enum By {
        EXPERT,
        STAFF,
        DEPARTMENT,
        DATA
    }

    private static Scoring byExpert(JsonNode node) {
        return new Scoring.ByExpert(
                scale(node),
                Trees.list(
                        node.path("anchors"),
                        n -> new Anchor(Trees.number(n, "from"), Trees.number(n, "to"), Trees.text(n, "text"))),
                comment(node.path("comment")),
                Trees.flag(node, "may_be_not_applicable"));
    }

    private static CommentRule comment(JsonNode node) {
        if (node.isObject()) {
            return new CommentRule(
                    false, Trees.numberOrNull(node, "at_or_below"), Trees.numberOrNull(node, "at_or_above"));
        }
        return node.stringValue("").equals("required") ? CommentRule.REQUIRED : CommentRule.OPTIONAL;
    }

    /** A range, in which bands may stand; or single levels, whose lowest and highest mark are the range. */
    private static Scale scale(JsonNode node) {
        JsonNode levels = node.path("levels");
        if (levels.isArray()) {
            List<Band> bands = Trees.list(
                    levels,
                    n -> new Band(
                            Trees.text(n, "name"),
                            Trees.number(n, "mark"),
                            Trees.number(n, "mark"),
                            Trees.text(n, "text")));
            BigDecimal min = bands.stream()
                    .map(Band::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            BigDecimal max =
                    bands.stream().map(Band::to).max(Comparator.naturalOrder()).orElseThrow();
            return new Scale(min, max, null, bands);
        }
        JsonNode scale = node.path("scale");
        return new Scale(
                Trees.number(scale, "min"),
                Trees.number(scale, "max"),
                Trees.numberOrNull(scale, "step"),
                Trees.list(
                        scale.path("bands"),
                        n -> new Band(
                                Trees.text(n, "name"),
                                Trees.number(n, "from"),
                                Trees.number(n, "to"),
                                Trees.text(n, "text"))));
    }
}
