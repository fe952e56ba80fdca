package org.clusterreview.panels.draw;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.clusterreview.panels.rules.PanelCandidates;

/**
 * Goes through all choices of a panel in a given order of the experts and finds the first that keeps the rules. It leaves out
 * what cannot be completed: a requirement that lacks more members than seats are left, or than can sit of those who are left.
 */
final class KeyedSearch {

    /** After so many the search is given up. Part of version 1. */
    private static final long MOST_STEPS = 5_000_000;

    private final PanelCandidates candidates;
    private final int[] order;
    private final int size;
    private final int[][] left;
    private final int[] seatsLeft;
    private final int[] ofEmployer;
    private final int[] ofCity;
    private final int[] lacking;
    private final int[] members;
    private long steps;

    KeyedSearch(PanelCandidates candidates, int[] order) {
        this.candidates = candidates;
        this.order = order;
        this.size = candidates.panel().size();
        this.members = new int[size];
        this.ofEmployer = new int[order.length];
        this.ofCity = new int[order.length];
        this.lacking = new int[candidates.requirementCount()];
        this.left = new int[order.length + 1][];
        this.seatsLeft = seatable(expert -> true);
        int[][] ofRequirement = new int[lacking.length][];
        for (int r = 0; r < lacking.length; r++) {
            int requirement = r;
            lacking[r] = candidates.least(r);
            ofRequirement[r] = seatable(expert -> candidates.meets(expert, requirement));
        }
        for (int i = 0; i <= order.length; i++) {
            left[i] = new int[lacking.length];
            for (int r = 0; r < lacking.length; r++) {
                left[i][r] = ofRequirement[r][i];
            }
        }
    }

    /** How many of some experts can sit together at most, from each position of the order on: no limit lets in more. */
    private int[] seatable(IntPredicate some) {
        int[] byEmployer = limited(some, candidates::employer, candidates.perEmployer());
        int[] byCity = limited(some, candidates::city, candidates.perCity());
        int[] both = new int[order.length + 1];
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.min(byEmployer[i], byCity[i]);
        }
        return both;
    }

    private int[] limited(IntPredicate some, IntUnaryOperator group, int most) {
        int[] counts = new int[order.length];
        int[] seatable = new int[order.length + 1];
        for (int i = order.length - 1; i >= 0; i--) {
            seatable[i] = seatable[i + 1];
            if (some.test(order[i])) {
                int of = group.applyAsInt(order[i]);
                if (of < 0 || counts[of]++ < most) {
                    seatable[i]++;
                }
            }
        }
        return seatable;
    }

    /** Empty where there is none, or where none was found within the limit of steps. */
    Optional<int[]> first() {
        return from(0, 0) ? Optional.of(Arrays.copyOf(members, size)) : Optional.empty();
    }

    /** Whether the search was given up: then that none was found proves nothing. */
    boolean isGivenUp() {
        return steps > MOST_STEPS;
    }

    private boolean from(int position, int taken) {
        if (taken == size) {
            return Arrays.stream(lacking).allMatch(lack -> lack <= 0);
        }
        steps++;
        if (isGivenUp()) {
            return false;
        }
        for (int i = position; i <= order.length - (size - taken) && canComplete(i, taken); i++) {
            int expert = order[i];
            if (isFree(ofEmployer, candidates.employer(expert), candidates.perEmployer())
                    && isFree(ofCity, candidates.city(expert), candidates.perCity())) {
                take(expert, taken, 1);
                if (from(i + 1, taken + 1)) {
                    return true;
                }
                take(expert, taken, -1);
            }
        }
        return false;
    }

    private boolean canComplete(int position, int taken) {
        if (seatsLeft[position] < size - taken) {
            return false;
        }
        for (int r = 0; r < lacking.length; r++) {
            if (lacking[r] > size - taken || lacking[r] > left[position][r]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(int[] taken, int group, int most) {
        return group < 0 || taken[group] < most;
    }

    private void take(int expert, int seat, int sign) {
        members[seat] = expert;
        if (candidates.employer(expert) >= 0) {
            ofEmployer[candidates.employer(expert)] += sign;
        }
        if (candidates.city(expert) >= 0) {
            ofCity[candidates.city(expert)] += sign;
        }
        for (int r = 0; r < lacking.length; r++) {
            if (candidates.meets(expert, r)) {
                lacking[r] -= sign;
            }
        }
    }
}
