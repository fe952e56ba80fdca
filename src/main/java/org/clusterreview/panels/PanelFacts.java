package org.clusterreview.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Experts and groups as rules on panels see them, as things stand today. */
@Component
public class PanelFacts {

    /** Why an expert may not sit on a panel who has a tie to one of its applications. */
    public static final String CONFLICT = "conflict";

    /** Why an expert cannot be called on who may be somebody else of the pool. */
    public static final String IDENTITY_OPEN = "identity-open";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ExpertPool experts;
    private final ReviewYears years;
    private final Applications applications;
    private final Conflicts conflicts;
    private final Clock clock;

    PanelFacts(ExpertPool experts, ReviewYears years, Applications applications, Conflicts conflicts, Clock clock) {
        this.experts = experts;
        this.years = years;
        this.applications = applications;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Everybody of the pool, in its order. */
    public List<PoolExpert> pool(Viewer viewer) {
        return of(viewer, experts.all(viewer));
    }

    /** These people, by the ids asked for. */
    public Map<ExpertId, PoolExpert> of(Viewer viewer, Collection<ExpertId> ids) {
        Map<ExpertId, Expert> found = experts.all(viewer, ids);
        Map<String, PoolExpert> seen = of(viewer, List.copyOf(found.values())).stream()
                .collect(Collectors.toMap(PoolExpert::id, expert -> expert, (one, same) -> one));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> seen.get(entry.getValue().id().toString())));
    }

    /** The records that stand for these people now. */
    public Set<ExpertId> present(Viewer viewer, Collection<ExpertId> ids) {
        Map<ExpertId, Expert> found = experts.all(viewer, ids);
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)).map(Expert::id).orElse(id))
                .collect(Collectors.toSet());
    }

    private List<PoolExpert> of(Viewer viewer, List<Expert> some) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        Set<ExpertId> unresolved = experts.unresolved(viewer);
        Map<ExpertId, ReviewYears.Count> counts = years.of(viewer, Year.from(today));
        return some.stream()
                .map(expert -> RuledExpert.of(
                        expert,
                        today,
                        counts.getOrDefault(expert.id(), ReviewYears.Count.NONE),
                        Optional.of(IDENTITY_OPEN).filter(open -> unresolved.contains(expert.id()))))
                .toList();
    }

    /** The applications of a track by their ids, for a look at all its groups. */
    public Map<ApplicationId, Application> applications(Viewer viewer, TrackId track) {
        return applications.ofTrack(viewer, track).stream().collect(Collectors.toMap(Application::id, one -> one));
    }

    /** The panel that a group wants, with whom ties keep from it. */
    public WantedPanel wanted(Viewer viewer, Group group, int size, int reserves) {
        return wanted(viewer, applications(viewer, group.track()), group, size, reserves);
    }

    /** @param all applications of the track */
    public WantedPanel wanted(Viewer viewer, Map<ApplicationId, Application> all, Group group, int size, int reserves) {
        Map<String, String> barred = new TreeMap<>();
        conflicts.barred(viewer, group.applications()).forEach(expert -> barred.put(expert.toString(), CONFLICT));
        return wanted(all, group, size, reserves, barred);
    }

    /** The same without ties, where nobody is to be chosen. */
    WantedPanel untied(Map<ApplicationId, Application> all, Group group, int size) {
        return wanted(all, group, size, 0, Map.of());
    }

    private static WantedPanel wanted(
            Map<ApplicationId, Application> all, Group group, int size, int reserves, Map<String, String> barred) {
        List<Application> reviewed = group.applications().stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .toList();
        return new WantedPanel(
                group.id().toString(),
                size,
                reserves,
                new TreeSet<>(reviewed.stream().map(Application::fieldCode).toList()),
                new TreeSet<>(reviewed.stream().map(Application::cityCode).toList()),
                barred);
    }
}
