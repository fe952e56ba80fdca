package org.clusterreview.scoring.model;

import java.util.List;
import java.util.stream.Stream;

/** A node of the indicator tree: a dimension with children, or an indicator that is scored itself. */
public sealed interface Node permits Dimension, Indicator {

    /** Unique in the model, lower case with underscores. */
    String id();

    /** As shown to people. */
    String name();

    /** What its score does to its parent's. */
    Effect effect();

    /** Whether it was invented to fill what the published table leaves out. */
    boolean demonstration();

    /** The indicators at and below this node, in the order of the model. */
    Stream<Indicator> leaves();

    /** This node and all below it, parents first. */
    Stream<Node> all();

    /** Levels from this node down: 1 for an indicator. */
    int depth();

    /** Every node of a forest, parents first. */
    static Stream<Node> all(List<Node> roots) {
        return roots.stream().flatMap(Node::all);
    }
}
