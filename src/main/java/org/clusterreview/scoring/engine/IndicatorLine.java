package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.scoring.model.Exact;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in a score.
 *
 * @param value average of its marks (over the sheets or marks that count), computed per cent, or a department's mark; rounded
 *     where the model says so
 * @param figure what the value was formed of; null for an indicator that experts mark, and where it is assumed
 * @param from the figures behind it
 * @param standing place in the group; null where the rule does not look at that
 * @param assumed the figure is missing and the model says what then holds
 * @param score what it adds to the total, or takes off it
 */
public record IndicatorLine(
        String indicator,
        Exact value,
        @Nullable Exact figure,
        List<Figure> from,
        @Nullable Standing standing,
        boolean assumed,
        Exact score) {

    public IndicatorLine {
        from = List.copyOf(from);
    }

    /** As part of a stage that counts for a share. */
    IndicatorLine times(Exact share) {
        return new IndicatorLine(indicator, value, figure, from, standing, assumed, score.times(share));
    }

    /** {@code known} is null for an indicator that experts mark. */
    static IndicatorLine of(String id, Exact value, Exact score, Derived.@Nullable Known known) {
        return known == null
                ? new IndicatorLine(id, value, null, List.of(), null, false, score)
                : new IndicatorLine(
                        id,
                        value,
                        known.assumed() ? null : known.figure(),
                        known.from(),
                        known.standing(),
                        known.assumed(),
                        score);
    }
}
