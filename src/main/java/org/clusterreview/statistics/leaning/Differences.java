package org.clusterreview.statistics.leaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;

/**
 * How one expert's marks differ from those of others who are not at home.
 *
 * @param home at applications of the own city
 * @param away at others
 */
record Differences(List<Exact> home, List<Exact> away) {

    static Differences of(Ratings ratings, List<Set<Integer>> homes, int expert) {
        List<Exact> home = new ArrayList<>();
        List<Exact> away = new ArrayList<>();
        for (int a = 0; a < ratings.applications(); a++) {
            int row = a;
            List<Exact> others = IntStream.range(0, ratings.experts())
                    .filter(other -> other != expert && !homes.get(other).contains(row))
                    .mapToObj(other -> ratings.mark(row, other))
                    .flatMap(mark -> mark.stream())
                    .toList();
            if (!others.isEmpty()) {
                List<Exact> side = homes.get(expert).contains(row) ? home : away;
                ratings.mark(row, expert)
                        .map(mark -> mark.minus(Exact.mean(others)))
                        .ifPresent(side::add);
            }
        }
        return new Differences(home, away);
    }

    int size() {
        return home.size() + away.size();
    }

    boolean isTwoSided() {
        return !home.isEmpty() && !away.isEmpty();
    }

    /** Mean at home less mean away. */
    Exact preference() {
        return Exact.mean(home).minus(Exact.mean(away));
    }

    /** Of the preference among those of several experts. */
    Exact weight() {
        return Exact.of((long) home.size() * away.size()).dividedBy(Exact.of(size()));
    }

    List<Exact> all() {
        List<Exact> all = new ArrayList<>(home);
        all.addAll(away);
        return all;
    }
}
