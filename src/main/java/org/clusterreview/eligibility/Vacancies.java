package org.clusterreview.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.PanelFacts;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.RuledExpert;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;
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

    private final Groups groups;
    private final Panels panels;
    private final PanelFacts facts;
    private final TrackPanelRules rules;

    Vacancies(Groups groups, Panels panels, PanelFacts facts, TrackPanelRules rules) {
        this.groups = groups;
        this.panels = panels;
        this.facts = facts;
        this.rules = rules;
    }

    /** The groups that nobody sits on yet, and everybody of the pool. */
    public VacantPanels of(Viewer viewer, Track track) {
        PanelRuleSet bound = rules.bound(viewer, track.id());
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track.id()).forEach(panel -> byGroup.put(panel.group(), panel));
        Map<ApplicationId, Application> applications = facts.applications(viewer, track.id());
        Set<ExpertId> seated = new HashSet<>();
        List<WantedPanel> wanted = new ArrayList<>();
        for (Group group : groups.ofTrack(viewer, track.id())) {
            Optional<Panel> panel = Optional.ofNullable(byGroup.get(group.id()));
            List<Seat> taken = panel.map(Panel::activeSeats).orElse(List.of());
            taken.forEach(seat -> seated.add(seat.expert()));
            if (taken.isEmpty() && !group.applications().isEmpty()) {
                wanted.add(facts.wanted(
                        viewer,
                        applications,
                        group,
                        panel.map(Panel::size).orElse(bound.usualSize()),
                        bound.reserves()));
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
        PanelRules holding = rules.holding(viewer, track.id());
        Set<String> members =
                facts
                        .present(
                                viewer,
                                panel.get().activeSeats().stream()
                                        .map(Seat::expert)
                                        .toList())
                        .stream()
                        .map(ExpertId::toString)
                        .collect(Collectors.toSet());
        return Optional.of(new VacantPanels(
                holding,
                List.of(facts.wanted(viewer, group.get(), panel.get().size(), 0)),
                pool(viewer, full(viewer, track.id(), id, holding)).stream()
                        .map(expert -> members.contains(expert.id()) ? asMember(expert) : expert)
                        .toList()));
    }

    /** Those who sit on as many other panels of the track as the rules allow. */
    private Set<ExpertId> full(Viewer viewer, TrackId track, GroupId but, PanelRules holding) {
        if (holding.load().isEmpty()) {
            return Set.of();
        }
        Map<ExpertId, Integer> load = new HashMap<>();
        for (Panel panel : panels.ofTrack(viewer, track)) {
            if (!panel.group().equals(but)) {
                List<ExpertId> seated =
                        panel.activeSeats().stream().map(Seat::expert).toList();
                facts.present(viewer, seated).forEach(expert -> load.merge(expert, 1, Integer::sum));
            }
        }
        return load.entrySet().stream()
                .filter(one -> one.getValue() >= holding.load().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The seat on the panel in question is no review that a member has had; a question of identity is settled, not replaced. */
    private static PoolExpert asMember(PoolExpert expert) {
        PoolExpert before = expert.withReviews(Math.max(0, expert.reviews() - 1));
        return before.unavailable().filter(PanelFacts.IDENTITY_OPEN::equals).isPresent() ? before.callable() : before;
    }

    private List<PoolExpert> pool(Viewer viewer, Set<ExpertId> seated) {
        Set<String> taken =
                facts.present(viewer, seated).stream().map(ExpertId::toString).collect(Collectors.toSet());
        return facts.pool(viewer).stream()
                .map(expert -> taken.contains(expert.id()) ? expert.unavailableFor(RuledExpert.SEATED) : expert)
                .toList();
    }
}
