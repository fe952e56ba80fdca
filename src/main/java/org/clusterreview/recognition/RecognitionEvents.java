package org.clusterreview.recognition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.DomainEvent;
import org.clusterreview.kernel.RoundEvent;

/** What happens to lists, public notices and recognitions. */
public final class RecognitionEvents {

    private RecognitionEvents() {}

    public record ListFormed(UUID inRound, UUID track, UUID list, int revision, String resultSha256, String sha256)
            implements RoundEvent {

        @Override
        public String type() {
            return "list-formed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "track", track,
                    "list", list,
                    "revision", revision,
                    "resultSha256", resultSha256,
                    "sha256", sha256);
        }
    }

    /** @param reasons of the proposer and of the second person */
    public record ListChanged(
            UUID inRound,
            UUID list,
            int revision,
            UUID application,
            ListDecision from,
            ListDecision to,
            ManualChange reasons,
            String sha256)
            implements RoundEvent {

        @Override
        public String type() {
            return "list-changed";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "list", list,
                    "revision", revision,
                    "application", application,
                    "from", from,
                    "to", to,
                    "change", reasons,
                    "sha256", sha256);
        }
    }

    public record ListFrozen(UUID inRound, UUID list, int revision, String sha256) implements RoundEvent {

        @Override
        public String type() {
            return "list-frozen";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("list", list, "revision", revision, "sha256", sha256);
        }
    }

    /** @param confirmed whether a person confirmed the last day, for want of a published calendar */
    public record NoticePublished(
            UUID inRound,
            UUID notice,
            UUID list,
            LocalDate published,
            LocalDate first,
            LocalDate last,
            boolean confirmed,
            String documentNumber,
            String location)
            implements RoundEvent {

        @Override
        public String type() {
            return "notice-published";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "notice", notice,
                    "list", list,
                    "published", published,
                    "first", first,
                    "last", last,
                    "confirmed", confirmed,
                    "documentNumber", documentNumber,
                    "location", location);
        }
    }

    public record NoticeWithdrawn(UUID inRound, UUID notice, String reason) implements RoundEvent {

        @Override
        public String type() {
            return "notice-withdrawn";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("notice", notice, "reason", reason);
        }
    }

    /** @param movedUp who took the place; empty where nobody did */
    public record ListCorrected(
            UUID inRound,
            UUID list,
            int revision,
            UUID approval,
            UUID removed,
            Optional<UUID> movedUp,
            String reason,
            String sha256)
            implements RoundEvent {

        @Override
        public String type() {
            return "list-corrected";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "list", list,
                    "revision", revision,
                    "approval", approval,
                    "removed", removed,
                    "movedUp", movedUp.map(UUID::toString).orElse(""),
                    "reason", reason,
                    "sha256", sha256);
        }
    }

    /**
     * A list was corrected, and with it what its notice showed.
     *
     * @param whole whether the notice was withdrawn; else one application of it no longer holds
     * @param list the corrected one
     */
    public record NoticeCorrected(UUID inRound, UUID notice, UUID list, UUID removed, boolean whole, String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "notice-corrected";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("notice", notice, "list", list, "removed", removed, "whole", whole, "reason", reason);
        }
    }

    /** @param contacts office, telephones and address as they stand on notices from now on */
    public record NoticeContactsChanged(NoticeContact contacts) implements DomainEvent {

        @Override
        public String type() {
            return "notice-contacts-changed";
        }

        @Override
        public Optional<UUID> round() {
            return Optional.empty();
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "office", contacts.office(),
                    "disciplinePhone", contacts.disciplinePhone(),
                    "supervisionPhone", contacts.supervisionPhone(),
                    "address", contacts.address());
        }
    }

    /** @param viewer who recorded the document, for those who go on from there */
    public record ListIssued(
            UUID inRound, UUID list, String documentNumber, LocalDate issuedOn, int entered, Viewer viewer)
            implements RoundEvent {

        @Override
        public String type() {
            return "list-issued";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("list", list, "documentNumber", documentNumber, "issuedOn", issuedOn, "entered", entered);
        }
    }

    /** @param step id of the step in the policy */
    public record ListApproved(UUID inRound, UUID list, int revision, String step, ListStep.Record record)
            implements RoundEvent {

        @Override
        public String type() {
            return "list-approved";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "list", list,
                    "revision", revision,
                    "step", step,
                    "verdict", record.verdict(),
                    "approver", record.approver(),
                    "decidedOn", record.decidedOn(),
                    "document", record.documentNumber(),
                    "remark", record.remark());
        }
    }
}
