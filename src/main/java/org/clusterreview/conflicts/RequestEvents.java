package org.clusterreview.conflicts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.RoundEvent;

/** What happens to applicants' requests that an expert be excluded. Whom they name stands in no event. */
public final class RequestEvents {

    private RequestEvents() {}

    /** @param document SHA-256 of the letter; empty without one */
    public record RequestRecorded(
            UUID inRound, RequestId request, ApplicationId application, LocalDate receivedOn, String document)
            implements RoundEvent {

        @Override
        public String type() {
            return "exclusion-request-recorded";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "request",
                    request.value(),
                    "application",
                    application.value(),
                    "receivedOn",
                    receivedOn.toString(),
                    "document",
                    document);
        }
    }

    /** @param expert empty where the pool holds nobody whom the request could mean */
    public record RequestMatched(
            UUID inRound, RequestId request, ApplicationId application, Optional<ExpertId> expert, String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "exclusion-request-matched";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "request",
                    request.value(),
                    "application",
                    application.value(),
                    "expert",
                    expert.map(ExpertId::toString).orElse(""),
                    "reason",
                    reason);
        }
    }

    /** Accepted, refused or withdrawn. */
    public record RequestDecided(
            UUID inRound, RequestId request, ApplicationId application, ExclusionRequest.State state, String reason)
            implements RoundEvent {

        @Override
        public String type() {
            return "exclusion-request-decided";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "request", request.value(), "application", application.value(), "state", state, "reason", reason);
        }
    }
}
