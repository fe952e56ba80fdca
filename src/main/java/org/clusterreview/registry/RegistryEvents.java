package org.clusterreview.registry;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens to clusters in the registry. */
public final class RegistryEvents {

    private RegistryEvents() {}

    public record ClusterEntered(UUID cluster, String name, Cluster.Level level) implements DomainEvent {

        @Override
        public String type() {
            return "cluster-entered";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("cluster", cluster, "name", name, "level", level);
        }
    }

    public record ClusterEnded(UUID cluster, String name, Ending ending) implements DomainEvent {

        @Override
        public String type() {
            return "cluster-ended";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "cluster", cluster,
                    "name", name,
                    "kind", ending.kind(),
                    "on", ending.on(),
                    "article", ending.article(),
                    "reason", ending.reason(),
                    "document", ending.documentNumber(),
                    "bannedUntil", ending.bannedUntil().map(Object::toString).orElse(""));
        }
    }

    public record CultivationEnded(UUID cluster, String name) implements DomainEvent {

        @Override
        public String type() {
            return "cultivation-ended";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("cluster", cluster, "name", name);
        }
    }
}
