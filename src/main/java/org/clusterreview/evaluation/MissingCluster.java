package org.clusterreview.evaluation;

import org.clusterreview.registry.Cluster;

/** A cluster that has no result for a year although it was to be evaluated. */
public record MissingCluster(Cluster cluster, Why why) {

    public enum Why {
        /** Nothing was handed in (Articles 19 and 21, item 4). */
        NOT_HANDED_IN,

        /** Handed in, but nothing came of it: turned away or not ranked. */
        WITHOUT_GRADE,

        /** The evaluation goes on. */
        UNDER_WAY
    }
}
