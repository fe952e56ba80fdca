package org.clusterreview.conflicts;

import java.util.List;
import java.util.Optional;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.rules.Link;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.policy.Label;

/**
 * What a check before an invitation says of one person.
 *
 * @param written as it was asked
 * @param expert of the pool; empty for somebody who is not in it
 * @param reasons by application, the strictest first
 * @param remarks keys of texts: what the answer does not rest upon
 */
public record CheckedPerson(
        WrittenPerson written,
        Optional<ExpertId> expert,
        String name,
        String employer,
        Verdict verdict,
        List<Reason> reasons,
        List<String> remarks) {

    /** May the person be invited to review all applications looked at? */
    public enum Verdict {
        /** No: at least one application is barred by facts. */
        RED,
        /** Perhaps: a person must look, or something is not known. */
        AMBER,
        /** Nothing speaks against it. */
        GREEN
    }

    /**
     * A tie to an application.
     *
     * @param status of the finding, where it is on record; empty for somebody outside the pool
     */
    public record Reason(
            ApplicationId application,
            String applicationName,
            Label rule,
            Strength strength,
            boolean certain,
            Optional<ConflictFinding.Status> status,
            List<Link> chain) {

        public Reason {
            chain = List.copyOf(chain);
        }

        /** Whether it bars by itself: neither a notice nor lifted, and no question any more. */
        boolean bars() {
            return strength != Strength.NOTICE
                    && status.map(one -> one == ConflictFinding.Status.CONFIRMED)
                            .orElse(certain);
        }

        boolean isOpen() {
            return strength != Strength.NOTICE
                    && status.map(one -> one == ConflictFinding.Status.SUSPECTED)
                            .orElse(!certain);
        }
    }

    public CheckedPerson {
        reasons = List.copyOf(reasons);
        remarks = List.copyOf(remarks);
    }

    static Verdict verdict(List<Reason> reasons, List<String> remarks) {
        if (reasons.stream().anyMatch(Reason::bars)) {
            return Verdict.RED;
        }
        boolean questions = reasons.stream().anyMatch(Reason::isOpen) || !remarks.isEmpty();
        return questions ? Verdict.AMBER : Verdict.GREEN;
    }
}
