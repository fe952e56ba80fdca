package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * An indicator that is scored itself.
 *
 * @param weight points, relative weight or factor, as the model's {@link Weighting} says, above 0; of a bonus or deduction
 *     always the points that its greatest value is worth
 * @param guidance what to look at, shown beside the mark; may be empty
 * @param scoring who or what gives the value, and within which limits
 * @param effect what its score does to its parent's
 * @param demonstration invented to fill what the published table leaves out
 */
public record Indicator(
        String id,
        String name,
        BigDecimal weight,
        String guidance,
        Scoring scoring,
        Effect effect,
        boolean demonstration)
        implements Node {

    public Indicator {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("a weight must be above 0: " + id);
        }
    }

    @Override
    public Stream<Indicator> leaves() {
        return Stream.of(this);
    }

    @Override
    public Stream<Node> all() {
        return Stream.of(this);
    }

    @Override
    public int depth() {
        return 1;
    }
}
