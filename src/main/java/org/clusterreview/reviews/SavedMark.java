package org.clusterreview.reviews;

import java.time.Instant;
import org.clusterreview.scoring.engine.Mark;

/**
 * A mark as it is stored.
 *
 * @param version from 1, counted up by each saved change
 * @param device what the browser says it runs on, so that a person recognises the other device
 */
public record SavedMark(String indicator, Mark mark, String comment, long version, Instant savedAt, String device) {

    public MarkValue value() {
        return new MarkValue(mark, comment);
    }
}
