package org.clusterreview.scoring.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Trim;

/** Everything one way of aggregation needs of one application, with every derived value known. */
record Case(ScoringModel model, Coefficients coefficients, Panel panel, Map<String, Derived.Known> derived, Trim trim) {

    /** Scores of all nodes, parents included, from the scores of the indicators; an absent indicator adds nothing. */
    Map<String, Exact> parts(Map<String, Exact> byIndicator) {
        Map<String, Exact> parts = new LinkedHashMap<>();
        Node.all(model.nodes()).forEach(node -> parts.put(node.id(), sum(node, byIndicator)));
        return parts;
    }

    private static Exact sum(Node node, Map<String, Exact> byIndicator) {
        List<Exact> scores = node.leaves()
                .map(i -> byIndicator.getOrDefault(i.id(), Exact.ZERO))
                .toList();
        return Exact.sum(scores);
    }
}
