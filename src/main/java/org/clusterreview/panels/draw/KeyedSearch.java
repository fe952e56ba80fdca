package org.clusterreview.panels.draw;

import java.util.Arrays;
import java.util.Optional;
import org.clusterreview.panels.rules.PanelCandidates;

/**
 * Goes through all choices of a panel in a given order of the experts and finds the first that keeps the rules. It leaves out
 * what cannot be completed: a requirement that lacks more members than seats are left, or than there are experts left for it.
 */
final class KeyedSearch {

    private final PanelCandidates candidates;
    private final int[] order;
    private final int size;
    private final int[][] left;
    private final int[] ofEmployer;
    private final int[] ofCity;
    private final int[] lacking;
    private final int[] members;

    KeyedSearch(PanelCandidates candidates, int[] order) {
        this.candidates = candidates;
        this.order = order;
        this.size = candidates.panel().size();
        this.members = new int[size];
        this.ofEmployer = new int[order.length];
        this.ofCity = new int[order.length];
        this.lacking = new int[candidates.requirementCount()];
        this.left = new int[order.length + 1][lacking.length];
        for (int r = 0; r < lacking.length; r++) {
            lacking[r] = candidates.least(r);
            for (int i = order.length - 1; i >= 0; i--) {
                left[i][r] = left[i + 1][r] + (candidates.meets(order[i], r) ? 1 : 0);
            }
        }
    }

    Optional<int[]> first() {
        return from(0, 0) ? Optional.of(Arrays.copyOf(members, size)) : Optional.empty();
    }

    private boolean from(int position, int taken) {
        if (taken == size) {
            return Arrays.stream(lacking).allMatch(lack -> lack <= 0);
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
