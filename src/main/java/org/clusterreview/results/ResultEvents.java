package org.clusterreview.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to results. */
public final class ResultEvents {

    private ResultEvents() {}

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

    public record LotRecorded(UUID inRound, UUID track, List<UUID> order, String note) implements DomainEvent {

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
            return Map.of("track", track, "order", order, "note", note);
        }
    }
}
