package org.clusterreview.panels.draw;

import org.clusterreview.panels.rules.PanelCandidates;

/**
 * Writes how many seats are taken and how far each requirement is met as one number. A requirement counts no further than it
 * is wanted, so that all that is enough is the same.
 */
final class Tally {

    private final int size;
    private final int[] least;
    private final long[] weight;

    Tally(PanelCandidates candidates) {
        size = candidates.panel().size();
        least = new int[candidates.requirementCount()];
        weight = new long[least.length];
        long next = size + 1L;
        for (int r = 0; r < least.length; r++) {
            least[r] = candidates.least(r);
            weight[r] = next;
            next = Math.multiplyExact(next, least[r] + 1);
        }
    }

    /** So many experts who meet the same requirements. */
    long of(int count, long meets) {
        long tally = count;
        for (int r = 0; r < least.length; r++) {
            if ((meets >> r & 1) == 1) {
                tally += weight[r] * Math.min(count, least[r]);
            }
        }
        return tally;
    }

    int seats(long tally) {
        return (int) (tally % (size + 1));
    }

    /** Both together; the seats of both must not be more than the panel has. */
    long sum(long one, long other) {
        long sum = seats(one) + (long) seats(other);
        for (int r = 0; r < least.length; r++) {
            int met = met(one, r) + met(other, r);
            sum += weight[r] * Math.min(met, least[r]);
        }
        return sum;
    }

    private int met(long tally, int r) {
        return (int) (tally / weight[r] % (least[r] + 1));
    }

    /** All seats taken and every requirement met. */
    long complete() {
        long tally = size;
        for (int r = 0; r < least.length; r++) {
            tally += weight[r] * least[r];
        }
        return tally;
    }
}
