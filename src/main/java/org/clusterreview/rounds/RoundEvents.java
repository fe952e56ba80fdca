package org.clusterreview.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;

/** What happens to rounds and tracks. */
public final class RoundEvents {

    private RoundEvents() {}

    public record RoundOpened(RoundId id, String name, int year, List<String> tracks) implements DomainEvent {

        @Override
        public String type() {
            return "round-opened";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("round", id.value(), "name", name, "year", year, "tracks", tracks);
        }
    }

    /**
     * @param reason empty for a step forward
     * @param by who moved the track: features that do their part at once act for this viewer
     */
    public record StageChanged(RoundId id, TrackId track, Stage from, Stage to, String reason, Viewer by)
            implements DomainEvent {

        @Override
        public String type() {
            return "stage-changed";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "from", from, "to", to, "reason", reason);
        }
    }

    /** @param before empty where no day was set */
    public record RequestsUntilChanged(
            RoundId id, TrackId track, Optional<LocalDate> before, LocalDate after, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "requests-until-changed";
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
                    "before",
                    before.map(LocalDate::toString).orElse(""),
                    "after",
                    after.toString(),
                    "reason",
                    reason);
        }
    }

    /** Empty where nothing but the quotas limits. */
    public record PlacesChanged(
            RoundId id, TrackId track, Optional<Integer> before, Optional<Integer> after, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "places-changed";
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
                    "before",
                    before.map(String::valueOf).orElse(""),
                    "after",
                    after.map(String::valueOf).orElse(""),
                    "reason",
                    reason);
        }
    }

    public record BindingFrozen(RoundId id, TrackId track, RuleKind kind, VersionedId source, String sha256)
            implements DomainEvent {

        @Override
        public String type() {
            return "binding-frozen";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(id.value());
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "kind", kind, "source", source, "sha256", sha256);
        }
    }
}
