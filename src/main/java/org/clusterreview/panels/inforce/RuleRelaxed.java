package org.clusterreview.panels.inforce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.kernel.RoundEvent;

/** A rule on panels was relaxed for a track, or holds again. */
public record RuleRelaxed(UUID inRound, UUID track, String change, Map<String, String> with) implements RoundEvent {

    public RuleRelaxed {
        with = Map.copyOf(with);
    }

    @Override
    public String type() {
        return "panel-rule-relaxed";
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>(with);
        facts.put("track", track);
        facts.put("change", change);
        return facts;
    }
}
