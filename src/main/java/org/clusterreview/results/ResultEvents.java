package org.clusterreview.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to results. */
public final class ResultEvents {

    private ResultEvents() {}

    /** A ranking was frozen; an earlier one is no longer in force. */
    public record ResultFrozen(
            UUID inRound, UUID track, UUID result, int revision, String inputSha256, String resultSha256)
            implements DomainEvent {

        @Override
        public String type() {
            return "result-frozen";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "result", result,
                    "revision", revision,
                    "inputSha256", inputSha256,
                    "resultSha256", resultSha256);
        }
    }

    /** A frozen ranking is no longer in force because its track went back before its results. */
    public record ResultReopened(UUID inRound, UUID track, UUID result, int revision) implements DomainEvent {

        @Override
        public String type() {
            return "result-reopened";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "result", result, "revision", revision);
        }
    }

    /** Somebody has looked up which expert has which seat. */
    public record ExpertNamesShown(UUID inRound, UUID track) implements DomainEvent {

        @Override
        public String type() {
            return "expert-names-shown";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track);
        }
    }

    /** A lot was drawn between equal applications. */
    public record LotRecorded(UUID inRound, UUID track, List<UUID> order, String witness, String note)
            implements DomainEvent {

        @Override
        public String type() {
            return "lot-recorded";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "order", order, "witness", witness, "note", note);
        }
    }
}
