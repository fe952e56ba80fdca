package org.clusterreview.panels.assignment;

import java.util.Arrays;
import java.util.List;

/**
 * Who may score which application, how well each fits, and the limits: every application has its number of seats, every
 * expert a greatest and a least load, panels have {@linkplain Need needs} and {@linkplain Cap caps}. Wanted is the assignment
 * of the greatest total fit.
 *
 * <p>Applications and experts are numbered from 0. A pair that is not among the arcs is barred, as by a conflict of interest.
 * Fits are integers, so that totals and bounds are exact; {@link #decimals()} says by what power of ten they were multiplied.
 *
 * <p>The arrays of arcs are taken over, not copied: there may be tens of millions. Nobody changes them afterwards.
 */
public final class AssignmentProblem {

    /** Totals stay below this, so that they are exact also as binary floating point, in which the engines reckon. */
    public static final long GREATEST_TOTAL = 1L << 52;

    private final int[] seats;
    private final int[] mostLoad;
    private final int[] leastLoad;
    private final List<Need> needs;
    private final List<Cap> caps;
    private final int[][] experts;
    private final long[][] fits;
    private final int decimals;
    private final long greatestTotal;

    /**
     * @param seats of each application, from 0
     * @param mostLoad of each expert: how many applications at most
     * @param leastLoad of each expert: how many at least, from 0
     * @param experts of each application: who may score it, ascending
     * @param fits beside {@code experts}: how well each fits, may be negative
     * @param decimals places after the point of the fits as they were written
     * @throws IllegalArgumentException if the arrays do not fit together or a total could leave the exact range
     */
    public AssignmentProblem(
            int[] seats,
            int[] mostLoad,
            int[] leastLoad,
            List<Need> needs,
            List<Cap> caps,
            int[][] experts,
            long[][] fits,
            int decimals) {
        if (mostLoad.length != leastLoad.length || seats.length != experts.length || seats.length != fits.length) {
            throw new IllegalArgumentException("the arrays of the problem do not fit together");
        }
        this.seats = seats.clone();
        this.mostLoad = mostLoad.clone();
        this.leastLoad = leastLoad.clone();
        this.needs = List.copyOf(needs);
        this.caps = List.copyOf(caps);
        this.experts = experts;
        this.fits = fits;
        this.decimals = decimals;
        this.greatestTotal = exactTotal();
    }

    private long exactTotal() {
        double total = 0;
        for (int a = 0; a < seats.length; a++) {
            if (experts[a].length != fits[a].length) {
                throw new IllegalArgumentException("application " + a + " has not as many fits as experts");
            }
            long greatest = Arrays.stream(fits[a]).map(Math::abs).max().orElse(0);
            total += (double) greatest * seats[a];
        }
        if (total >= GREATEST_TOTAL) {
            throw new IllegalArgumentException("the fits are too large to be added exactly");
        }
        return (long) total;
    }

    /** No total is larger, nor smaller than its negative. */
    long greatestTotal() {
        return greatestTotal;
    }

    public int applications() {
        return seats.length;
    }

    public int experts() {
        return mostLoad.length;
    }

    public int seats(int application) {
        return seats[application];
    }

    public int mostLoad(int expert) {
        return mostLoad[expert];
    }

    public int leastLoad(int expert) {
        return leastLoad[expert];
    }

    public List<Need> needs() {
        return needs;
    }

    public List<Cap> caps() {
        return caps;
    }

    public int decimals() {
        return decimals;
    }

    /** How many experts may score an application: arcs are numbered below it. */
    public int arcs(int application) {
        return experts[application].length;
    }

    /**
     * The arcs of an application in an order of its own: where many fit equally well, whoever takes the first few must not take
     * the same experts for every application.
     */
    int turned(int application, int index) {
        long by = application * 2_654_435_761L % arcs(application);
        return (int) ((index + by) % arcs(application));
    }

    /** The expert of an arc. */
    public int expert(int application, int arc) {
        return experts[application][arc];
    }

    /** How well the expert of an arc fits. */
    public long fit(int application, int arc) {
        return fits[application][arc];
    }

    /** The arc that leads to an expert; negative if the pair is barred. */
    int arcOf(int application, int expert) {
        return Arrays.binarySearch(experts[application], expert);
    }

    /** No sum of fits along a path through applications is larger. */
    long greatestCost() {
        long greatest = 0;
        for (long[] of : fits) {
            for (long fit : of) {
                greatest = Math.max(greatest, Math.abs(fit));
            }
        }
        return greatest > GREATEST_TOTAL / Math.max(1, seats.length)
                ? GREATEST_TOTAL
                : 2 * greatest * Math.max(1, seats.length);
    }

    long allArcs() {
        long count = 0;
        for (int[] of : experts) {
            count += of.length;
        }
        return count;
    }
}
