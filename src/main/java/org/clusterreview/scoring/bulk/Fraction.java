package org.clusterreview.scoring.bulk;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Rounding;

/**
 * A fraction of two longs, written and rounded as {@link Exact} does; where a long is too short for a step, by {@link Exact} itself.
 *
 * @param denominator above 0
 */
record Fraction(long numerator, long denominator) {

    private static final long[] POWERS = powers();

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /** In lowest terms, where that matters: a denominator of twos and fives alone is left as it is, since its decimal terminates. */
    static Fraction of(long numerator, long denominator) {
        if (isDecimal(denominator)) {
            return new Fraction(numerator, denominator);
        }
        long a = Math.abs(numerator);
        long b = denominator;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return new Fraction(numerator / a, denominator / a);
    }

    private static boolean isDecimal(long denominator) {
        long rest = denominator >> Long.numberOfTrailingZeros(denominator);
        while (rest % 5 == 0) {
            rest /= 5;
        }
        return rest == 1;
    }

    Exact exact() {
        return Exact.of(new BigDecimal(BigInteger.valueOf(numerator)))
                .dividedBy(Exact.of(new BigDecimal(BigInteger.valueOf(denominator))));
    }

    /** By the greater of products of 128 bits. */
    int compareTo(Fraction other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        long high = Math.multiplyHigh(numerator, other.denominator);
        long otherHigh = Math.multiplyHigh(other.numerator, denominator);
        return high != otherHigh
                ? Long.compare(high, otherHigh)
                : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    /** A decimal that terminates, without trailing zeros; else numerator and denominator. */
    void writeExact(Bytes out) {
        long rest = denominator;
        int twos = Long.numberOfTrailingZeros(rest);
        rest >>= twos;
        int fives = 0;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        if (rest != 1) {
            out.number(numerator);
            out.add('/');
            out.number(denominator);
            return;
        }
        int places = Math.max(twos, fives);
        long factor = places < POWERS.length ? POWERS[places] / denominator : 0;
        if (factor == 0 || Math.multiplyHigh(Math.abs(numerator), factor) != 0 || Math.abs(numerator) * factor < 0) {
            out.text(exact().toString());
            return;
        }
        long units = numerator * factor;
        while (places > 0 && units % 10 == 0) {
            units /= 10;
            places--;
        }
        decimal(units, places, out);
    }

    /** Rounded to the places as the mode says. */
    void writeRounded(Rounding rounding, Bytes out) {
        int places = rounding.places();
        boolean half = switch (rounding.mode()) {
            case HALF_UP -> true;
            default -> false;
        };
        long whole = Math.abs(numerator) / denominator;
        long rest = Math.abs(numerator) % denominator;
        boolean fits = half && places <= 6 && denominator < Long.MAX_VALUE / 4_000_000 && whole < 1_000_000_000_000L;
        if (!fits) {
            out.text(exact().rounded(places, rounding.mode()).toPlainString());
            return;
        }
        long scaled = rest * POWERS[places];
        long units = whole * POWERS[places] + scaled / denominator;
        units += 2 * (scaled % denominator) >= denominator ? 1 : 0;
        decimal(numerator < 0 ? -units : units, places, out);
    }

    /** The rounded value in units of its last place. */
    BigInteger rounded(Rounding rounding) {
        return exact().rounded(rounding.places(), rounding.mode()).unscaledValue();
    }

    private static void decimal(long units, int places, Bytes out) {
        long absolute = Math.abs(units);
        if (units < 0) {
            out.add('-');
        }
        out.number(absolute / POWERS[places]);
        if (places > 0) {
            out.add('.');
            out.digits(absolute % POWERS[places], places);
        }
    }
}
