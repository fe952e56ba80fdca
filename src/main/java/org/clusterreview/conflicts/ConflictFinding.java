package org.clusterreview.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.conflicts.rules.Link;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.policy.Label;

/**
 * A tie between an expert and an application, and what was decided about it.
 *
 * @param rule id of the rule in the policy of the track
 * @param ruleName as the policy named it when the tie was found
 * @param certain whether it follows from stated facts alone
 * @param chain the facts, from the expert to the application
 * @param reason of the decision; empty while nobody has decided
 * @param document that supports the decision
 * @param decided who decided, and when; empty while nobody has
 * @param liftedUntil last day of a waiver or recusal; empty if it has none
 */
public record ConflictFinding(
        FindingId id,
        long version,
        ExpertId expert,
        ApplicationId application,
        String rule,
        Label ruleName,
        TieKind kind,
        Strength strength,
        boolean certain,
        List<Link> chain,
        Status status,
        Optional<String> reason,
        Optional<UUID> document,
        Optional<Decided> decided,
        Optional<LocalDate> liftedUntil) {

    /** @param by the account's id, or {@code system} */
    public record Decided(String by, Instant at) {}

    /** Where a finding stands. */
    public enum Status {
        SUSPECTED(true, true),
        CONFIRMED(true, true),
        /** Somebody has looked: it is none. */
        DISMISSED(false, false),
        /** Two people have decided that the expert reviews the application all the same. */
        WAIVED(false, false),
        /** Two people have decided that the expert sits on the panel and takes no part in this application. */
        RECUSED(false, true);

        private final boolean blocksSeat;
        private final boolean hides;

        Status(boolean blocksSeat, boolean hides) {
            this.blocksSeat = blocksSeat;
            this.hides = hides;
        }

        boolean blocksSeat() {
            return blocksSeat;
        }

        boolean hides() {
            return hides;
        }
    }

    public ConflictFinding {
        chain = List.copyOf(chain);
    }

    /** Whether a person must look: it is suspected, and more than a notice. */
    public boolean isOpen() {
        return status == Status.SUSPECTED && strength != Strength.NOTICE;
    }

    /** Whether the expert may not be seated where the application is reviewed. */
    public boolean blocksSeat() {
        return strength != Strength.NOTICE && status.blocksSeat;
    }

    /** Whether the expert takes no part in the application and sees nothing of it. */
    public boolean recuses() {
        return strength != Strength.NOTICE && status.hides;
    }

    /** Whether two people may decide that the expert reviews the application in spite of it. */
    public boolean canBeWaived() {
        return strength == Strength.APPROVAL && status.blocksSeat;
    }

    /** Whether the chain runs through another application, which may be hidden from who reads it. */
    public boolean mentions(UUID other) {
        return !other.equals(application.value())
                && chain.stream().map(Link::about).flatMap(Optional::stream).anyMatch(other::equals);
    }
}
