package org.clusterreview.invitations;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;

/** What happens to invitations. Neither links nor addresses are told. */
public final class InvitationEvents {

    private InvitationEvents() {}

    /** A letter went out to members of panels. */
    public record InvitationsSent(UUID inRound, UUID track, UUID letter, int number, int count) implements RoundEvent {

        @Override
        public String type() {
            return "invitations-sent";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("track", track, "letter", letter, "number", number, "count", count);
        }
    }

    /**
     * Somebody was invited, reminded, has answered, or is not expected any more.
     *
     * @param with what belongs to it, such as the reason
     */
    public record InvitationChanged(
            UUID inRound, UUID track, UUID invitation, UUID expert, String change, Map<String, String> with)
            implements RoundEvent {

        public InvitationChanged {
            with = Map.copyOf(with);
        }

        @Override
        public String type() {
            return "invitation-changed";
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new HashMap<>(with);
            facts.put("track", track);
            facts.put("invitation", invitation);
            facts.put("expert", expert);
            facts.put("change", change);
            return facts;
        }
    }
}
