package org.clusterreview.results.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Statistic;

/** Figures of statistics as people read them. */
final class Figures {

    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");
    private static final int PLACES = 3;

    private Figures() {}

    /** One place; what is neither certain nor impossible is never shown as if it were. */
    static String percent(Exact share) {
        BigDecimal percent = share.times(Exact.HUNDRED).rounded(1, RoundingMode.HALF_UP);
        if (share.signum() > 0 && percent.compareTo(LEAST) < 0) {
            return "<" + LEAST + "%";
        }
        if (share.compareTo(Exact.ONE) < 0 && percent.compareTo(MOST) > 0) {
            return ">" + MOST + "%";
        }
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /** Three places, or a dash where it is not determined. */
    static String number(Statistic<Double> value) {
        return value.known().map(Figures::number).orElse("–");
    }

    static String number(Exact value) {
        return value.rounded(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    static String number(double value) {
        return number(value, PLACES);
    }

    static String number(double value, int places) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(places).toPlainString() : rounded.toPlainString();
    }

    /** With its sign, for what lies to either side of nothing. */
    static String signed(double value, int places) {
        String number = number(value, places);
        return number.startsWith("-") ? "−" + number.substring(1) : value > 0 ? "+" + number : number;
    }

    /** Two places with the sign. */
    static String signed(Exact value) {
        String number = value.rounded(2, RoundingMode.HALF_UP).toPlainString();
        return number.startsWith("-") ? "−" + number.substring(1) : value.signum() > 0 ? "+" + number : number;
    }

    /** Probability of chance: three places, and never 0. */
    static String p(double value) {
        return value < 0.001 ? "<0.001" : number(value);
    }
}
