package org.clusterreview.draws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;

/** What happens to draws. */
public final class DrawEvents {

    private DrawEvents() {}

    /**
     * A draw has come a step further, or to its end.
     *
     * @param change what was done, such as {@code frozen}
     * @param with hashes, words and reasons that belong to it; never the secret before the draw
     */
    public record DrawChanged(UUID inRound, UUID track, UUID draw, int number, String change, Map<String, String> with)
            implements RoundEvent {

        public DrawChanged {
            with = Map.copyOf(with);
        }

        @Override
        public String type() {
            return "draw-changed";
        }

        @Override
        public Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>(with);
            facts.put("track", track);
            facts.put("draw", draw);
            facts.put("number", number);
            facts.put("change", change);
            return facts;
        }
    }
}
