package org.clusterreview.evaluation;

import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;

/** What happens after evaluations. */
public final class EvaluationEvents {

    private EvaluationEvents() {}

    /** @param results how many clusters have a result by it */
    public record EvaluationRecorded(UUID inRound, UUID track, UUID list, int year, int results) implements RoundEvent {

        @Override
        public String type() {
            return "evaluation-recorded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "list", list, "year", year, "results", results);
        }
    }

    public record SubjectLinked(UUID inRound, UUID track, UUID application, UUID cluster, String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "evaluation-subject-linked";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "application", application, "cluster", cluster, "reason", reason);
        }
    }

    public record RectificationReported(
            UUID inRound, UUID application, UUID result, UUID report, String receivedOn, boolean late)
            implements RoundEvent {

        @Override
        public String type() {
            return "rectification-reported";
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
            implements RoundEvent {

        @Override
        public String type() {
            return "rectification-decided";
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
