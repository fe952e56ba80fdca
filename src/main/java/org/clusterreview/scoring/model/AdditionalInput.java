package org.clusterreview.scoring.model;

import java.math.BigDecimal;

/**
 * A figure of the application that enters its total, or only decides between equals: a part score from elsewhere, a
 * deduction.
 *
 * @param factor multiplies it before it enters the total
 * @param limits bounds of the figure itself; one outside them is refused
 * @param missingIsNothing a missing one adds nothing and is shown so; otherwise there is no score without it
 */
public record AdditionalInput(
        String id, String name, Use use, BigDecimal factor, Limits limits, boolean missingIsNothing) {

    public enum Use {
        ADDED,
        SUBTRACTED,
        COMPARED
    }
}
