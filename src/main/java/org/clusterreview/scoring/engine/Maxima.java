package org.clusterreview.scoring.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;

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

    public static Maxima of(ScoringModel model) {
        Coefficients coefficients = Coefficients.of(model);
        Map<String, Exact> byNode = new LinkedHashMap<>();
        Node.all(model.nodes()).forEach(node -> byNode.put(node.id(), most(node, coefficients)));
        return new Maxima(coefficients.attainable(), byNode);
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
