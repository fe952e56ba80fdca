package org.clusterreview.applications;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;

/** What happens to applications. */
public final class ApplicationEvents {

    private ApplicationEvents() {}

    /** An event of a round's chain. */
    private interface OfRound extends DomainEvent {

        RoundId roundId();

        @Override
        default Optional<UUID> round() {
            return Optional.of(roundId().value());
        }
    }

    /**
     * A form was confirmed.
     *
     * @param sha256 of the file
     * @param digest SHA-256 of the hashes of all new revisions, by application
     */
    public record ApplicationsImported(
            RoundId roundId, TrackId track, String sha256, int added, int changed, String digest) implements OfRound {

        @Override
        public String type() {
            return "applications-imported";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track.value(), "sha256", sha256, "added", added, "changed", changed, "digest", digest);
        }
    }

    public record FigureRecorded(RoundId roundId, ApplicationId application, Figure figure, String reason)
            implements OfRound {

        @Override
        public String type() {
            return "figure-recorded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "application", application.value(),
                    "item", figure.item(),
                    "year", figure.year().map(String::valueOf).orElse(""),
                    "value", figure.value(),
                    "source", figure.source(),
                    "reason", reason);
        }
    }

    /** @param kind id of the item of the policy's list; empty text for none */
    public record AttachmentAdded(
            RoundId roundId, ApplicationId application, UUID attachment, String sha256, String kind)
            implements OfRound {

        @Override
        public String type() {
            return "attachment-added";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value(), "attachment", attachment, "sha256", sha256, "kind", kind);
        }
    }

    /** @param kind id of the item of the policy's list; empty text for none */
    public record AttachmentNamed(RoundId roundId, ApplicationId application, UUID attachment, String kind)
            implements OfRound {

        @Override
        public String type() {
            return "attachment-named";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value(), "attachment", attachment, "kind", kind);
        }
    }

    public record AttachmentWithdrawn(RoundId roundId, ApplicationId application, UUID attachment) implements OfRound {

        @Override
        public String type() {
            return "attachment-withdrawn";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value(), "attachment", attachment);
        }
    }

    public record FindingRecorded(
            RoundId roundId, ApplicationId application, String rule, Finding.Verdict verdict, String evidence)
            implements OfRound {

        @Override
        public String type() {
            return "formal-finding-recorded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value(), "rule", rule, "verdict", verdict, "evidence", evidence);
        }
    }

    /**
     * Manual conditions of several applications were found to be met.
     *
     * @param digest SHA-256 of the rules by application
     */
    public record FindingsRecorded(RoundId roundId, TrackId track, int count, String evidence, String digest)
            implements OfRound {

        @Override
        public String type() {
            return "formal-findings-recorded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "count", count, "evidence", evidence, "digest", digest);
        }
    }

    /**
     * @param basis SHA-256 of the report of the check on which it rests
     * @param proposedBy account id of the one who proposed what another has confirmed; empty where one person decides
     */
    public record FormalDecisionMade(
            RoundId roundId,
            ApplicationId application,
            FormalState state,
            String reason,
            Optional<LocalDate> deadline,
            String basis,
            Optional<String> proposedBy)
            implements OfRound {

        @Override
        public String type() {
            return "formal-decision-made";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "application",
                    application.value(),
                    "state",
                    state,
                    "reason",
                    reason,
                    "deadline",
                    deadline.map(LocalDate::toString).orElse(""),
                    "basis",
                    basis,
                    "proposedBy",
                    proposedBy.orElse(""));
        }
    }

    /** One person has decided and a second one is to confirm it. */
    public record FormalDecisionProposed(
            RoundId roundId,
            ApplicationId application,
            FormalState state,
            String reason,
            Optional<LocalDate> deadline,
            String basis)
            implements OfRound {

        @Override
        public String type() {
            return "formal-decision-proposed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "application",
                    application.value(),
                    "state",
                    state,
                    "reason",
                    reason,
                    "deadline",
                    deadline.map(LocalDate::toString).orElse(""),
                    "basis",
                    basis);
        }
    }

    /** A proposed decision was not confirmed: refused by a second person, replaced by another, or its ground has changed. */
    public record FormalProposalClosed(
            RoundId roundId, ApplicationId application, FormalState state, ProposalOutcome outcome, String reason)
            implements OfRound {

        @Override
        public String type() {
            return "formal-proposal-closed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value(), "state", state, "outcome", outcome, "reason", reason);
        }
    }

    /**
     * A file of the department's data platform was confirmed.
     *
     * @param sha256 of the file
     * @param recorded how many values were recorded
     * @param digest SHA-256 of all of them
     */
    public record FiguresImported(RoundId roundId, TrackId track, String sha256, int recorded, String digest)
            implements OfRound {

        @Override
        public String type() {
            return "figures-imported";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track.value(), "sha256", sha256, "recorded", recorded, "digest", digest);
        }
    }

    /**
     * A decision no longer holds, because what it rested on has changed.
     *
     * @param state what had been decided
     * @param basis SHA-256 of the report as it is now
     */
    public record FormalDecisionReopened(RoundId roundId, ApplicationId application, FormalState state, String basis)
            implements OfRound {

        @Override
        public String type() {
            return "formal-decision-reopened";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value(), "state", state, "basis", basis);
        }
    }

    /**
     * A decision no longer holds, because the application was handed in anew.
     *
     * @param state what had been decided
     * @param revision the one that came
     */
    public record FormalDecisionSuperseded(RoundId roundId, ApplicationId application, FormalState state, int revision)
            implements OfRound {

        @Override
        public String type() {
            return "formal-decision-superseded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value(), "state", state, "revision", revision);
        }
    }

    /** Somebody read in the clear whom an applicant names to be called. */
    public record ContactRead(RoundId roundId, ApplicationId application) implements OfRound {

        @Override
        public String type() {
            return "applicant-contact-read";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("application", application.value());
        }
    }
}
