package org.clusterreview.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.ReviewYears;
import org.clusterreview.panels.RuledExpert;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.draw.DrawSpecReader;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/**
 * Which panels of a track are to be filled and whom from, as things stand. Panels are named by the ids of their groups. The caller has
 * seen to it that the viewer sees the whole track.
 */
@Component
public class Vacancies {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Groups groups;
    private final Panels panels;
    private final Applications applications;
    private final ExpertPool experts;
    private final Conflicts conflicts;
    private final ReviewYears years;
    private final TrackPanelRules rules;
    private final Clock clock;

    Vacancies(
            Groups groups,
            Panels panels,
            Applications applications,
            ExpertPool experts,
            Conflicts conflicts,
            ReviewYears years,
            TrackPanelRules rules,
            Clock clock) {
        this.rules = rules;
        this.groups = groups;
        this.panels = panels;
        this.applications = applications;
        this.experts = experts;
        this.conflicts = conflicts;
        this.years = years;
        this.clock = clock;
    }

    /** The groups that nobody sits on yet, and everybody of the pool. */
    public VacantPanels of(Viewer viewer, Track track) {
        PanelRuleSet bound = rules.bound(viewer, track.id());
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track.id()).forEach(panel -> byGroup.put(panel.group(), panel));
        Map<ApplicationId, Application> byId = new HashMap<>();
        applications.ofTrack(viewer, track.id()).forEach(application -> byId.put(application.id(), application));
        Set<ExpertId> seated = new HashSet<>();
        List<WantedPanel> wanted = new ArrayList<>();
        for (Group group : groups.ofTrack(viewer, track.id())) {
            Optional<Panel> panel = Optional.ofNullable(byGroup.get(group.id()));
            List<Seat> taken = panel.map(Panel::activeSeats).orElse(List.of());
            taken.forEach(seat -> seated.add(seat.expert()));
            if (taken.isEmpty() && !group.applications().isEmpty()) {
                wanted.add(wanted(
                        viewer, group, panel.map(Panel::size).orElse(bound.usualSize()), bound.reserves(), byId));
            }
        }
        return new VacantPanels(rules.holding(viewer, track.id()), wanted, pool(viewer, seated));
    }

    /** A panel whose size the rules do not know. */
    public Optional<Violation> wrongSize(Viewer viewer, TrackId track, VacantPanels vacant) {
        List<Integer> sizes = rules.bound(viewer, track).sizes();
        return vacant.panels().stream()
                .filter(panel -> !sizes.contains(panel.size()))
                .findFirst()
                .map(panel -> Violation.of(
                        "draw.size",
                        groups.ofTrack(viewer, track).stream()
                                .filter(group -> group.id().toString().equals(panel.id()))
                                .map(Group::name)
                                .findFirst()
                                .orElse(""),
                        panel.size(),
                        sizes.stream().map(String::valueOf).collect(Collectors.joining("/"))));
    }

    /** Which applications each group of the track holds: what was drawn for a group was drawn for them. */
    public String groupsHash(Viewer viewer, TrackId track) {
        Map<String, List<String>> held = new TreeMap<>();
        groups.ofTrack(viewer, track)
                .forEach(group -> held.put(
                        group.id().toString(),
                        group.applications().stream()
                                .map(ApplicationId::toString)
                                .sorted()
                                .toList()));
        return Sha256.ofCanonical(held);
    }

    private WantedPanel wanted(
            Viewer viewer, Group group, int size, int reserves, Map<ApplicationId, Application> byId) {
        List<Application> reviewed = group.applications().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
        Map<String, String> barred = new TreeMap<>();
        conflicts
                .barred(viewer, group.applications())
                .forEach(expert -> barred.put(expert.toString(), DrawSpecReader.CONFLICT));
        return new WantedPanel(
                group.id().toString(),
                size,
                reserves,
                new TreeSet<>(reviewed.stream().map(Application::fieldCode).toList()),
                new TreeSet<>(reviewed.stream().map(Application::cityCode).toList()),
                barred);
    }

    /**
     * One panel, with its members among those who can be called on: what it takes to fill it again.
     *
     * @return empty without such a group or panel
     */
    public Optional<VacantPanels> ofGroup(Viewer viewer, Track track, GroupId id) {
        Optional<Group> group = groups.find(viewer, id);
        Optional<Panel> panel = panels.ofGroup(viewer, id);
        if (group.isEmpty() || panel.isEmpty()) {
            return Optional.empty();
        }
        Map<ApplicationId, Application> byId = new HashMap<>();
        applications.ofTrack(viewer, track.id()).forEach(application -> byId.put(application.id(), application));
        Set<ExpertId> elsewhere = new HashSet<>();
        panels.ofTrack(viewer, track.id()).stream()
                .filter(other -> !other.group().equals(id))
                .forEach(other -> other.activeSeats().forEach(seat -> elsewhere.add(seat.expert())));
        Set<ExpertId> members =
                panel.get().activeSeats().stream().map(Seat::expert).collect(Collectors.toSet());
        return Optional.of(new VacantPanels(
                rules.holding(viewer, track.id()),
                List.of(wanted(viewer, group.get(), panel.get().size(), 0, byId)),
                pool(viewer, elsewhere, members)));
    }

    private List<PoolExpert> pool(Viewer viewer, Set<ExpertId> seated) {
        return pool(viewer, seated, Set.of());
    }

    /** @param members whose seat on the panel in question does not count as a review they have had */
    private List<PoolExpert> pool(Viewer viewer, Set<ExpertId> seated, Set<ExpertId> members) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        Map<ExpertId, ReviewYears.Count> counts = years.of(viewer, Year.from(today));
        return experts.all(viewer).stream()
                .map(expert -> RuledExpert.of(
                        expert,
                        today,
                        without(
                                counts.getOrDefault(expert.id(), ReviewYears.Count.NONE),
                                members.contains(expert.id())),
                        seated.contains(expert.id()) ? Optional.of(RuledExpert.SEATED) : Optional.empty()))
                .toList();
    }

    private static ReviewYears.Count without(ReviewYears.Count count, boolean own) {
        return own ? new ReviewYears.Count(Math.max(0, count.thisYear() - 1), count.inSuccession()) : count;
    }
}
