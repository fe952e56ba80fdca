package org.clusterreview.reviews;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/** What happens to sheets of paper. Marks stay out of the trail, as those of the screen do. */
public final class PaperEvents {

    private PaperEvents() {}

    /**
     * A step of the entry of a signed sheet: entered once, entered twice and different, looked at anew, decided, withdrawn.
     *
     * @param digest of what was entered, or of what was decided by field; empty where nothing was
     */
    public record PaperStep(
            RoundId id, TrackId track, SheetId sheet, int look, PaperState state, String reason, String digest)
            implements DomainEvent {

        @Override
        public String type() {
            return "paper-step";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track",
                    track.value(),
                    "sheet",
                    sheet.value(),
                    "look",
                    look,
                    "state",
                    state,
                    "reason",
                    reason,
                    "digest",
                    digest);
        }
    }

    /**
     * A sheet was written from paper and submitted.
     *
     * @param marks how many were written; what stood there already and said the same was left
     * @param sha256 of what was submitted
     */
    public record PaperSubmitted(RoundId id, TrackId track, SheetId sheet, int marks, String sha256)
            implements DomainEvent {

        @Override
        public String type() {
            return "paper-submitted";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "sheet", sheet.value(), "marks", marks, "sha256", sha256);
        }
    }
}
