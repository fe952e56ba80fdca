package org.clusterreview.kernel.workbook;

import java.util.List;
import java.util.Optional;

/** The name someone probably meant: the one with the fewest characters to change, if no more than a third. */
final class Nearest {

    private static final int MAX_LENGTH = 60;

    private Nearest() {}

    static Optional<String> of(String typed, List<String> names) {
        if (typed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int least = Math.max(1, typed.length() / 3) + 1;
        for (String name : names) {
            int distance = distance(typed, name);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** Insertions, deletions and replacements (Levenshtein 1966). */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
