package org.clusterreview.objections;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.RoundEvent;

/** What happens to objections. Who objects stands in no event. */
public final class ObjectionEvents {

    private ObjectionEvents() {}

    /** The round, the objection and what it is about, as every event names them. */
    public record About(UUID inRound, ObjectionId objection, Optional<ApplicationId> application) {

        Map<String, Object> facts(Map<String, Object> more) {
            Map<String, Object> facts = new LinkedHashMap<>(more);
            facts.put("objection", objection.value());
            facts.put("application", application.map(ApplicationId::toString).orElse(""));
            return facts;
        }
    }

    /** @param document SHA-256 of the letter; empty without one */
    public record ObjectionRecorded(
            About about, Objector.Kind objector, Objection.Channel channel, LocalDate receivedOn, String document)
            implements RoundEvent {

        @Override
        public UUID inRound() {
            return about.inRound();
        }

        @Override
        public String type() {
            return "objection-recorded";
        }

        @Override
        public Map<String, Object> facts() {
            return about.facts(
                    Map.of("objector", objector, "channel", channel, "receivedOn", receivedOn, "document", document));
        }
    }

    public record ObjectionNotAccepted(About about, Ground ground, String reason) implements RoundEvent {

        @Override
        public UUID inRound() {
            return about.inRound();
        }

        @Override
        public String type() {
            return "objection-not-accepted";
        }

        @Override
        public Map<String, Object> facts() {
            return about.facts(Map.of("ground", ground, "reason", reason));
        }
    }

    public record ObjectionAcknowledged(About about, LocalDate on) implements RoundEvent {

        @Override
        public UUID inRound() {
            return about.inRound();
        }

        @Override
        public String type() {
            return "objection-acknowledged";
        }

        @Override
        public Map<String, Object> facts() {
            return about.facts(Map.of("on", on));
        }
    }

    public record ObjectionAssigned(About about, UUID investigator) implements RoundEvent {

        @Override
        public UUID inRound() {
            return about.inRound();
        }

        @Override
        public String type() {
            return "objection-assigned";
        }

        @Override
        public Map<String, Object> facts() {
            return about.facts(Map.of("investigator", investigator));
        }
    }

    /** @param approval by which two people have decided */
    public record ObjectionDecided(About about, Objection.Verdict verdict, UUID approval, String reason)
            implements RoundEvent {

        @Override
        public UUID inRound() {
            return about.inRound();
        }

        @Override
        public String type() {
            return "objection-decided";
        }

        @Override
        public Map<String, Object> facts() {
            return about.facts(Map.of("verdict", verdict, "approval", approval, "reason", reason));
        }
    }

    public record ObjectionAnswered(About about, LocalDate on, String text) implements RoundEvent {

        @Override
        public UUID inRound() {
            return about.inRound();
        }

        @Override
        public String type() {
            return "objection-answered";
        }

        @Override
        public Map<String, Object> facts() {
            return about.facts(Map.of("on", on, "text", text));
        }
    }

    /** Somebody has read in the clear who objects. */
    public record ObjectorRead(About about, String reason) implements RoundEvent {

        @Override
        public UUID inRound() {
            return about.inRound();
        }

        @Override
        public String type() {
            return "objection-objector-read";
        }

        @Override
        public Map<String, Object> facts() {
            return about.facts(Map.of("reason", reason));
        }
    }
}
