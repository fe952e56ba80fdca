package org.clusterreview.reviews;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/** What happens to score sheets. Marks themselves stay out of the trail: it holds the hash of what was saved. */
public final class ReviewEvents {

    private ReviewEvents() {}

    /** @param digest of the ids of the sheets that were opened, changed or voided, with their new states */
    public record SheetsOpened(RoundId id, TrackId track, int sheets, String digest) implements DomainEvent {

        @Override
        public String type() {
            return "sheets-opened";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "sheets", sheets, "digest", digest);
        }
    }

    /** What a batch has saved. */
    sealed interface Saving extends DomainEvent {}

    /** @param digest of mutation ids, indicators, versions and contents of what was saved */
    public record MarksSaved(RoundId id, SheetId sheet, int marks, String digest) implements Saving {

        @Override
        public String type() {
            return "marks-saved";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("sheet", sheet.value(), "marks", marks, "digest", digest);
        }
    }

    /** Private notes and the like: the trail knows that there were changes and nothing of what they hold. */
    public record AsidesSaved(RoundId id, SheetId sheet, int asides) implements Saving {

        @Override
        public String type() {
            return "asides-saved";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("sheet", sheet.value(), "asides", asides);
        }
    }

    public record SheetSubmitted(RoundId id, TrackId track, SheetId sheet, String sha256) implements DomainEvent {

        @Override
        public String type() {
            return "sheet-submitted";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "sheet", sheet.value(), "sha256", sha256);
        }
    }

    /**
     * An act of submitting, beside what it says of each sheet.
     *
     * @param sha256 of the act
     */
    public record SheetsSubmitted(
            RoundId id, TrackId track, SubmissionId submission, int sheets, Confirmation.Way way, String sha256)
            implements DomainEvent {

        @Override
        public String type() {
            return "sheets-submitted";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track.value(),
                    "submission", submission.value(),
                    "sheets", sheets,
                    "way", way,
                    "sha256", sha256);
        }
    }

    /** Returned to its expert, or taken out of the count. */
    public record SheetStateChanged(RoundId id, TrackId track, SheetId sheet, SheetState state, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "sheet-state-changed";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "sheet", sheet.value(), "state", state, "reason", reason);
        }
    }

    /** @param shadows whether those were reminded who do not count */
    public record ExpertsReminded(RoundId id, TrackId track, int experts, boolean shadows) implements DomainEvent {

        @Override
        public String type() {
            return shadows ? "shadows-reminded" : "experts-reminded";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "experts", experts);
        }
    }

    /** How experts review in a track; {@code before} is what held without a decision where there was none. */
    public record ReviewingDecided(RoundId id, TrackId track, ReviewSettings before, ReviewSettings after)
            implements DomainEvent {

        @Override
        public String type() {
            return "reviewing-decided";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "before", facts(before), "after", facts(after));
        }

        private static Map<String, Object> facts(ReviewSettings settings) {
            return Map.of(
                    "order",
                    settings.order(),
                    "seed",
                    settings.seed(),
                    "keepMaterial",
                    settings.keepMaterial(),
                    "confirmation",
                    settings.confirmation());
        }
    }
}
