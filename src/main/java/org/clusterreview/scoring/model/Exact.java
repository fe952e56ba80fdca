package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number. Scores are kept in it from the mark to the published figure, so that nothing is rounded but
 * where the scoring model says so.
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(BigFraction.ZERO);
    public static final Exact ONE = new Exact(BigFraction.ONE);
    public static final Exact HUNDRED = new Exact(new BigFraction(100));

    private final BigFraction value;

    private Exact(BigFraction value) {
        this.value = value;
    }

    public static Exact of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Exact(new BigFraction(decimal.toBigIntegerExact()))
                : new Exact(new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale())));
    }

    public static Exact of(long integer) {
        return new Exact(new BigFraction(integer));
    }

    /** Zero for an empty collection. */
    public static Exact sum(Collection<Exact> values) {
        return values.stream().reduce(ZERO, Exact::plus);
    }

    /** @throws ArithmeticException for an empty collection: nothing has no mean */
    public static Exact mean(Collection<Exact> values) {
        return sum(values).dividedBy(of(values.size()));
    }

    public Exact plus(Exact other) {
        return new Exact(value.add(other.value));
    }

    public Exact minus(Exact other) {
        return new Exact(value.subtract(other.value));
    }

    public Exact times(Exact other) {
        return new Exact(value.multiply(other.value));
    }

    /** @throws ArithmeticException when {@code other} is zero */
    public Exact dividedBy(Exact other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return new Exact(value.divide(other.value));
    }

    /** Of the reduced fraction. */
    public BigInteger numerator() {
        return value.getNumerator();
    }

    /** Of the reduced fraction, above 0. */
    public BigInteger denominator() {
        return value.getDenominator();
    }

    public int signum() {
        return value.getNumerator().signum();
    }

    /** Divided out once, to {@code places} decimal places; ties go as {@code mode} says (HALF_UP: away from zero). */
    public BigDecimal rounded(int places, RoundingMode mode) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), places, mode);
    }

    /** As a decimal of the digits and rounding of {@code context}: only for what is declared to be reckoned in decimals. */
    public BigDecimal decimal(MathContext context) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), context);
    }

    @Override
    public int compareTo(Exact other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact e && value.equals(e.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** A decimal that terminates, without exponent or trailing zeros; else a reduced fraction such as {@code 54261/700}. */
    @Override
    public String toString() {
        BigInteger numerator = value.getNumerator();
        BigInteger denominator = value.getDenominator();
        if (!terminates(denominator)) {
            return numerator + "/" + denominator;
        }
        BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator));
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static boolean terminates(BigInteger denominator) {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }
}
