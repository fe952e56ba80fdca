package org.clusterreview.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Small fractions are reckoned by the machine and large ones by the library: nobody can tell which. */
class ExactTest {

    private static final int ROUNDS = 20_000;

    @Test
    void every_operation_agrees_with_fractions_of_unlimited_size() {
        Random random = new Random(20_261_128);
        for (int round = 0; round < ROUNDS; round++) {
            BigFraction a = fraction(random);
            BigFraction b = fraction(random);
            assertSame(exact(a).plus(exact(b)), a.add(b));
            assertSame(exact(a).minus(exact(b)), a.subtract(b));
            assertSame(exact(a).times(exact(b)), a.multiply(b));
            if (b.getNumerator().signum() != 0) {
                assertSame(exact(a).dividedBy(exact(b)), a.divide(b));
            }
            assertThat(exact(a).compareTo(exact(b))).as("%s ? %s", a, b).isEqualTo(a.compareTo(b));
            assertThat(exact(a).equals(exact(b))).isEqualTo(a.equals(b));
            assertThat(exact(a).signum()).isEqualTo(a.getNumerator().signum());
            assertThat(exact(a).rounded(2, RoundingMode.HALF_UP))
                    .isEqualTo(new BigDecimal(a.getNumerator())
                            .divide(new BigDecimal(a.getDenominator()), 2, RoundingMode.HALF_UP));
        }
    }

    @Test
    void sums_that_grow_and_shrink_again_come_back_to_the_same_number() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS / 20; round++) {
            List<Exact> values = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                values.add(exact(fraction(random)));
            }
            Exact sum = Exact.sum(values);
            for (Exact value : values) {
                sum = sum.minus(value);
            }
            assertThat(sum).isEqualTo(Exact.ZERO).hasSameHashCodeAs(Exact.ZERO).hasToString("0");
        }
    }

    @Test
    void decimals_of_any_scale_are_taken_as_they_are() {
        for (String text : List.of(
                "0",
                "0.00",
                "1E+3",
                "-1E+30",
                "0.5",
                "-0.10",
                "999999999",
                "9999999999",
                "0.0000000001",
                "2147483647",
                "-2147483648",
                "123456789.123456789",
                "1E-40")) {
            BigDecimal decimal = new BigDecimal(text);
            Exact exact = Exact.of(decimal);
            assertThat(new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator())))
                    .as(text)
                    .isEqualByComparingTo(decimal);
            assertThat(exact).isEqualTo(Exact.of(decimal.add(BigDecimal.ZERO.setScale(50))));
        }
    }

    @Test
    void whole_numbers_at_the_ends_of_their_ranges_are_exact() {
        for (long value : new long[] {
            0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 31, -(1L << 31) - 1, Long.MAX_VALUE, Long.MIN_VALUE
        }) {
            assertThat(Exact.of(value).numerator()).isEqualTo(BigInteger.valueOf(value));
            assertThat(Exact.of(value)).isEqualTo(Exact.of(BigDecimal.valueOf(value)));
            assertThat(Exact.ZERO.minus(Exact.of(value)).numerator())
                    .isEqualTo(BigInteger.valueOf(value).negate());
        }
    }

    @Test
    void nothing_is_divided_by_zero_and_nothing_has_no_mean() {
        assertThatThrownBy(() -> Exact.ONE.dividedBy(Exact.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exact.mean(List.of())).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_number_reads_as_a_decimal_where_it_ends_and_else_as_a_fraction() {
        assertThat(Exact.of(new BigDecimal("86.340"))).hasToString("86.34");
        assertThat(Exact.of(54_261).dividedBy(Exact.of(700))).hasToString("54261/700");
        assertThat(Exact.of(-1).dividedBy(Exact.of(8))).hasToString("-0.125");
    }

    private static void assertSame(Exact actual, BigFraction expected) {
        assertThat(actual.numerator()).isEqualTo(expected.getNumerator());
        assertThat(actual.denominator()).isEqualTo(expected.getDenominator());
        assertThat(actual).isEqualTo(exact(expected)).hasSameHashCodeAs(exact(expected));
    }

    private static Exact exact(BigFraction fraction) {
        return Exact.of(new BigDecimal(fraction.getNumerator()))
                .dividedBy(Exact.of(new BigDecimal(fraction.getDenominator())));
    }

    /** Of all sizes, and often next to where the machine's numbers end. */
    private static BigFraction fraction(Random random) {
        BigInteger top = new BigInteger(1 + random.nextInt(34), random)
                .multiply(random.nextBoolean() ? BigInteger.ONE : BigInteger.ONE.negate());
        BigInteger edge = BigInteger.ONE.shiftLeft(31).add(BigInteger.valueOf(random.nextInt(5) - 2L));
        BigInteger bottom = new BigInteger(1 + random.nextInt(33), random).add(BigInteger.ONE);
        return new BigFraction(
                random.nextInt(8) == 0 ? edge.multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)) : top,
                random.nextInt(8) == 0 ? edge : bottom);
    }
}
