package org.clusterreview.scoring.engine;

import java.util.Comparator;

/** The order of experts' keys: seat numbers by their value, before all others code unit by code unit. */
public final class SeatOrder {

    public static final Comparator<String> BY_KEY = SeatOrder::compare;

    private SeatOrder() {}

    private static int compare(String a, String b) {
        boolean numbers = isNumber(a);
        if (numbers != isNumber(b)) {
            return numbers ? -1 : 1;
        }
        int byNumber = numbers ? compareNumbers(a, b) : 0;
        return byNumber != 0 ? byNumber : a.compareTo(b);
    }

    private static boolean isNumber(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return !key.isEmpty();
    }

    /** Of any length: behind leading zeros the longer one is greater, and of two equally long ones the later in the alphabet. */
    private static int compareNumbers(String a, String b) {
        int fromA = leadingZeros(a);
        int fromB = leadingZeros(b);
        int byLength = Integer.compare(a.length() - fromA, b.length() - fromB);
        return byLength != 0 ? byLength : a.substring(fromA).compareTo(b.substring(fromB));
    }

    private static int leadingZeros(String number) {
        int zeros = 0;
        while (zeros < number.length() && number.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
