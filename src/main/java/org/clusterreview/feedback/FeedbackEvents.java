package org.clusterreview.feedback;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;

/** What happens to letters to applicants. */
public final class FeedbackEvents {

    private FeedbackEvents() {}

    public record LettersOrdered(
            UUID inRound, UUID track, UUID batch, UUID list, int listRevision, LocalDate date, boolean opinions)
            implements RoundEvent {

        @Override
        public String type() {
            return "feedback-ordered";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "batch", batch,
                    "list", list,
                    "revision", listRevision,
                    "date", date,
                    "opinions", opinions);
        }
    }

    public record LettersIssued(UUID inRound, UUID track, UUID batch, int letters, String sha256)
            implements RoundEvent {

        @Override
        public String type() {
            return "feedback-issued";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "batch", batch, "letters", letters, "sha256", sha256);
        }
    }
}
