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
