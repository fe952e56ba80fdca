package org.clusterreview.reviews;

import java.time.Instant;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * One expert's score sheet of one application.
 *
 * @param version optimistic version of its state, to be given back with a change
 * @param seat number of the seat in the panel; it names the expert in results
 * @param expertName as it was when the sheet was opened
 * @param counts false on the sheet of a shadow expert: it is filled in like any other and counts nowhere
 * @param reason why it was returned or voided; empty for a sheet that is voided because it is no longer assigned
 * @param sha256 of the canonical form of what was submitted; empty where the viewer may not know the marks
 */
public record Sheet(
        SheetId id,
        long version,
        RoundId round,
        TrackId track,
        ApplicationId application,
        int seat,
        ExpertId expert,
        String expertName,
        boolean counts,
        SheetState state,
        Optional<String> reason,
        Optional<Instant> submittedAt,
        Optional<String> sha256) {

    /** As it is shown to who may not know its marks. */
    Sheet withoutHash() {
        return new Sheet(
                id,
                version,
                round,
                track,
                application,
                seat,
                expert,
                expertName,
                counts,
                state,
                reason,
                submittedAt,
                Optional.empty());
    }

    /** As it is shown to an expert who takes no part in the application. */
    Sheet recused() {
        return new Sheet(
                id,
                0,
                round,
                track,
                application,
                seat,
                expert,
                expertName,
                counts,
                SheetState.RECUSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
