package org.clusterreview.scoring.model;

/** One step of the ladder that decides between equal scores. */
public sealed interface TieStep {

    enum Order {
        HIGHER_FIRST,
        LOWER_FIRST
    }

    /** By the score of a dimension or indicator. */
    record ByPart(String id, Order order) implements TieStep {}

    /** By an additional input, such as a score of the site visit; passed over where one of the equals lacks it. */
    record ByInput(String id, Order order) implements TieStep {}

    /** By the number of sheets or marks that do not count, fewer first. */
    record ByFewerDropped() implements TieStep {}

    /** By the median of the valid sheets' totals, higher first; passed over where sheets have no totals. */
    record ByMedian() implements TieStep {}

    /** By a recorded lot; until it is drawn the equals stay equal and are flagged. */
    record ByLot() implements TieStep {}
}
