package org.clusterreview.conflicts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to conflicts of interest. */
public final class ConflictEvents {

    private ConflictEvents() {}

    /**
     * A track was checked, with some change.
     *
     * @param found new findings
     * @param gone findings whose facts do not hold any more
     * @param digest SHA-256 of the hashes of all findings that hold
     */
    public record ConflictsChecked(UUID inRound, UUID track, int found, int gone, String digest)
            implements DomainEvent {

        @Override
        public String type() {
            return "conflicts-checked";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "found", found, "gone", gone, "digest", digest);
        }
    }

    public record ConflictDecided(
            UUID inRound, UUID finding, UUID expert, UUID application, ConflictFinding.Status status, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "conflict-decided";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "finding", finding,
                    "expert", expert,
                    "application", application,
                    "status", status,
                    "reason", reason);
        }
    }
}
