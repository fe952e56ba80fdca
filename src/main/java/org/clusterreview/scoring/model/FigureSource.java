package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a computed figure comes from: in each year {@code Σ numerator / Σ denominator × factor}, and from the years the one
 * figure that {@code years} says. A figure without year counts as older than any year.
 *
 * @param numerator at least one term
 * @param denominator empty for a plain figure
 * @param factor multiplies the figure, such as 100 for per cent or 10 000 for per ten thousand employees
 * @param unit of the result, for people; may be empty
 */
public record FigureSource(List<Term> numerator, List<Term> denominator, BigDecimal factor, String unit, Years years) {

    /** An item, multiplied. */
    public record Term(String item, BigDecimal times) {}

    public FigureSource {
        if (numerator.isEmpty()) {
            throw new IllegalArgumentException("a figure of nothing");
        }
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
    }

    /** Every item it reads, in order, without repetition. */
    public List<String> items() {
        return Stream.concat(numerator.stream(), denominator.stream())
                .map(Term::item)
                .distinct()
                .toList();
    }

    /** Whether it is one item, or the ratio of two, as they are. */
    public boolean isPlain() {
        return numerator.size() == 1
                && denominator.size() <= 1
                && Stream.concat(numerator.stream(), denominator.stream())
                        .allMatch(t -> t.times().compareTo(BigDecimal.ONE) == 0);
    }
}
