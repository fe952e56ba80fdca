package org.clusterreview.reviews;

/** Where a mark comes from. */
enum MarkSource {
    /** Entered by its expert. */
    EXPERT,
    /** Entered by two people from a sheet that its expert has signed. */
    PAPER
}
