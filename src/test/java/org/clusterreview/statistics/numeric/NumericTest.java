package org.clusterreview.statistics.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTest {

    /** First numbers of SplitMix64 with seed 1234567, as published with the reference code. */
    @Test
    void chance_is_splitmix64() {
        Chance chance = new Chance(1234567);

        assertThat(Long.toUnsignedString(chance.next())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(chance.next())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(chance.next())).isEqualTo("9817491932198370423");
    }

    @Test
    void whole_numbers_below_a_bound_are_equally_likely() {
        Chance chance = new Chance(1);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[chance.below(7)]++;
        }

        for (int count : counts) {
            assertThat(count).isBetween(9_600, 10_400);
        }
        assertThat(chance.below(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2.5, 40})
    void gamma_has_its_shape_as_mean_and_variance(double shape) {
        Chance chance = new Chance(3);
        int n = 60_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double value = chance.gamma(shape);
            sum += value;
            squares += value * value;
        }
        double mean = sum / n;

        assertThat(mean / shape).isCloseTo(1, within(0.02));
        assertThat((squares / n - mean * mean) / shape).isCloseTo(1, within(0.06));
    }

    @Test
    void small_tails_keep_their_digits() {
        assertThat(Tails.f(35.181143301774, 11, 109) / 7.112181640356e-31).isCloseTo(1, within(1e-8));
        assertThat(Tails.f(0, 3, 4)).isEqualTo(1);
        assertThat(Tails.chiSquared(3.841458820694124, 1)).isCloseTo(0.05, within(1e-12));
        assertThat(Tails.t(2.570581835636314, 5)).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void quantiles_and_tails_are_inverse() {
        assertThat(Tails.tQuantile(0.005, 3)).isCloseTo(5.840909309733355, within(1e-10));
        assertThat(Tails.f(Tails.fQuantile(0.975, 5, 18).orThrow(), 5, 18)).isCloseTo(0.025, within(1e-12));
    }
}
