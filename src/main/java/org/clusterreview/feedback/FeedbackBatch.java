package org.clusterreview.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.recognition.ListId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/**
 * Letters of a track that were issued together.
 *
 * @param list on which they rest
 * @param job that writes them, known to whoever ordered it
 * @param letters so far, without those that the viewer may not see
 * @param bundle all of them in one file; empty until the last is written, and where the viewer does not see all
 * @param finished since when all are written
 * @param orderedBy account id
 * @param running whether the job has not ended
 * @param changes since it was ordered, for which its letters no longer say what holds
 */
public record FeedbackBatch(
        FeedbackId id,
        RoundId round,
        TrackId track,
        ListId list,
        int listRevision,
        FeedbackTerms terms,
        UUID job,
        Instant orderedAt,
        String orderedBy,
        List<FeedbackLetter> letters,
        Optional<StoredFile> bundle,
        Optional<Instant> finished,
        boolean running,
        Set<Change> changes) {

    /** What letters do not know of. */
    public enum Change {
        LIST,
        NOTICE,
        ISSUE
    }

    public FeedbackBatch {
        letters = List.copyOf(letters);
        changes = Set.copyOf(changes);
    }
}
