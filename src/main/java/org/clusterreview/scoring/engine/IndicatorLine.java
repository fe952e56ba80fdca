package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in a score.
 *
 * @param value trimmed mean of its marks (over the sheets or marks that count), or computed per cent; rounded where the
 *     model says so
 * @param figure what the per cent was computed from; null for an indicator that experts mark
 * @param from the figures behind it
 * @param score what it adds to the total
 */
public record IndicatorLine(
        String indicator, Exact value, @Nullable Exact figure, List<Figure> from, Exact score) {

    public IndicatorLine {
        from = List.copyOf(from);
    }
}
