package org.clusterreview.scoring.yaml;

import java.math.RoundingMode;
import java.util.Locale;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Estimator;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import tools.jackson.databind.JsonNode;

/** Builds the way from marks to a score. */
final class AggregationBuilder {

    private AggregationBuilder() {}

    /** The words of the key {@code by} of an average. */
    enum By {
        MEAN,
        TRIMMED,
        TRIMMED_SHARE,
        EXCEL_TRIMMEAN,
        WINSORISED,
        MEDIAN,
        HODGES_LEHMANN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Aggregation aggregation(JsonNode node) {
        return new Aggregation(
                node.has("average") ? average(node.path("average")) : trim(node.path("trim")),
                Trees.integer(node, "minimum_valid", 1),
                Trees.constant(node, "below_minimum", Aggregation.BelowMinimum.NOT_RANKED),
                Trees.limits(node.path("limits")),
                Trees.list(
                        node.path("rounding"),
                        n -> new Rounding(
                                Trees.constant(RoundingStep.class, n.path("at")),
                                n.path("places").intValue(),
                                Trees.constant(RoundingMode.class, n.path("mode")))));
    }

    private static Averaging trim(JsonNode node) {
        int highest = Trees.integer(node, "highest", 0);
        int lowest = Trees.integer(node, "lowest", 0);
        Estimator estimator = highest + lowest == 0 ? new Estimator.Mean() : new Estimator.Trimmed(highest, lowest);
        return averaging(node, estimator, highest + lowest + 1);
    }

    private static Averaging average(JsonNode node) {
        Estimator estimator = estimator(node);
        return averaging(node, estimator, least(estimator));
    }

    /** The fewest values of which the estimator leaves something. */
    static int least(Estimator estimator) {
        int least = 1;
        while (least <= estimator.highest(least) + estimator.lowest(least)) {
            least++;
        }
        return least;
    }

    static Estimator estimator(JsonNode node) {
        return switch (By.valueOf(Trees.text(node, "by").toUpperCase(Locale.ROOT))) {
            case MEAN -> new Estimator.Mean();
            case TRIMMED -> new Estimator.Trimmed(Trees.integer(node, "highest", 0), Trees.integer(node, "lowest", 0));
            case TRIMMED_SHARE -> new Estimator.TrimmedShare(Trees.number(node, "fraction"));
            case EXCEL_TRIMMEAN -> new Estimator.ExcelTrimmean(Trees.number(node, "fraction"));
            case WINSORISED -> new Estimator.Winsorised(Trees.integer(node, "per_side", 1));
            case MEDIAN -> new Estimator.Median();
            case HODGES_LEHMANN -> new Estimator.HodgesLehmann();
        };
    }

    private static Averaging averaging(JsonNode node, Estimator estimator, int from) {
        return new Averaging(
                Trees.constant(node, "of", Averaging.Of.SHEETS),
                estimator,
                Trees.integer(node, "from", from),
                Trees.constant(node, "equal_extremes", Averaging.EqualExtremes.FIRST_KEY));
    }
}
