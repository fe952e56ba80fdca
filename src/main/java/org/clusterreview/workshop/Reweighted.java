package org.clusterreview.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;

/** A model with other weights, to see what would follow; it is no version and is never stored. */
public final class Reweighted {

    private Reweighted() {}

    /** @param weights by id of indicator, dimension or stage, each above 0; what is not named keeps its weight */
    public static ScoringModel of(ScoringModel model, Map<String, BigDecimal> weights) {
        List<ScoringStage> stages = model.stages().stream()
                .map(s -> new ScoringStage(
                        s.id(), weights.getOrDefault(s.id(), s.weight()), s.weighting(), s.aggregation(), s.carried()))
                .toList();
        return model.with(nodes(model.nodes(), weights), stages, model.aggregation());
    }

    private static List<Node> nodes(List<Node> nodes, Map<String, BigDecimal> weights) {
        return nodes.stream().map(node -> node(node, weights)).toList();
    }

    private static Node node(Node node, Map<String, BigDecimal> weights) {
        return switch (node) {
            case Dimension dimension ->
                new Dimension(
                        dimension.id(),
                        dimension.name(),
                        dimension.weight() == null ? null : weights.getOrDefault(dimension.id(), dimension.weight()),
                        nodes(dimension.children(), weights),
                        dimension.effect(),
                        dimension.limits(),
                        dimension.demonstration());
            case Indicator indicator ->
                new Indicator(
                        indicator.id(),
                        indicator.name(),
                        weights.getOrDefault(indicator.id(), indicator.weight()),
                        indicator.guidance(),
                        indicator.scoring(),
                        indicator.effect(),
                        indicator.demonstration());
        };
    }
}
