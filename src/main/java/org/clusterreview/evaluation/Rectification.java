package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a cluster has to put right after a bad result (Article 25), with the reports that came in.
 *
 * @param result with its last day
 * @param reports the earliest first
 */
public record Rectification(EvaluationResult result, LocalDate due, List<Report> reports, State state) {

    public enum State {
        /** The report is awaited. */
        DUE,

        /** The report is awaited, and the last day is over. */
        OVERDUE,

        /** The last report was not accepted, and another one is awaited. */
        REFUSED,

        /** A report waits for its decision. */
        REPORTED,

        /** A report was accepted. */
        ACCEPTED
    }

    /**
     * A report on what was put right.
     *
     * @param document a stored file
     * @param accepted empty while it is not decided
     * @param consent why it was accepted or not; empty while it is not decided
     */
    public record Report(
            UUID id,
            LocalDate receivedOn,
            String text,
            Optional<UUID> document,
            Optional<Boolean> accepted,
            String consent) {}

    public Rectification {
        reports = List.copyOf(reports);
    }

    /** Where a rectification stands on a day. A report that was not accepted leaves it open. */
    static Rectification of(EvaluationResult result, List<Report> reports, LocalDate today) {
        LocalDate due = result.due().orElseThrow();
        return new Rectification(result, due, reports, state(due, reports, today));
    }

    /** Whether the first report came in after the last day. */
    public boolean isLate() {
        return !reports.isEmpty() && reports.getFirst().receivedOn().isAfter(due);
    }

    private static State state(LocalDate due, List<Report> reports, LocalDate today) {
        if (reports.stream().anyMatch(report -> report.accepted().orElse(false))) {
            return State.ACCEPTED;
        }
        if (reports.stream().anyMatch(report -> report.accepted().isEmpty())) {
            return State.REPORTED;
        }
        if (!reports.isEmpty()) {
            return State.REFUSED;
        }
        return today.isAfter(due) ? State.OVERDUE : State.DUE;
    }
}
