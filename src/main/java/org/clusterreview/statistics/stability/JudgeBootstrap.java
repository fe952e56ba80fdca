package org.clusterreview.statistics.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.location.Estimates;
import org.clusterreview.statistics.numeric.Chance;

/**
 * Draws the experts of a panel again and ranks. One panel of all applications is enumerated, by multisets weighted with
 * their orderings, while that is feasible; otherwise samples are drawn by chance.
 */
public final class JudgeBootstrap {

    /** Samples by chance unless said otherwise. */
    public static final int SAMPLES = 20_000;

    private static final int MOST_EXPERTS = 12;
    private static final long MOST_WORK = 300_000_000;

    private final SampledScores scores;
    private final RankTally tally;

    private JudgeBootstrap(SampledScores scores, int top) {
        this.scores = scores;
        this.tally = new RankTally(scores.rows().size(), top);
    }

    /**
     * The stability of all places.
     *
     * @param top how many places there are, at least 1
     * @param seed of the samples by chance
     * @param samples how many of them, at least 1
     * @return undefined without any score ({@link Reason#NO_MARKS}) or where sums do not fit ({@link Reason#TOO_FINE})
     */
    public static Statistic<Stability> of(Ratings ratings, Trim trim, int top, long seed, int samples) {
        List<Panel> panels = Panel.of(ratings, trim);
        if (panels.isEmpty()) {
            return Statistic.undefined(Reason.NO_MARKS);
        }
        return SampledScores.of(ratings, trim, panels).map(scores -> {
            JudgeBootstrap bootstrap = new JudgeBootstrap(scores, top);
            boolean all = isFeasible(panels);
            long count = all ? bootstrap.enumerate() : bootstrap.draw(new Chance(seed), samples);
            return new Stability(
                    all ? Stability.Method.ENUMERATION : Stability.Method.MONTE_CARLO,
                    count,
                    all ? OptionalLong.empty() : OptionalLong.of(seed),
                    panels.stream().map(Panel::size).toList(),
                    bootstrap.places(ratings, trim));
        });
    }

    private static boolean isFeasible(List<Panel> panels) {
        Panel first = panels.getFirst();
        if (panels.size() > 1 || first.size() > MOST_EXPERTS) {
            return false;
        }
        int k = first.size();
        return binomial(2 * k - 1, k) * k * first.applications().size() <= MOST_WORK;
    }

    private long enumerate() {
        int k = scores.panels().getFirst().size();
        enumerate(new int[k], 0, k, 1);
        return BigInteger.valueOf(k).pow(k).longValueExact();
    }

    /** Experts from {@code expert} on are drawn {@code left} times together. */
    private void enumerate(int[] drawn, int expert, int left, long orderings) {
        if (expert == drawn.length - 1) {
            drawn[expert] = left;
            scores.take(0, drawn);
            tally.add(scores.scores(), orderings);
            return;
        }
        for (int times = 0; times <= left; times++) {
            drawn[expert] = times;
            enumerate(drawn, expert + 1, left - times, orderings * binomial(left, times));
        }
    }

    private long draw(Chance chance, int samples) {
        int[][] drawn =
                scores.panels().stream().map(panel -> new int[panel.size()]).toArray(int[][]::new);
        for (int sample = 0; sample < samples; sample++) {
            for (int p = 0; p < drawn.length; p++) {
                Arrays.fill(drawn[p], 0);
                for (int i = 0; i < drawn[p].length; i++) {
                    drawn[p][chance.below(drawn[p].length)]++;
                }
                scores.take(p, drawn[p]);
            }
            tally.add(scores.scores(), 1);
        }
        return samples;
    }

    private List<Statistic<Place>> places(Ratings ratings, Trim trim) {
        Estimator estimator =
                trim.equals(Trim.NONE) ? new Estimator.Mean() : new Estimator.Trimmed(trim.highest(), trim.lowest());
        List<Statistic<Exact>> all = IntStream.range(0, ratings.applications())
                .mapToObj(row -> Estimates.of(estimator, ratings.marks(row)))
                .toList();
        List<Exact> descending = all.stream()
                .flatMap(score -> score.known().stream())
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Statistic<Place>> places = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            int at = scores.rows().indexOf(row);
            places.add(all.get(row).map(score -> tally.place(at, score, descending.indexOf(score) + 1)));
        }
        return places;
    }

    static long binomial(int n, int k) {
        long value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return value;
    }
}
