package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.IndicatorLine;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * Distributions of several kinds of values beside each other.
 *
 * @param byKey each with at least one value
 * @param without how many applications have a score and no key, and stand nowhere
 */
public record Distributions(Map<String, Distribution> byKey, int without) {

    public Distributions {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /**
     * Of the exact scores of ranked applications, by city, field, grade or whatever else; keys in the order of their
     * characters.
     *
     * @param results of one group or several that are scored by one model; those without a rank do not count
     * @param key of an application; empty where it has none
     */
    public static Distributions ofScores(
            List<ApplicationResult> results, Function<ApplicationResult, Optional<String>> key) {
        Map<String, List<Exact>> values = new TreeMap<>();
        int without = 0;
        for (ApplicationResult result : results) {
            Score score = result.score();
            if (score != null && result.rank() != null) {
                Optional<String> own = key.apply(result);
                own.ifPresent(one -> values.computeIfAbsent(one, ignored -> new ArrayList<>())
                        .add(score.exact()));
                without += own.isPresent() ? 0 : 1;
            }
        }
        return new Distributions(of(values), without);
    }

    /**
     * Of what ranked applications have reached in each dimension and indicator, as shares of the most that it can
     * bring: 1 for all of it, more where others do not apply and their weight has come to it, below 0 where deductions
     * outweigh. Keys are ids in the order of the model, parents first; without those that can bring nothing. An
     * application in which none of the indicators of a node applies has no share of it.
     */
    public static Distributions ofShares(ScoringModel model, List<ApplicationResult> results) {
        Maxima maxima = Maxima.of(model);
        Map<String, List<Exact>> values = new LinkedHashMap<>();
        Node.all(model.nodes()).forEach(node -> {
            Exact most = maxima.byNode().getOrDefault(node.id(), Exact.ZERO);
            if (most.signum() > 0) {
                values.put(node.id(), shares(node, most, results));
            }
        });
        return new Distributions(of(values), 0);
    }

    private static List<Exact> shares(Node node, Exact most, List<ApplicationResult> results) {
        Set<String> leaves = node.leaves().map(Indicator::id).collect(Collectors.toSet());
        List<Exact> shares = new ArrayList<>();
        for (ApplicationResult result : results) {
            Score score = result.score();
            if (score != null && result.rank() != null && applies(score, leaves)) {
                Optional.ofNullable(score.parts().get(node.id())).ifPresent(part -> shares.add(part.dividedBy(most)));
            }
        }
        return shares;
    }

    private static boolean applies(Score score, Set<String> leaves) {
        return score.indicators().stream().map(IndicatorLine::indicator).anyMatch(leaves::contains);
    }

    private static Map<String, Distribution> of(Map<String, List<Exact>> values) {
        Map<String, Distribution> all = new LinkedHashMap<>();
        values.forEach((key, some) -> Distribution.of(some).known().ifPresent(one -> all.put(key, one)));
        return all;
    }
}
