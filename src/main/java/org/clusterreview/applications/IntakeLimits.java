package org.clusterreview.applications;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.formalcheck.IntakeCheck;
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.policy.Severity;
import org.springframework.stereotype.Component;

/** Holds the number of applications against the caps of the policy, where it sets any. Rejected ones take no room. */
@Component
class IntakeLimits {

    private final Policies policies;
    private final OrganisationTies ties;

    IntakeLimits(Policies policies, OrganisationTies ties) {
        this.policies = policies;
        this.ties = ties;
    }

    List<IntakeCheck.Excess> excesses(Viewer viewer, Track track, List<Application> applications) {
        MergedOrganisations merged = ties.merged();
        Map<String, Map<String, Set<String>>> attributes = new LinkedHashMap<>();
        applications.stream()
                .filter(application -> application.formalState() != FormalState.REJECTED)
                .forEach(application -> attributes.put(application.id().toString(), attributes(merged, application)));
        return policies.of(viewer, track.id())
                .intake()
                .map(rule -> IntakeCheck.excesses(rule.limits(), attributes))
                .orElseGet(List::of);
    }

    /** Those for which the track may not go on: of caps that hold strictly, where the policy does not take all of them softly. */
    List<IntakeCheck.Excess> strict(Viewer viewer, Track track, List<Application> applications) {
        boolean areHard = policies.of(viewer, track.id())
                .intake()
                .filter(rule -> rule.severity() == Severity.HARD)
                .isPresent();
        return areHard
                ? excesses(viewer, track, applications).stream()
                        .filter(excess -> excess.limit().severity() == Severity.HARD)
                        .toList()
                : List.of();
    }

    private static Map<String, Set<String>> attributes(MergedOrganisations merged, Application application) {
        Map<String, Set<String>> attributes = new HashMap<>(Map.of(
                "city", Set.of(application.cityCode()),
                "field", Set.of(application.fieldCode()),
                "kind", Set.of(application.administrationZone().isPresent() ? "zone" : "county"),
                "applicant",
                        Set.of(merged.present(application.applicant().value()).toString())));
        application.administrationZone().ifPresent(zone -> attributes.put("zone", Set.of(zone)));
        application.countyCode().ifPresent(county -> attributes.put("county", Set.of(county)));
        return attributes;
    }
}
