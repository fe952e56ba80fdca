package org.clusterreview.applications;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.IntakeCheck;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Severity;
import org.springframework.stereotype.Component;

/** Holds the number of applications against the caps of the policy, where it sets any. Rejected ones take no room. */
@Component
class IntakeLimits {

    private final Policies policies;

    IntakeLimits(Policies policies) {
        this.policies = policies;
    }

    List<IntakeCheck.Excess> excesses(Viewer viewer, Track track, List<Application> applications) {
        Map<String, Map<String, Set<String>>> attributes = new LinkedHashMap<>();
        applications.stream()
                .filter(application -> application.formalState() != FormalState.REJECTED)
                .forEach(application -> attributes.put(application.id().toString(), attributes(application)));
        return policies.of(viewer, track.id())
                .intake()
                .map(rule -> IntakeCheck.excesses(rule.limits(), attributes))
                .orElseGet(List::of);
    }

    /** Whether the track may not go on while a cap is overstepped. */
    boolean areHard(Viewer viewer, Track track) {
        return policies.of(viewer, track.id())
                .intake()
                .filter(rule -> rule.severity() == Severity.HARD)
                .isPresent();
    }

    private static Map<String, Set<String>> attributes(Application application) {
        Map<String, Set<String>> attributes = new HashMap<>(Map.of(
                "city", Set.of(application.cityCode()),
                "field", Set.of(application.fieldCode()),
                "applicant", Set.of(application.applicant().toString())));
        application.zoneCode().ifPresent(zone -> attributes.put("zone", Set.of(zone)));
        application.countyCode().ifPresent(county -> attributes.put("county", Set.of(county)));
        return attributes;
    }
}
