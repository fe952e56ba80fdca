package org.clusterreview.recognition.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.recognition.quota.Usage.Cell;
import org.clusterreview.rounds.policy.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the list of greatest total score. With two limits of one key each, candidates are the edges of a bipartite graph
 * between the limits' cells, and {@link WeightedFlow} is exact. Any further limit makes the problem hard in general (three
 * partitions contain three-dimensional matching), so it is relaxed, and where the relaxed list oversteps it, the search
 * branches on a candidate of the overstepped cell (branch and bound after Land and Doig, 1960).
 */
final class OptimalList {

    private final List<Candidate> ranking;
    private final List<Limit> limits;
    private final List<Existing> existing;
    private final int places;
    private final Map<Candidate, BigInteger> weights;
    private List<Candidate> best = List.of();
    private BigInteger bestWeight = BigInteger.ZERO;

    OptimalList(List<Candidate> ranking, List<Limit> limits, List<Existing> existing, int places) {
        this.ranking = ranking;
        this.limits = limits;
        this.existing = existing;
        this.places = places;
        this.weights = weights(ranking);
    }

    List<Candidate> find() {
        search(List.of(), ranking);
        return best;
    }

    /**
     * Scores as integers, and below them one bit for every candidate, the best placed one's the highest: the heaviest list is
     * then the one of greatest total and, among those, the one preferred; no two lists weigh the same.
     */
    private static Map<Candidate, BigInteger> weights(List<Candidate> ranking) {
        BigInteger scale = BigInteger.ONE;
        for (Candidate candidate : ranking) {
            BigInteger denominator = candidate.score().getDenominator();
            scale = scale.multiply(denominator.divide(scale.gcd(denominator)));
        }
        Map<Candidate, BigInteger> weights = new HashMap<>();
        int bits = ranking.size();
        for (int i = 0; i < bits; i++) {
            BigFraction whole = ranking.get(i).score().multiply(scale);
            weights.put(ranking.get(i), whole.getNumerator().shiftLeft(bits).setBit(bits - 1 - i));
        }
        return weights;
    }

    private void search(List<Candidate> taken, List<Candidate> open) {
        Usage usage = new Usage(limits, existing);
        taken.forEach(usage::list);
        if (taken.size() > places || taken.stream().anyMatch(c -> overstepped(usage, c))) {
            return;
        }
        List<Candidate> possible =
                open.stream().filter(c -> usage.stops(c).isEmpty()).toList();
        List<Candidate> relaxed = new ArrayList<>(taken);
        relaxed.addAll(relaxation(possible, usage, places - taken.size()));
        if (weight(relaxed).compareTo(bestWeight) <= 0) {
            return;
        }
        Optional<Candidate> branch = oversteppingOne(taken, relaxed);
        if (branch.isEmpty()) {
            best = List.copyOf(relaxed);
            bestWeight = weight(relaxed);
            return;
        }
        Candidate chosen = branch.get();
        List<Candidate> rest = possible.stream().filter(c -> !c.equals(chosen)).toList();
        List<Candidate> with = new ArrayList<>(taken);
        with.add(chosen);
        search(with, rest);
        search(taken, rest);
    }

    /** The heaviest list under the first two limits alone, each candidate counted under its first key of each. */
    private List<Candidate> relaxation(List<Candidate> candidates, Usage usage, int room) {
        WeightedFlow flow = new WeightedFlow();
        for (Candidate candidate : candidates) {
            Object left = endpoint(flow, usage, candidate, 0);
            Object right = endpoint(flow, usage, candidate, 1);
            flow.edge(candidate, left, right, weight(candidate));
        }
        return flow.heaviest(room);
    }

    /** Node of a candidate's first cell under a limit; a node of its own where that limit does not apply. */
    private Object endpoint(WeightedFlow flow, Usage usage, Candidate candidate, int index) {
        @Nullable
        Cell cell = index >= limits.size()
                ? null
                : usage.cells(candidate.attributes()).stream()
                        .filter(c -> c.limit().equals(limits.get(index)))
                        .findFirst()
                        .orElse(null);
        Object node = cell == null ? List.of(candidate.id(), index) : List.of(cell, index);
        flow.node(node, index == 0, cell == null ? 1 : usage.room(cell));
        return node;
    }

    private Optional<Candidate> oversteppingOne(List<Candidate> taken, List<Candidate> relaxed) {
        Usage usage = new Usage(limits, existing);
        relaxed.forEach(usage::list);
        return relaxed.stream()
                .filter(c -> !taken.contains(c) && overstepped(usage, c))
                .findFirst();
    }

    private static boolean overstepped(Usage usage, Candidate candidate) {
        return usage.cells(candidate.attributes()).stream().anyMatch(cell -> usage.room(cell) < 0);
    }

    private BigInteger weight(List<Candidate> list) {
        return list.stream().map(this::weight).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger weight(Candidate candidate) {
        return weights.getOrDefault(candidate, BigInteger.ZERO);
    }
}
