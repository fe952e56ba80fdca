package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Trim;

/**
 * What is left after leaving out the highest and lowest. First the lowest go, then the highest of the rest, so that no one
 * is left out twice when all are equal.
 *
 * @param applied false where there were too few
 */
record Trimming(List<Ballot> kept, Map<String, Dropped> dropped, boolean applied) {

    /** A value with the key of the expert who gave it. */
    record Ballot(String key, Exact value) {}

    static Trimming of(List<Ballot> ballots, Trim trim) {
        if (ballots.size() < trim.from() || !trim.trims()) {
            return new Trimming(List.copyOf(ballots), Map.of(), false);
        }
        Comparator<Ballot> byKey = switch (trim.equalExtremes()) {
            case FIRST_KEY -> Comparator.comparing(Ballot::key);
            case LAST_KEY -> Comparator.comparing(Ballot::key).reversed();
        };
        List<Ballot> rest = new ArrayList<>(ballots);
        Map<String, Dropped> dropped = new LinkedHashMap<>();
        Comparator<Ballot> byValue = Comparator.comparing(Ballot::value);
        leaveOut(rest, byValue.thenComparing(byKey), trim.lowest(), Dropped.LOWEST, dropped);
        leaveOut(rest, byValue.reversed().thenComparing(byKey), trim.highest(), Dropped.HIGHEST, dropped);
        return new Trimming(List.copyOf(rest), dropped, true);
    }

    private static void leaveOut(
            List<Ballot> rest, Comparator<Ballot> order, int count, Dropped why, Map<String, Dropped> dropped) {
        rest.sort(order);
        List<Ballot> first = rest.subList(0, count);
        first.forEach(b -> dropped.put(b.key(), why));
        first.clear();
    }

    Exact mean() {
        return Exact.mean(kept.stream().map(Ballot::value).toList());
    }
}
