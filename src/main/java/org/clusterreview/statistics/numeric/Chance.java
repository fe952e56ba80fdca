package org.clusterreview.statistics.numeric;

/**
 * Numbers by chance that are the same on every machine and under every version: SplitMix64 (Steele, Lea and Flood
 * 2014), with functions of {@link StrictMath} alone. For simulation; draws of experts have a stream of their own.
 */
public final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** The same seed gives the same numbers. */
    public Chance(long seed) {
        state = seed;
    }

    /** All 64 bits. */
    public long next() {
        state += STEP;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * A whole number from 0 to below {@code bound}, all equally likely: the biased remainder of 63 bits is drawn again.
     *
     * @param bound at least 1
     */
    public int below(int bound) {
        long bits = next() >>> 1;
        long rest = bits % bound;
        while (bits - rest + (bound - 1) < 0) {
            bits = next() >>> 1;
            rest = bits % bound;
        }
        return (int) rest;
    }

    /** From 0 to below 1, in steps of 2⁻⁵³. */
    public double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /** Standard normal, by the polar method. */
    public double normal() {
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double square = u * u + v * v;
            if (square > 0 && square < 1) {
                return u * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /**
     * Gamma with scale 1 (Marsaglia and Tsang 2000).
     *
     * @param shape above 0
     */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                if (StrictMath.log(1 - uniform()) < x * x / 2 + d - d * cube + d * StrictMath.log(cube)) {
                    return d * cube;
                }
            }
        }
    }
}
