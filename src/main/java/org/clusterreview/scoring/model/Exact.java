package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number. Scores are kept in it from the mark to the published figure, so that nothing is rounded but
 * where the scoring model says so.
 *
 * <p>Numerators and denominators below 2³¹, as nearly all are, are reckoned in whole numbers of the machine: products and
 * sums of two such fractions cannot overflow. All others are left to {@link BigFraction}.
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(0, 1, null);
    public static final Exact ONE = new Exact(1, 1, null);
    public static final Exact HUNDRED = new Exact(100, 1, null);

    private static final int[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final int top;
    private final int bottom;

    /** Only where one of the two does not fit, so that equal numbers look the same. */
    private final @Nullable BigFraction big;

    private Exact(int top, int bottom, @Nullable BigFraction big) {
        this.top = top;
        this.bottom = bottom;
        this.big = big;
    }

    public static Exact of(BigDecimal decimal) {
        int places = decimal.scale();
        if (places >= 0 && places < POWERS_OF_TEN.length && decimal.precision() < POWERS_OF_TEN.length) {
            return reduced(decimal.unscaledValue().longValue(), POWERS_OF_TEN[places]);
        }
        return places <= 0
                ? big(new BigFraction(decimal.toBigIntegerExact()))
                : big(new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(places)));
    }

    public static Exact of(long integer) {
        return Math.abs(integer) <= Integer.MAX_VALUE && integer != Long.MIN_VALUE
                ? new Exact((int) integer, 1, null)
                : big(new BigFraction(integer));
    }

    /** Zero for an empty collection. */
    public static Exact sum(Collection<Exact> values) {
        Exact sum = ZERO;
        for (Exact value : values) {
            sum = sum.plus(value);
        }
        return sum;
    }

    /** @throws ArithmeticException for an empty collection: nothing has no mean */
    public static Exact mean(Collection<Exact> values) {
        return sum(values).dividedBy(of(values.size()));
    }

    public Exact plus(Exact other) {
        if (big != null || other.big != null) {
            return big(value().add(other.value()));
        }
        return bottom == other.bottom
                ? reduced((long) top + other.top, bottom)
                : reduced((long) top * other.bottom + (long) other.top * bottom, (long) bottom * other.bottom);
    }

    public Exact minus(Exact other) {
        if (big != null || other.big != null) {
            return big(value().subtract(other.value()));
        }
        return bottom == other.bottom
                ? reduced((long) top - other.top, bottom)
                : reduced((long) top * other.bottom - (long) other.top * bottom, (long) bottom * other.bottom);
    }

    public Exact times(Exact other) {
        return big != null || other.big != null
                ? big(value().multiply(other.value()))
                : reduced((long) top * other.top, (long) bottom * other.bottom);
    }

    /** @throws ArithmeticException when {@code other} is zero */
    public Exact dividedBy(Exact other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (big != null || other.big != null) {
            return big(value().divide(other.value()));
        }
        long sign = other.top < 0 ? -1 : 1;
        return reduced(sign * top * other.bottom, sign * bottom * other.top);
    }

    /** Of the reduced fraction. */
    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(top) : big.getNumerator();
    }

    /** Of the reduced fraction, above 0. */
    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(bottom) : big.getDenominator();
    }

    public int signum() {
        return big == null ? Integer.signum(top) : big.getNumerator().signum();
    }

    /** Divided out once, to {@code places} decimal places; ties go as {@code mode} says (HALF_UP: away from zero). */
    public BigDecimal rounded(int places, RoundingMode mode) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), places, mode);
    }

    /** As a decimal of the digits and rounding of {@code context}: only for what is declared to be reckoned in decimals. */
    public BigDecimal decimal(MathContext context) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), context);
    }

    @Override
    public int compareTo(Exact other) {
        return big != null || other.big != null
                ? value().compareTo(other.value())
                : Long.compare((long) top * other.bottom, (long) other.top * bottom);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact e && top == e.top && bottom == e.bottom && Objects.equals(big, e.big);
    }

    @Override
    public int hashCode() {
        return big == null ? 31 * top + bottom : big.hashCode();
    }

    /** A decimal that terminates, without exponent or trailing zeros; else a reduced fraction such as {@code 54261/700}. */
    @Override
    public String toString() {
        BigInteger numerator = numerator();
        BigInteger denominator = denominator();
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

    private BigFraction value() {
        return big == null ? new BigFraction(top, bottom) : big;
    }

    /** @param bottom above 0 */
    private static Exact reduced(long top, long bottom) {
        long divisor = bottom == 1 ? 1 : ArithmeticUtils.gcd(top, bottom);
        long upper = top / divisor;
        long lower = bottom / divisor;
        return Math.abs(upper) <= Integer.MAX_VALUE && lower <= Integer.MAX_VALUE
                ? new Exact((int) upper, (int) lower, null)
                : new Exact(0, 0, new BigFraction(BigInteger.valueOf(upper), BigInteger.valueOf(lower)));
    }

    private static Exact big(BigFraction value) {
        return fits(value.getNumerator()) && fits(value.getDenominator())
                ? new Exact(value.getNumeratorAsInt(), value.getDenominatorAsInt(), null)
                : new Exact(0, 0, value);
    }

    private static boolean fits(BigInteger number) {
        return number.abs().bitLength() < Integer.SIZE;
    }
}
