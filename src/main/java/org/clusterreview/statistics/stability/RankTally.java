package org.clusterreview.statistics.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.scoring.model.Exact;

/** Counts ranks over samples; scores are whole numbers, so that equal ones are equal. Whole numbers throughout. */
public final class RankTally {

    private static final int LOW = 1;
    private static final int HIGH = 39;
    private static final int WHOLE = 40;

    private final int top;
    private final long[][] ranks;
    private final long[] inside;
    private final List<Map<Integer, Long>> shared = new ArrayList<>();
    private final long[] sorted;
    private long total;

    /**
     * Of so many applications.
     *
     * @param top how many places there are, at least 1
     */
    public RankTally(int applications, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("top " + top);
        }
        this.top = top;
        this.ranks = new long[applications][applications + 1];
        this.inside = new long[applications];
        this.sorted = new long[applications];
        for (int i = 0; i < applications; i++) {
            shared.add(new HashMap<>());
        }
    }

    /** Takes one sample that counts {@code weight} times. */
    public void add(long[] scores, long weight) {
        System.arraycopy(scores, 0, sorted, 0, scores.length);
        Arrays.sort(sorted);
        for (int a = 0; a < scores.length; a++) {
            int above = firstAbove(scores[a]);
            int higher = scores.length - above;
            int equal = above - firstAbove(scores[a] - 1);
            ranks[a][higher + 1] += weight;
            if (higher + equal <= top) {
                inside[a] += weight;
            } else if (higher < top) {
                shared.get(a).merge(equal, weight * (top - higher), Long::sum);
            }
        }
        total += weight;
    }

    private int firstAbove(long score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What the samples say of one application; at least one sample has been taken. */
    public Place place(int application, Exact score, int rank) {
        Exact chance = Exact.of(inside[application]);
        for (Map.Entry<Integer, Long> share : shared.get(application).entrySet()) {
            chance = chance.plus(Exact.of(share.getValue()).dividedBy(Exact.of(share.getKey())));
        }
        Exact all = Exact.of(total);
        return new Place(
                score,
                rank,
                quantile(application, LOW),
                quantile(application, HIGH),
                chance.dividedBy(all),
                Exact.of(ranks[application][1]).dividedBy(all));
    }

    /** The first rank that {@code fortieths} of the samples reach or better. */
    private int quantile(int application, int fortieths) {
        long count = 0;
        int rank = 0;
        while (count * WHOLE < total * fortieths) {
            count += ranks[application][++rank];
        }
        return rank;
    }
}
