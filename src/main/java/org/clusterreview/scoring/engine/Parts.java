package org.clusterreview.scoring.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * What indicators have earned put together along the tree: bonuses added, deductions taken off, each dimension rounded and held
 * within its limits, and so the total.
 *
 * @param byNode score of every dimension and indicator by id; of a deduction what it takes off
 */
record Parts(Exact total, Map<String, Exact> byNode) {

    /**
     * @param products what each indicator earned; an absent one earned nothing
     * @param where expert whose sheet it is; empty for the application
     */
    static Parts of(ScoringModel model, Map<String, Exact> products, Rounder rounder, String where) {
        Adding adding = new Adding(products, rounder, where);
        Exact total = model.aggregation().limits().hold(adding.sum(model.nodes()));
        return new Parts(total, adding.byNode);
    }

    private static final class Adding {

        private final Map<String, Exact> products;
        private final Rounder rounder;
        private final String where;
        private final Map<String, Exact> byNode = new LinkedHashMap<>();

        Adding(Map<String, Exact> products, Rounder rounder, String where) {
            this.products = products;
            this.rounder = rounder;
            this.where = where;
        }

        Exact sum(List<Node> siblings) {
            Exact sum = Exact.ZERO;
            for (Node node : siblings) {
                Exact score = score(node);
                sum = switch (node.effect()) {
                    case COUNTED, BONUS -> sum.plus(score);
                    case DEDUCTION -> sum.minus(score);
                };
            }
            return sum;
        }

        private Exact score(Node node) {
            return switch (node) {
                case Indicator indicator -> {
                    Exact earned = products.getOrDefault(indicator.id(), Exact.ZERO);
                    byNode.put(indicator.id(), earned);
                    yield earned;
                }
                case Dimension dimension -> {
                    byNode.put(dimension.id(), Exact.ZERO);
                    Exact sum = dimension.limits().hold(inside(dimension));
                    Exact score = rounder.at(RoundingStep.DIMENSION, place(dimension.id()), sum);
                    byNode.put(dimension.id(), score);
                    yield score;
                }
            };
        }

        /** Inside a dimension of deductions they add up; its own effect takes the sum off. */
        private Exact inside(Dimension dimension) {
            boolean own = dimension.children().stream().allMatch(n -> n.effect() == dimension.effect());
            return own
                    ? Exact.sum(dimension.children().stream().map(this::score).toList())
                    : sum(dimension.children());
        }

        private String place(String id) {
            return where.isEmpty() ? id : id + "/" + where;
        }
    }
}
