package org.clusterreview.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.ExpertId;

/**
 * A tie between an expert and an application, and what was decided about it.
 *
 * @param rule key of the rule, see {@link Tie#rule()}
 * @param evidence the facts of the tie in canonical form
 * @param reason of the decision; empty while nobody has decided
 * @param decided who decided, and when; empty while nobody has
 * @param liftedUntil last day of a waiver or recusal; empty if it has none
 */
public record ConflictFinding(
        FindingId id,
        long version,
        ExpertId expert,
        ApplicationId application,
        String rule,
        Tie.Strength strength,
        String evidence,
        Status status,
        Optional<String> reason,
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
    }

    /** The chain of facts in words. */
    public Evidence told() {
        return Evidence.of(evidence);
    }

    /** Whether the expert may not be seated where the application is reviewed. */
    public boolean blocksSeat() {
        return status.blocksSeat;
    }

    /** Whether the expert takes no part in the application and sees nothing of it. */
    public boolean recuses() {
        return status.hides;
    }
}
