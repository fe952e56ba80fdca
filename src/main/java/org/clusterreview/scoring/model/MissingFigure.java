package org.clusterreview.scoring.model;

import java.math.BigDecimal;

/** What holds for a computed indicator whose figure is not known. Never silently 0. */
public sealed interface MissingFigure {

    MissingFigure NO_SCORE = new NoScore();
    MissingFigure NOT_APPLICABLE = new NotApplicable();

    /** The application has no score until the figure is there. */
    record NoScore() implements MissingFigure {}

    /** The indicator earns this much, as the published rule says; the trace shows that it was so. */
    record Earns(BigDecimal percent) implements MissingFigure {}

    /** The indicator falls away and the others weigh more. */
    record NotApplicable() implements MissingFigure {}
}
