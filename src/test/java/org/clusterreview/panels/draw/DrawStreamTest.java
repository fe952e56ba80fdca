package org.clusterreview.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values were reckoned with another language's HMAC. */
class DrawStreamTest {

    private final DrawStream stream = new DrawStream(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));

    @Test
    void numbers_are_those_of_the_hash_of_the_counter() {
        assertThat(IntStream.range(0, 10).map(i -> stream.below(100)).toArray())
                .containsExactly(45, 76, 76, 7, 16, 81, 39, 22, 10, 43);
    }

    @Test
    void an_order_is_a_shuffle_from_the_front() {
        assertThat(stream.order(8)).containsExactly(1, 7, 2, 5, 4, 3, 0, 6);
    }

    @Test
    void large_numbers_take_as_many_bytes_as_their_bound() {
        assertThat(stream.below(BigInteger.TEN.pow(20))).isEqualTo(new BigInteger("81867835198393526207"));
    }

    @Test
    void there_is_nothing_below_nothing() {
        assertThatThrownBy(() -> stream.below(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stream.below(BigInteger.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
