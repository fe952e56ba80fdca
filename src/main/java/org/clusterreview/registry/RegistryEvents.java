package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.List;
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

    public record ClusterCorrected(
            UUID cluster, String name, List<ClusterChange> changes, LocalDate on, String documentNumber, String reason)
            implements DomainEvent {

        public ClusterCorrected {
            changes = List.copyOf(changes);
        }

        @Override
        public String type() {
            return "cluster-corrected";
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
                    "changes", changes,
                    "on", on,
                    "document", documentNumber,
                    "reason", reason);
        }
    }

    public record ClustersImported(String fileSha256, int added, int changed, String sha256) implements DomainEvent {

        @Override
        public String type() {
            return "clusters-imported";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("file", fileSha256, "added", added, "changed", changed, "sha256", sha256);
        }
    }

    public record MatterReported(UUID cluster, UUID report, String cause, LocalDate happenedOn, LocalDate receivedOn)
            implements DomainEvent {

        @Override
        public String type() {
            return "cluster-matter-reported";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "cluster", cluster,
                    "report", report,
                    "cause", cause,
                    "happenedOn", happenedOn,
                    "receivedOn", receivedOn);
        }
    }

    public record ReportDecided(UUID cluster, UUID report, ClusterReport.Verdict verdict, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "cluster-report-decided";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("cluster", cluster, "report", report, "verdict", verdict, "reason", reason);
        }
    }
}
