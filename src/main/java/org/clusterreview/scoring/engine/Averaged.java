package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;

/**
 * Several values as one. First the lowest go, then the highest of the rest, so that no one is left out twice when all are equal.
 *
 * @param kept those that count as they are
 * @param dropped why the others do not, by key
 * @param applied whether the estimator applied; false where there were too few and the plain mean stands
 */
record Averaged(Exact value, List<Ballot> kept, Map<String, Dropped> dropped, boolean applied) {

    /** A value with the key of the expert who gave it. */
    record Ballot(String key, Exact value) {}

    /** @param ballots at least one */
    static Averaged of(List<Ballot> ballots, Averaging averaging) {
        int n = ballots.size();
        Estimator estimator = averaging.estimator();
        if (n < averaging.from() || !averaging.isRobust()) {
            return new Averaged(Exact.mean(values(ballots)), List.copyOf(ballots), Map.of(), false);
        }
        return switch (estimator) {
            case Estimator.Median ignored ->
                new Averaged(median(values(ballots)), List.copyOf(ballots), Map.of(), true);
            case Estimator.HodgesLehmann ignored ->
                new Averaged(median(pairMeans(values(ballots))), List.copyOf(ballots), Map.of(), true);
            default -> without(ballots, averaging);
        };
    }

    private static Averaged without(List<Ballot> ballots, Averaging averaging) {
        int n = ballots.size();
        boolean replaces = averaging.estimator() instanceof Estimator.Winsorised;
        Comparator<Ballot> byKey = Comparator.comparing(Ballot::key, SeatOrder.BY_KEY);
        byKey = switch (averaging.equalExtremes()) {
            case FIRST_KEY -> byKey;
            case LAST_KEY -> byKey.reversed();
        };
        List<Ballot> rest = new ArrayList<>(ballots);
        Map<String, Dropped> dropped = new LinkedHashMap<>();
        Comparator<Ballot> byValue = Comparator.comparing(Ballot::value);
        int lowest = averaging.estimator().lowest(n);
        int highest = averaging.estimator().highest(n);
        leaveOut(
                rest,
                byValue.thenComparing(byKey),
                lowest,
                replaces ? Dropped.REPLACED_LOWEST : Dropped.LOWEST,
                dropped);
        leaveOut(
                rest,
                byValue.reversed().thenComparing(byKey),
                highest,
                replaces ? Dropped.REPLACED_HIGHEST : Dropped.HIGHEST,
                dropped);
        List<Exact> counted = new ArrayList<>(values(rest));
        if (replaces) {
            Exact low = counted.stream().min(Comparator.naturalOrder()).orElseThrow();
            Exact high = counted.stream().max(Comparator.naturalOrder()).orElseThrow();
            for (int i = 0; i < lowest; i++) {
                counted.add(low);
            }
            for (int i = 0; i < highest; i++) {
                counted.add(high);
            }
        }
        return new Averaged(Exact.mean(counted), List.copyOf(rest), dropped, true);
    }

    private static void leaveOut(
            List<Ballot> rest, Comparator<Ballot> order, int count, Dropped why, Map<String, Dropped> dropped) {
        rest.sort(order);
        List<Ballot> first = rest.subList(0, count);
        first.forEach(b -> dropped.put(b.key(), why));
        first.clear();
    }

    /** The middle one, or the mean of the two in the middle; at least one value. */
    static Exact median(List<Exact> values) {
        List<Exact> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return Exact.mean(sorted.subList((n - 1) / 2, n / 2 + 1));
    }

    private static List<Exact> pairMeans(List<Exact> values) {
        List<Exact> means = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = i; j < values.size(); j++) {
                means.add(Exact.mean(List.of(values.get(i), values.get(j))));
            }
        }
        return means;
    }

    private static List<Exact> values(List<Ballot> ballots) {
        return ballots.stream().map(Ballot::value).toList();
    }
}
