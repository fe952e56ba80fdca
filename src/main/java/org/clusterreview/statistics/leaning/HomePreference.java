package org.clusterreview.statistics.leaning;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;

/**
 * Whether experts mark applications of their own city higher than others do. Each mark is held against the mean of
 * those other experts of the application for whom it is not of their own city; an expert's preference is the mean of
 * these differences at home less the mean away. An expert who marks higher everywhere has none. Probabilities are of
 * the randomisation test: were the city without effect, any choice of as many applications would be as likely as those
 * at home. They are one-sided, for a preference and not against one, and tell of a pattern, never of intent.
 *
 * @param experts by expert in the order of the columns; undefined for one without comparable marks of both kinds
 * @param all all experts together
 */
public record HomePreference(List<Statistic<Preference>> experts, Statistic<Pooled> all) {

    /**
     * Of one expert.
     *
     * @param home how many applications of the own city count
     * @param away how many others
     * @param difference preference in the unit of the marks, exact; above 0 where those of the own city are favoured
     * @param p probability of such a preference or a greater one by chance
     * @param smallestP the smallest p that so many applications can give; where it is not small the test cannot show
     *     anything
     * @param enumerated whether p is of all choices; else of choices by chance
     */
    public record Preference(int home, int away, Exact difference, double p, double smallestP, boolean enumerated) {}

    /**
     * Of all experts who have marks of both kinds.
     *
     * @param experts how many
     * @param difference mean of their preferences, weighted with home·away/(home + away) as least squares weight them
     * @param p probability of such a difference or a greater one by chance, of choices within each expert
     * @param enumerated whether p is of all choices, which only a single expert has few enough of
     * @param seed of choices by chance
     * @param samples how many choices by chance
     */
    public record Pooled(int experts, Exact difference, double p, boolean enumerated, long seed, int samples) {}

    public HomePreference {
        experts = List.copyOf(experts);
    }

    /**
     * Computes both.
     *
     * @param ratings marks of one scale, such as totals of sheets
     * @param home for each column the rows of the expert's own city
     * @param seed of choices by chance
     * @param samples how many of them, at least 1
     * @throws IllegalArgumentException where {@code home} has another length than the table is wide
     */
    public static HomePreference of(Ratings ratings, List<Set<Integer>> home, long seed, int samples) {
        if (home.size() != ratings.experts() || samples < 1) {
            throw new IllegalArgumentException("experts " + home.size() + ", samples " + samples);
        }
        List<Differences> all = IntStream.range(0, ratings.experts())
                .mapToObj(expert -> Differences.of(ratings, home, expert))
                .toList();
        return new HomePreference(
                all.stream().map(one -> preference(one, seed, samples)).toList(),
                pooled(all.stream().filter(Differences::isTwoSided).toList(), seed, samples));
    }

    private static Statistic<Preference> preference(Differences one, long seed, int samples) {
        if (one.size() == 0) {
            return Statistic.undefined(Reason.NO_PAIRS);
        }
        if (!one.isTwoSided()) {
            return Statistic.undefined(Reason.ONE_KIND_ONLY);
        }
        return Randomisation.of(List.of(one), seed, samples)
                .map(test -> new Preference(
                        one.home().size(),
                        one.away().size(),
                        one.preference(),
                        test.p(),
                        test.smallestP(),
                        test.enumerated()));
    }

    private static Statistic<Pooled> pooled(List<Differences> all, long seed, int samples) {
        if (all.isEmpty()) {
            return Statistic.undefined(Reason.ONE_KIND_ONLY);
        }
        Exact weights = Exact.sum(all.stream().map(Differences::weight).toList());
        Exact difference = Exact.sum(all.stream()
                        .map(one -> one.weight().times(one.preference()))
                        .toList())
                .dividedBy(weights);
        return Randomisation.of(all, seed, samples)
                .map(test -> new Pooled(all.size(), difference, test.p(), test.enumerated(), seed, samples));
    }
}
