package org.clusterreview.experts;

import java.util.List;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;

/** Decides questions of identity as they stand. */
public final class IdentityFixture {

    private IdentityFixture() {}

    /** The open question about the two. */
    public static Identities.Question question(Identities identities, Viewer viewer, ExpertId one, ExpertId other) {
        return identities.of(viewer, one).stream()
                .filter(question -> List.of(
                                question.one().expert().id(),
                                question.other().expert().id())
                        .contains(other))
                .findFirst()
                .orElseThrow();
    }

    public static Outcome<Expert> merge(
            Identities identities, Viewer viewer, ExpertId keep, ExpertId other, String reason) {
        Identities.Question question = question(identities, viewer, keep, other);
        return identities.merge(viewer, question.id(), question.version(), keep, reason);
    }
}
