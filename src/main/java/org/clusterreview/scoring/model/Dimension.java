package org.clusterreview.scoring.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of the model whose score is the sum of its children's, bonuses added and deductions taken off, held within its
 * limits.
 *
 * @param weight relative to its siblings, with {@link Weighting#COEFFICIENTS}; null with any other weighting
 * @param effect what its score does to its parent's; a bonus dimension holds bonuses only, a deduction likewise
 * @param demonstration invented to fill what the published table leaves out
 */
public record Dimension(
        String id,
        String name,
        @Nullable BigDecimal weight,
        List<Node> children,
        Effect effect,
        Limits limits,
        boolean demonstration)
        implements Node {

    public Dimension {
        if (children.isEmpty()) {
            throw new IllegalArgumentException("a dimension without indicators: " + id);
        }
        children = List.copyOf(children);
    }

    @Override
    public Stream<Indicator> leaves() {
        return children.stream().flatMap(Node::leaves);
    }

    @Override
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    @Override
    public int depth() {
        return 1 + children.stream().mapToInt(Node::depth).max().orElse(0);
    }
}
