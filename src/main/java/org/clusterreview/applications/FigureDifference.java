package org.clusterreview.applications;

import java.math.BigDecimal;
import java.util.Optional;
import org.clusterreview.applications.workbook.FigureYear;

/**
 * What the data platform says of a figure, against the value that holds.
 *
 * @param cluster name of the application's cluster
 * @param holding the value that holds; empty where there is none
 * @param value what the platform says
 */
public record FigureDifference(
        ApplicationId application,
        String cluster,
        FigureYear of,
        Optional<Figure> holding,
        BigDecimal value,
        Effect effect) {

    /** What comes of it, what needs a look first. */
    public enum Effect {
        /** The platform's value takes the place of another. */
        CHANGED,
        /** The values differ, and what staff verified or corrected goes on to hold. */
        KEPT,
        /** There was none. */
        NEW,
        /** Both are the same; the platform is recorded as a source. */
        CONFIRMED,
        /** The platform has said the same before. */
        UNCHANGED
    }

    static Effect effect(Optional<Figure> holding, Optional<BigDecimal> ofPlatform, BigDecimal value) {
        if (ofPlatform.filter(before -> before.compareTo(value) == 0).isPresent()) {
            return Effect.UNCHANGED;
        }
        if (holding.isEmpty()) {
            return Effect.NEW;
        }
        if (holding.get().value().compareTo(value) == 0) {
            return Effect.CONFIRMED;
        }
        return holding.get().source().isOfStaff() ? Effect.KEPT : Effect.CHANGED;
    }
}
