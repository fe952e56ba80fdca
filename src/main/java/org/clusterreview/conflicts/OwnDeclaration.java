package org.clusterreview.conflicts;

import java.time.Instant;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;

/**
 * What an expert has declared on an application. That somebody has declared none is a fact; where nothing is on record, the
 * expert was never asked, or has not answered.
 *
 * @param explanation of a conflict; empty with {@code NONE}
 */
public record OwnDeclaration(
        ExpertId expert, ApplicationId application, Answer answer, String explanation, Instant at) {

    public enum Answer {
        NONE,
        CONFLICT
    }
}
