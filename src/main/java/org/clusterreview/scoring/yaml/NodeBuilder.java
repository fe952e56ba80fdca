package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.Locale;
import org.clusterreview.scoring.model.Anchor;
import org.clusterreview.scoring.model.CommentRule;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.FigureSource;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Rule;
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

    /** The key that holds an indicator's weight. */
    static String weightKey(Weighting weighting) {
        return switch (weighting) {
            case POINTS -> "points";
            case WEIGHTS -> "weight";
            case FACTORS -> "factor";
        };
    }

    Node node(JsonNode node) {
        String id = ModelBuilder.text(node, "id");
        String name = ModelBuilder.text(node, "name");
        if (node.has("children")) {
            return new Dimension(id, name, ModelBuilder.list(node.path("children"), this::node));
        }
        return new Indicator(
                id, name, ModelBuilder.number(node, weightKey), ModelBuilder.text(node, "guidance"), scoring(node));
    }

    private static Scoring scoring(JsonNode node) {
        By by = By.valueOf(ModelBuilder.text(node, "by").toUpperCase(Locale.ROOT));
        return switch (by) {
            case EXPERT -> byExpert(node);
            case STAFF -> new Scoring.ByStaff(ModelBuilder.text(node, "item"));
            case DATA -> new Scoring.ByData(figure(node.path("figure")), rule(node.path("rule")));
        };
    }

    /** The words of the key {@code by}. */
    enum By {
        EXPERT,
        STAFF,
        DATA
    }

    private static Scoring byExpert(JsonNode node) {
        JsonNode scale = node.path("scale");
        return new Scoring.ByExpert(
                new Scale(
                        ModelBuilder.number(scale, "min"),
                        ModelBuilder.number(scale, "max"),
                        scale.has("step") ? ModelBuilder.number(scale, "step") : null),
                ModelBuilder.list(
                        node.path("anchors"),
                        n -> new Anchor(
                                ModelBuilder.number(n, "from"),
                                ModelBuilder.number(n, "to"),
                                ModelBuilder.text(n, "text"))),
                node.has("comment")
                        ? ModelBuilder.constant(CommentRule.class, node.path("comment"))
                        : CommentRule.OPTIONAL,
                node.path("may_be_not_applicable").booleanValue(false));
    }

    private static FigureSource figure(JsonNode node) {
        String[] items = ModelBuilder.RATIO.split(ModelBuilder.text(node, "of"), 2);
        return new FigureSource(
                items[0],
                items.length > 1 ? items[1] : null,
                node.has("times") ? ModelBuilder.number(node, "times") : BigDecimal.ONE,
                ModelBuilder.text(node, "unit"));
    }

    private static Rule rule(JsonNode node) {
        return new Rule.PiecewiseLinear(ModelBuilder.list(
                node.path("breakpoints"),
                n -> new Rule.Breakpoint(ModelBuilder.number(n, "at"), ModelBuilder.number(n, "percent"))));
    }
}
