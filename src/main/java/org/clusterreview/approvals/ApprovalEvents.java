package org.clusterreview.approvals;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.DomainEvent;

/** What happens to approvals. Features listen to the decision on what they asked. */
public final class ApprovalEvents {

    private ApprovalEvents() {}

    public record ApprovalProposed(Approval approval) implements DomainEvent {

        @Override
        public String type() {
            return "approval-proposed";
        }

        @Override
        public Optional<UUID> round() {
            return approval.round();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "approval", approval.id(),
                    "kind", approval.kind(),
                    "subject", approval.subject(),
                    "facts", approval.facts(),
                    "reason", approval.reason());
        }
    }

    /** @param viewer who decided, for those who carry it out */
    public record ApprovalDecided(Approval approval, Approval.Decision decision, Viewer viewer) implements DomainEvent {

        @Override
        public String type() {
            return "approval-decided";
        }

        @Override
        public Optional<UUID> round() {
            return approval.round();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "approval", approval.id(),
                    "kind", approval.kind(),
                    "subject", approval.subject(),
                    "verdict", decision.verdict(),
                    "reason", decision.reason());
        }
    }
}
