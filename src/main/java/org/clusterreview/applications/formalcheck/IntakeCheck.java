package org.clusterreview.applications.formalcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.rounds.policy.Limit;

/** Caps on the number of applications in a round. */
public final class IntakeCheck {

    private IntakeCheck() {}

    /**
     * A cap that is overstepped.
     *
     * @param key the combination of attribute values
     * @param applications ids of all that are counted under it, in the order given
     */
    public record Excess(Limit limit, List<String> key, List<String> applications) {

        public Excess {
            key = List.copyOf(key);
            applications = List.copyOf(applications);
        }
    }

    /**
     * Every cap that the applications overstep, in the order of the caps.
     *
     * @param applications attributes ({@code city}, {@code field}, {@code zone}, {@code county}, {@code kind}, {@code applicant}) by id
     */
    public static List<Excess> excesses(List<Limit> caps, Map<String, Map<String, Set<String>>> applications) {
        List<Excess> excesses = new ArrayList<>();
        for (Limit cap : caps) {
            Map<List<String>, List<String>> counted = new LinkedHashMap<>();
            applications.forEach((id, attributes) -> cap.keys(attributes)
                    .forEach(key ->
                            counted.computeIfAbsent(key, k -> new ArrayList<>()).add(id)));
            counted.forEach((key, ids) -> {
                if (ids.size() > cap.maximum()) {
                    excesses.add(new Excess(cap, key, ids));
                }
            });
        }
        return excesses;
    }
}
