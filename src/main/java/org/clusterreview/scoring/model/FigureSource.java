package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a computed indicator's figure comes from: {@code numerator / denominator × factor}, all of one year, the latest in
 * which every item is known. A figure without year counts as older than any year.
 *
 * @param denominator null for a plain figure
 * @param factor multiplies the figure, such as 100 for per cent or 10 000 for per ten thousand employees
 * @param unit of the result, for people
 */
public record FigureSource(String numerator, @Nullable String denominator, BigDecimal factor, String unit) {

    public List<String> items() {
        return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
    }
}
