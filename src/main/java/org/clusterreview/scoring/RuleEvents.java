package org.clusterreview.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to the catalogue of rules. */
public final class RuleEvents {

    private RuleEvents() {}

    public record RuleAdded(RuleKind kind, VersionedId id, String sha256) implements DomainEvent {

        @Override
        public String type() {
            return "rule-added";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("kind", kind, "id", id, "sha256", sha256);
        }
    }
}
