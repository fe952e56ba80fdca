package org.clusterreview.scoring.engine;

import java.math.BigInteger;
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
        int byNumber = numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : 0;
        return byNumber != 0 ? byNumber : a.compareTo(b);
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
