package org.clusterreview.demo.generator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * A stream of numbers that depends on a seed and a label alone, so that a new record leaves those of the others as they
 * are. SplitMix64 (Steele, Lea, Flood 2014), started from SHA-256 of the label.
 */
final class Chance {

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    static Chance of(long seed, String... label) {
        String text = seed + "\n" + String.join("\n", label);
        byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return new Chance(ByteBuffer.wrap(hash).getLong());
    }

    /** Both bounds included. */
    int between(int low, int high) {
        return low + (int) Long.remainderUnsigned(next(), high - low + 1L);
    }

    <T> T of(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
