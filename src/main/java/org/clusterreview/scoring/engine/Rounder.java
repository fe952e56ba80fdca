package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;

/** Rounds where the model declares it, and keeps a record. */
final class Rounder {

    private final Aggregation aggregation;
    private final List<RoundingLine> lines = new ArrayList<>();

    Rounder(Aggregation aggregation) {
        this(aggregation, List.of());
    }

    /** Goes on after roundings that have happened before. */
    Rounder(Aggregation aggregation, List<RoundingLine> before) {
        this.aggregation = aggregation;
        lines.addAll(before);
    }

    /** The value itself where the model declares no rounding at this step. */
    Exact at(RoundingStep step, String where, Exact value) {
        return aggregation
                .at(step)
                .map(rounding -> Exact.of(round(rounding, where, value)))
                .orElse(value);
    }

    /** The last rounding. */
    BigDecimal published(String where, Exact value) {
        return round(aggregation.at(RoundingStep.FINAL).orElseThrow(), where, value);
    }

    private BigDecimal round(Rounding rounding, String where, Exact value) {
        BigDecimal after = value.rounded(rounding.places(), rounding.mode());
        lines.add(new RoundingLine(rounding.at(), where, value, after, rounding.places(), rounding.mode()));
        return after;
    }

    List<RoundingLine> lines() {
        return List.copyOf(lines);
    }
}
