package org.clusterreview.applications;

import java.util.HashMap;
import java.util.Map;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.approvals.Proposal;

/** What the second person reads before letting an application pass although a condition is not met. */
final class ExceptionProposal {

    private ExceptionProposal() {}

    static Proposal of(Application application, Line line, String reason) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "application", application.name(),
                "article", line.rule().article(),
                "rule", line.rule().text()));
        line.measured().ifPresent(measured -> {
            facts.put(
                    "value",
                    measured.shown().toPlainString() + measured.condition().unit());
            facts.put(
                    "threshold",
                    measured.condition().operator().symbol() + " "
                            + measured.condition().threshold().toPlainString()
                            + measured.condition().unit());
        });
        return Proposal.of(
                FormalChecks.EXCEPTION,
                FormalReports.subject(application, line),
                application.round().value(),
                application.name(),
                facts,
                reason);
    }
}
