package org.clusterreview.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * What came of a request that a user may get wrong: done with a value, or refused with every reason. Exceptions are left
 * for bugs and outages.
 *
 * @param <T> value of a request that was carried out
 */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was changed. */
    record Refused<T>(List<Violation> violations) implements Outcome<T> {

        public Refused {
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
            violations = List.copyOf(violations);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Violation... violations) {
        return new Refused<>(List.of(violations));
    }

    static <T> Outcome<T> refused(List<Violation> violations) {
        return new Refused<>(violations);
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    default List<Violation> violations() {
        return switch (this) {
            case Done<T> ignored -> List.of();
            case Refused<T>(var violations) -> violations;
        };
    }

    /** The next step on what was done, which may be refused as well; refused it stays refused. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var violations) -> new Refused<>(violations);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(f.apply(value));
            case Refused<T>(var violations) -> new Refused<>(violations);
        };
    }

    /** The value; asking a refusal for it is a bug in the caller. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var violations) -> throw new IllegalStateException("refused: " + violations);
        };
    }
}
