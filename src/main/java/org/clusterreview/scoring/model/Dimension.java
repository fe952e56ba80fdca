package org.clusterreview.scoring.model;

import java.util.List;
import java.util.stream.Stream;

/** A part of the model whose score is the sum of its children's. */
public record Dimension(String id, String name, List<Node> children) implements Node {

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
