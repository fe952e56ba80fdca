package org.clusterreview.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.registry.rules.ReportDeadline;
import org.clusterreview.registry.rules.ReportDeadline.Timeliness;

/**
 * A report of an important matter (重大事项报告, Article 20). It never changes; what was decided on it is added once.
 *
 * @param cause stable id of the cause in the policy
 * @param by who reported: the department of the city or the 依托单位
 * @param file a stored file that came with it
 * @param deadline until when it was due
 * @param decision empty while it is open
 */
public record ClusterReport(
        UUID id,
        ClusterId cluster,
        String cause,
        String article,
        String causeText,
        LocalDate happenedOn,
        LocalDate receivedOn,
        String by,
        String text,
        Optional<UUID> file,
        ReportDeadline deadline,
        Instant recordedAt,
        String recordedBy,
        Optional<Decision> decision) {

    /** What came of a report. */
    public enum Verdict {
        /** Taken note of. */
        NOTED,
        /** Something has to be put right. */
        MEASURES,
        /** The cluster's standing is looked into, by Article 21. */
        STANDING
    }

    public record Decision(Verdict verdict, String reason, Instant at, String by) {}

    public boolean isOpen() {
        return decision.isEmpty();
    }

    public Timeliness timeliness() {
        return deadline.of(receivedOn);
    }
}
