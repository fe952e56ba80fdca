package org.clusterreview.panels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.Composition;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the panels of a track stand to the rules in force. */
@Service
@Transactional(readOnly = true)
public class PanelCompositions {

    private final Groups groups;
    private final Panels panels;
    private final PanelFacts facts;
    private final TrackPanelRules rules;
    private final Visibility visibility;

    PanelCompositions(Groups groups, Panels panels, PanelFacts facts, TrackPanelRules rules, Visibility visibility) {
        this.groups = groups;
        this.panels = panels;
        this.facts = facts;
        this.rules = rules;
        this.visibility = visibility;
    }

    /**
     * By the groups that have a panel. Nothing of a track that the viewer sees only in part: neither all applications nor
     * all that was relaxed would be counted.
     */
    @ForInsiders
    public Map<GroupId, Composition> ofTrack(Viewer viewer, TrackId track) {
        if (visibility.of(viewer).isPartial(track.value())) {
            return Map.of();
        }
        List<Panel> all = panels.ofTrack(viewer, track);
        Map<ExpertId, PoolExpert> members = facts.of(
                viewer,
                all.stream()
                        .flatMap(panel -> panel.activeSeats().stream())
                        .map(Seat::expert)
                        .toList());
        Map<String, Integer> load = load(all, members);
        PanelRules holding = rules.holding(viewer, track);
        Map<ApplicationId, Application> applications = facts.applications(viewer, track);
        Map<GroupId, Group> byId =
                groups.ofTrack(viewer, track).stream().collect(Collectors.toMap(Group::id, one -> one));
        Map<GroupId, Composition> compositions = new HashMap<>();
        for (Panel panel : all) {
            Optional.ofNullable(byId.get(panel.group()))
                    .ifPresent(group -> compositions.put(
                            group.id(),
                            Composition.of(
                                    holding,
                                    facts.untied(applications, group, panel.size()),
                                    sitting(panel, members),
                                    chair(panel, members),
                                    load)));
        }
        return compositions;
    }

    private static List<PoolExpert> sitting(Panel panel, Map<ExpertId, PoolExpert> members) {
        return panel.activeSeats().stream()
                .flatMap(seat -> Optional.ofNullable(members.get(seat.expert())).stream())
                .toList();
    }

    private static Optional<String> chair(Panel panel, Map<ExpertId, PoolExpert> members) {
        return panel.activeSeats().stream()
                .filter(Seat::chair)
                .findFirst()
                .flatMap(seat -> Optional.ofNullable(members.get(seat.expert())))
                .map(PoolExpert::id);
    }

    /** On how many panels each sits. */
    static Map<String, Integer> load(List<Panel> panels, Map<ExpertId, PoolExpert> members) {
        Map<String, Integer> load = new HashMap<>();
        panels.forEach(panel -> sitting(panel, members).forEach(member -> load.merge(member.id(), 1, Integer::sum)));
        return load;
    }
}
