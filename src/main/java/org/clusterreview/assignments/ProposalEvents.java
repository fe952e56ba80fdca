package org.clusterreview.assignments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;

/** What happens to proposals. */
public final class ProposalEvents {

    private ProposalEvents() {}

    /**
     * A proposal has come a step further, or to its end.
     *
     * @param change what was done, such as {@code started}
     * @param with hashes, figures and reasons that belong to it
     */
    public record ProposalChanged(
            UUID inRound, UUID track, UUID proposal, int number, String change, Map<String, String> with)
            implements RoundEvent {

        public ProposalChanged {
            with = Map.copyOf(with);
        }

        @Override
        public String type() {
            return "assignment-changed";
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>(with);
            facts.put("track", track);
            facts.put("proposal", proposal);
            facts.put("number", number);
            facts.put("change", change);
            return facts;
        }
    }
}
