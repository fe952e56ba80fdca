package org.clusterreview.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;

/** What happens after evaluations. */
public final class EvaluationEvents {

    private EvaluationEvents() {}

    /** @param results how many clusters have a result by it */
    public record EvaluationRecorded(UUID inRound, UUID track, UUID list, int year, int results)
            implements DomainEvent {

        @Override
        public String type() {
            return "evaluation-recorded";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "list", list, "year", year, "results", results);
        }
    }

    public record SubjectLinked(UUID inRound, UUID track, UUID application, UUID cluster, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "evaluation-subject-linked";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "application", application, "cluster", cluster, "reason", reason);
        }
    }

    public record RectificationReported(
            UUID inRound, UUID application, UUID result, UUID report, String receivedOn, boolean late)
            implements DomainEvent {

        @Override
        public String type() {
            return "rectification-reported";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "application", application,
                    "result", result,
                    "report", report,
                    "receivedOn", receivedOn,
                    "late", late);
        }
    }

    public record RectificationDecided(
            UUID inRound, UUID application, UUID result, UUID report, boolean accepted, String reason)
            implements DomainEvent {

        @Override
        public String type() {
            return "rectification-decided";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.of(inRound);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "application", application,
                    "result", result,
                    "report", report,
                    "accepted", accepted,
                    "reason", reason);
        }
    }
}
