package org.clusterreview.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountId;

/**
 * Something proposed by one person and, once decided, decided by another. Components are those of {@link Proposal}.
 *
 * @param facts in canonical form
 * @param decision empty while it is pending
 */
public record Approval(
        UUID id,
        String kind,
        String subject,
        Optional<UUID> round,
        String title,
        String facts,
        String reason,
        Optional<UUID> document,
        Optional<LocalDate> expiresOn,
        AccountId proposedBy,
        Instant proposedAt,
        Optional<Decision> decision) {

    /** What the second person decided. */
    public record Decision(Verdict verdict, AccountId by, Instant at, String reason) {}

    public enum Verdict {
        APPROVED,
        REFUSED
    }

    public boolean isPending() {
        return decision.isEmpty();
    }

    /** Whether it lets the subject pass on that day. */
    public boolean holdsOn(LocalDate day) {
        return decision.filter(d -> d.verdict() == Verdict.APPROVED).isPresent() && !isExpiredOn(day);
    }

    public boolean isExpiredOn(LocalDate day) {
        return expiresOn.filter(day::isAfter).isPresent();
    }
}
