package org.clusterreview.panels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationId;
import org.springframework.stereotype.Component;

/** Who may sit on a panel, and what speaks against it. */
@Component
class SeatRules {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PanelStore panels;
    private final GroupStore groups;
    private final Conflicts conflicts;
    private final ExpertPool pool;
    private final Applications applications;
    private final Clock clock;

    SeatRules(
            PanelStore panels,
            GroupStore groups,
            Conflicts conflicts,
            ExpertPool pool,
            Applications applications,
            Clock clock) {
        this.clock = clock;
        this.panels = panels;
        this.groups = groups;
        this.conflicts = conflicts;
        this.pool = pool;
        this.applications = applications;
    }

    /** What is known of some experts who are to be seated, read at once. */
    private record Known(
            Map<ExpertId, Expert> experts,
            Set<ExpertId> unresolved,
            Map<ExpertId, List<ConflictFinding>> findings,
            Set<ExpertId> barred) {}

    /** Every reason why the expert cannot be seated. */
    List<Violation> bars(Viewer viewer, Group group, Panel panel, ExpertId id) {
        return bars(viewer, group, panel, List.of(id));
    }

    /** The reasons of all these, each as if he or she were to be seated alone. */
    List<Violation> bars(Viewer viewer, Group group, Panel panel, List<ExpertId> ids) {
        Known known = new Known(
                pool.all(viewer, ids), pool.unresolved(viewer), findings(viewer, group), barred(viewer, group));
        return ids.stream()
                .flatMap(id -> bars(viewer, panel, id, known).stream())
                .toList();
    }

    private List<Violation> bars(Viewer viewer, Panel panel, ExpertId id, Known known) {
        Expert expert = known.experts().get(id);
        if (expert == null) {
            return List.of(Violation.of("expert.unknown"));
        }
        String name = expert.name();
        List<Violation> bars = new ArrayList<>();
        if (!expert.isAvailable(today())) {
            bars.add(Violation.of("panel.expert.unavailable", name));
        }
        if (known.unresolved().contains(expert.id())) {
            bars.add(Violation.of("panel.expert.identity-open", name));
        }
        List<ExpertId> records = pool.records(viewer, id);
        if (panel.activeSeats().stream().anyMatch(seat -> records.contains(seat.expert()))) {
            bars.add(Violation.of("panel.expert.seated", name));
        }
        if (panel.activeSeats().size() >= panel.size()) {
            bars.add(Violation.of("panel.full", panel.size()));
        }
        bars.addAll(conflicts(viewer, id, name, known));
        return bars;
    }

    private List<Violation> conflicts(Viewer viewer, ExpertId id, String name, Known known) {
        List<Violation> bars = new ArrayList<>();
        for (ConflictFinding finding : known.findings().getOrDefault(id, List.of())) {
            if (finding.blocksSeat()) {
                bars.add(Violation.of("panel.expert.conflict", name, nameOf(viewer, finding.application())));
            }
        }
        if (bars.isEmpty() && known.barred().contains(id)) {
            bars.add(Violation.of("panel.expert.conflict-hidden", name));
        }
        return bars;
    }

    /** Whom a tie to an application of the group keeps from its panel. */
    Set<ExpertId> barred(Viewer viewer, Group group) {
        return conflicts.barred(viewer, group.applications());
    }

    List<Candidate> candidates(Viewer viewer, Group group, Panel panel, String text) {
        Map<ExpertId, List<ConflictFinding>> findings = findings(viewer, group);
        Map<ExpertId, String> elsewhere = elsewhere(viewer, group);
        List<ExpertId> seated = panel.activeSeats().stream().map(Seat::expert).toList();
        Map<OrganisationId, String> employers = new HashMap<>();
        pool.all(viewer, seated).values().forEach(expert -> employers.put(expert.employer(), expert.name()));
        Set<ExpertId> unresolved = pool.unresolved(viewer);
        LocalDate today = today();
        return pool.search(viewer, text).stream()
                .map(expert -> new Candidate(
                        expert,
                        expert.isAvailable(today),
                        !unresolved.contains(expert.id()),
                        findings.getOrDefault(expert.id(), List.of()),
                        Optional.ofNullable(employers.get(expert.employer())),
                        Optional.ofNullable(elsewhere.get(expert.id())),
                        seated.contains(expert.id())))
                .sorted(Comparator.comparing(Candidate::canBeSeated).reversed())
                .toList();
    }

    /** Findings on applications of the group, by expert. */
    Map<ExpertId, List<ConflictFinding>> findings(Viewer viewer, Group group) {
        return conflicts.on(viewer, group.applications()).stream()
                .collect(Collectors.groupingBy(ConflictFinding::expert));
    }

    private Map<ExpertId, String> elsewhere(Viewer viewer, Group group) {
        Map<GroupId, String> names = groups.ofTrack(viewer, group.track()).stream()
                .filter(other -> !other.id().equals(group.id()))
                .collect(Collectors.toMap(Group::id, Group::name));
        Map<ExpertId, String> elsewhere = new HashMap<>();
        for (Panel panel : panels.ofTrack(viewer, group.track())) {
            String name = names.get(panel.group());
            if (name != null) {
                panel.activeSeats().forEach(seat -> elsewhere.put(seat.expert(), name));
            }
        }
        return elsewhere;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private String nameOf(Viewer viewer, ApplicationId id) {
        return applications.nameOf(viewer, id).orElse("");
    }
}
