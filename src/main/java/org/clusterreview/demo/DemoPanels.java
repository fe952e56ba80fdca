package org.clusterreview.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.demo.generator.DemoData;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.Candidate;
import org.clusterreview.panels.Chairs;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.PanelCompositions;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Groups the applications of a track and seats seven experts on each panel: four of the fields, three of other kinds. */
@Component
class DemoPanels {

    private static final int SEATS = 7;

    private static final List<Expert.Kind> OTHERS =
            List.of(Expert.Kind.INDUSTRY, Expert.Kind.FINANCE, Expert.Kind.MANAGEMENT);

    private final Groups groups;
    private final Panels panels;
    private final Chairs chairs;
    private final PanelCompositions compositions;
    private final RelaxedRules relaxed;
    private final Conflicts conflicts;
    private final Applications applications;
    private final DemoPeople people;

    DemoPanels(
            Groups groups,
            Panels panels,
            Chairs chairs,
            PanelCompositions compositions,
            RelaxedRules relaxed,
            Conflicts conflicts,
            Applications applications,
            DemoPeople people) {
        this.compositions = compositions;
        this.relaxed = relaxed;
        this.groups = groups;
        this.panels = panels;
        this.chairs = chairs;
        this.conflicts = conflicts;
        this.applications = applications;
        this.people = people;
    }

    List<Group> group(Viewer viewer, TrackId track, int count) {
        conflicts.recheck(viewer, track).orThrow();
        return groups.propose(viewer, track, count, "第#组").orThrow();
    }

    /** @param lifted experts with a tie whom two people let sit: they come first */
    List<DemoPeople.Seated> seat(Viewer viewer, Group group, DemoData data, Set<ExpertId> lifted) {
        Panel panel = panels.open(viewer, group.id(), SEATS).orThrow();
        List<Expert> chosen = choose(viewer, group, order(data), lifted);
        for (Expert expert : chosen) {
            panel = panels.seat(viewer, group.id(), panel.version(), expert.id())
                    .orThrow();
        }
        chairs.choose(
                        viewer,
                        group.id(),
                        panel.version(),
                        panel.seats().getFirst().id())
                .orThrow();
        return chosen.stream()
                .map(expert -> new DemoPeople.Seated(expert.id(), expert.name(), expert.equals(chosen.getFirst())))
                .toList();
    }

    /** What the panels of the track do not keep is relaxed, step by step and with a reason, as an organiser would have to. */
    void relax(Viewer viewer, TrackId track) {
        Set<String> broken = broken(viewer, track);
        while (!broken.isEmpty()) {
            for (String rule : broken) {
                relaxed.relax(viewer, track, rule, "演示专家库人数有限，本批按此放宽").orThrow();
            }
            broken = broken(viewer, track);
        }
    }

    private Set<String> broken(Viewer viewer, TrackId track) {
        return compositions.ofTrack(viewer, track).values().stream()
                .flatMap(composition -> composition.broken().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Expert> choose(Viewer viewer, Group group, Map<String, Integer> order, Set<ExpertId> lifted) {
        List<Expert> free = panels.candidates(viewer, group.id(), "").stream()
                .filter(candidate ->
                        candidate.canBeSeated() && candidate.otherGroup().isEmpty())
                .map(Candidate::expert)
                .sorted(Comparator.comparing((Expert expert) -> !lifted.contains(expert.id()))
                        .thenComparing(expert -> !people.knows(expert.id()))
                        .thenComparing(expert -> order.getOrDefault(expert.name(), Integer.MAX_VALUE)))
                .toList();
        Set<String> fields = fields(viewer, group);
        List<Expert> chosen = new ArrayList<>();
        Set<Object> employers = new HashSet<>();
        for (int i = 0; i < SEATS - OTHERS.size(); i++) {
            take(
                    free,
                    chosen,
                    employers,
                    expert -> expert.kind() == Expert.Kind.TECHNICAL
                            && expert.fields().stream().anyMatch(fields::contains));
        }
        for (Expert.Kind kind : OTHERS) {
            take(free, chosen, employers, expert -> expert.kind() == kind);
        }
        return chosen;
    }

    private static void take(
            List<Expert> free,
            List<Expert> chosen,
            Set<Object> employers,
            java.util.function.Predicate<Expert> wanted) {
        Expert next = free.stream()
                .filter(expert -> !employers.contains(expert.employer()) && wanted.test(expert))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the pool is too small for a panel"));
        chosen.add(next);
        employers.add(next.employer());
    }

    private Set<String> fields(Viewer viewer, Group group) {
        Set<String> fields = new HashSet<>();
        group.applications().forEach(id -> {
            Optional<Application> application = applications.find(viewer, id);
            application.ifPresent(found -> fields.add(found.fieldCode()));
        });
        return fields;
    }

    private static Map<String, Integer> order(DemoData data) {
        Map<String, Integer> order = new HashMap<>();
        data.experts().forEach(expert -> order.put(expert.row().name(), order.size()));
        return order;
    }
}
