package org.clusterreview.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A number, or whatever else is computed of marks, or the reason why the marks do not determine one. Undefined values
 * are never NaN, infinite or null.
 *
 * @param <T> what is computed
 */
public sealed interface Statistic<T> {

    /** The marks determine it. */
    record Known<T>(T value) implements Statistic<T> {

        /** @throws IllegalArgumentException for a number that is not finite: it should have been a reason */
        public Known {
            if (value instanceof Double number && !Double.isFinite(number)) {
                throw new IllegalArgumentException("not a number: " + number);
            }
        }
    }

    /** The marks do not determine it. */
    record Undefined<T>(Reason reason) implements Statistic<T> {}

    /** What the marks determine. */
    static <T> Statistic<T> of(T value) {
        return new Known<>(value);
    }

    /** Nothing, for this reason. */
    static <T> Statistic<T> undefined(Reason reason) {
        return new Undefined<>(reason);
    }

    /** A number of floating point, undefined where it came out infinite or as no number. */
    static Statistic<Double> ofFinite(double value, Reason otherwise) {
        return Double.isFinite(value) ? of(value) : undefined(otherwise);
    }

    /** The value, if there is one. */
    default Optional<T> known() {
        return switch (this) {
            case Known<T>(var value) -> Optional.of(value);
            case Undefined<T> ignored -> Optional.empty();
        };
    }

    /** Why there is no value, if there is none. */
    default Optional<Reason> why() {
        return switch (this) {
            case Known<T> ignored -> Optional.empty();
            case Undefined<T>(var reason) -> Optional.of(reason);
        };
    }

    /** The same of another value; undefined it stays undefined for the same reason. */
    default <R> Statistic<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Known<T>(var value) -> new Known<>(function.apply(value));
            case Undefined<T>(var reason) -> new Undefined<>(reason);
        };
    }

    /**
     * The value where the caller knows that there is one.
     *
     * @throws IllegalStateException where there is none
     */
    default T orThrow() {
        return switch (this) {
            case Known<T>(var value) -> value;
            case Undefined<T>(var reason) -> throw new IllegalStateException("undefined: " + reason);
        };
    }
}
