package org.clusterreview.scoring.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;

/**
 * The highest scores a model can give.
 *
 * @param total 100 for a model of 100 points
 * @param byNode of each dimension and indicator by id
 */
public record Maxima(Exact total, Map<String, Exact> byNode) {

    public Maxima {
        byNode = Collections.unmodifiableMap(new LinkedHashMap<>(byNode));
    }

    /** With stages each in its own unit, and the total by their weights. */
    public static Maxima of(ScoringModel model) {
        if (!model.stages().isEmpty()) {
            return ofStages(model);
        }
        Coefficients coefficients = Coefficients.of(model);
        Map<String, Exact> byNode = new LinkedHashMap<>();
        Node.all(model.nodes()).forEach(node -> byNode.put(node.id(), most(node, coefficients)));
        return new Maxima(coefficients.attainable(), byNode);
    }

    private static Maxima ofStages(ScoringModel model) {
        Exact weights =
                Exact.sum(model.stages().stream().map(s -> Exact.of(s.weight())).toList());
        Exact total = Exact.ZERO;
        Map<String, Exact> byNode = new LinkedHashMap<>();
        for (ScoringStage stage : model.stages()) {
            Maxima own = of(model.of(stage));
            byNode.put(stage.id(), own.total());
            byNode.putAll(own.byNode());
            total = total.plus(own.total().times(Exact.of(stage.weight())).dividedBy(weights));
        }
        return new Maxima(total, byNode);
    }

    /** Of a dimension what its indicators of the same effect bring together, within its limits. */
    private static Exact most(Node node, Coefficients coefficients) {
        return switch (node) {
            case Indicator indicator -> coefficients.maximum(indicator.id());
            case Dimension dimension ->
                dimension
                        .limits()
                        .hold(Exact.sum(dimension.children().stream()
                                .filter(child -> child.effect() == dimension.effect())
                                .map(child -> most(child, coefficients))
                                .toList()));
        };
    }
}
