package org.clusterreview.reviews.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.reviews.MarkValue;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scale;
import org.clusterreview.scoring.model.Scoring;

/**
 * What an expert may want to look at once more before submitting. It points out and never stands in the way.
 *
 * <p>A mark is pointed out that stands at the top or the bottom of its scale and has no comment. Left out are scales of two
 * marks, such as yes and no, and the bottom of what is added or taken off, which is the ordinary case there.
 *
 * <p>A total is pointed out that lies far from the expert's own others: by more than {@value #SPREADS} times the median
 * absolute deviation of the others from their median, and by at least a {@value #PART}th of what can be attained. Fewer than
 * {@value #OTHERS} others are too few to say what is far.
 */
public final class SecondLook {

    /** How many median absolute deviations are far. */
    public static final int SPREADS = 3;

    /** The part of what can be attained below which no distance is far. */
    public static final int PART = 10;

    /** The fewest other totals. */
    public static final int OTHERS = 4;

    private SecondLook() {}

    /** Why a sheet is pointed out. */
    public sealed interface Reason {

        record AtTop(Indicator indicator, BigDecimal mark) implements Reason {}

        record AtBottom(Indicator indicator, BigDecimal mark) implements Reason {}

        /** @param median of the expert's own other totals, of which there are {@code others} */
        record FarAbove(BigDecimal total, BigDecimal median, int others) implements Reason {}

        record FarBelow(BigDecimal total, BigDecimal median, int others) implements Reason {}
    }

    /** Marks at the end of their scales without a comment, in the order of the indicators. */
    public static List<Reason> marks(List<Indicator> onSheet, Map<String, MarkValue> marks) {
        List<Reason> reasons = new ArrayList<>();
        for (Indicator indicator : onSheet) {
            MarkValue value = marks.get(indicator.id());
            if (value != null
                    && value.comment().isBlank()
                    && value.mark() instanceof Mark.Given(var mark)
                    && indicator.scoring() instanceof Scoring.ByExpert byExpert) {
                end(indicator, byExpert.scale(), mark).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<Reason> end(Indicator indicator, Scale scale, BigDecimal mark) {
        if (scale.step() != null && scale.min().add(scale.step()).compareTo(scale.max()) >= 0) {
            return Optional.empty();
        }
        if (mark.compareTo(scale.max()) == 0) {
            return Optional.of(new Reason.AtTop(indicator, mark));
        }
        return mark.compareTo(scale.min()) == 0 && indicator.effect() == Effect.COUNTED
                ? Optional.of(new Reason.AtBottom(indicator, mark))
                : Optional.empty();
    }

    /**
     * Totals far from the expert's own others, by what they belong to.
     *
     * @param attainable highest total of the model
     */
    public static <K> Map<K, Reason> totals(Map<K, BigDecimal> totals, Exact attainable) {
        Map<K, Reason> reasons = new HashMap<>();
        totals.forEach((key, total) -> {
            List<BigDecimal> others = totals.entrySet().stream()
                    .filter(other -> !other.getKey().equals(key))
                    .map(Map.Entry::getValue)
                    .toList();
            if (others.size() >= OTHERS && isFar(total, others, attainable)) {
                BigDecimal median = median(others);
                reasons.put(
                        key,
                        total.compareTo(median) > 0
                                ? new Reason.FarAbove(total, median, others.size())
                                : new Reason.FarBelow(total, median, others.size()));
            }
        });
        return reasons;
    }

    private static boolean isFar(BigDecimal total, List<BigDecimal> others, Exact attainable) {
        BigDecimal median = median(others);
        BigDecimal spread = median(
                others.stream().map(other -> other.subtract(median).abs()).toList());
        BigDecimal distance = total.subtract(median).abs();
        return distance.compareTo(spread.multiply(BigDecimal.valueOf(SPREADS))) > 0
                && Exact.of(distance).times(Exact.of(PART)).compareTo(attainable) >= 0;
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
    }
}
