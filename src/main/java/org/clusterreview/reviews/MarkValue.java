package org.clusterreview.reviews;

import org.clusterreview.scoring.engine.Mark;

/** What an expert says about one indicator. */
public record MarkValue(Mark mark, String comment) {}
