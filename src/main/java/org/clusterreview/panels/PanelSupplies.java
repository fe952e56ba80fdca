package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Supply;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom of the pool the panels of a track may have, as things stand today. */
@Service
@Transactional(readOnly = true)
public class PanelSupplies {

    private final Groups groups;
    private final Panels panels;
    private final PanelFacts facts;
    private final TrackPanelRules rules;
    private final Organisations organisations;
    private final Visibility visibility;

    PanelSupplies(
            Groups groups,
            Panels panels,
            PanelFacts facts,
            TrackPanelRules rules,
            Organisations organisations,
            Visibility visibility) {
        this.groups = groups;
        this.panels = panels;
        this.facts = facts;
        this.rules = rules;
        this.organisations = organisations;
        this.visibility = visibility;
    }

    /** Empty for whoever sees the track only in part: the numbers would tell of what is hidden. */
    @ForInsiders
    public Optional<TrackSupply> ofTrack(Viewer viewer, TrackId track) {
        if (visibility.of(viewer).isPartial(track.value())) {
            return Optional.empty();
        }
        List<PoolExpert> pool = facts.pool(viewer);
        List<Panel> all = panels.ofTrack(viewer, track);
        Map<GroupId, Set<String>> seated = seated(viewer, all);
        PanelRuleSet holding = rules.inForce(viewer, track);
        List<Supply> supplies = new ArrayList<>();
        for (Group group : groups.ofTrack(viewer, track)) {
            if (!group.applications().isEmpty()) {
                int size = all.stream()
                        .filter(panel -> panel.group().equals(group.id()))
                        .mapToInt(Panel::size)
                        .findFirst()
                        .orElse(holding.usualSize());
                supplies.add(supply(viewer, holding.rules(), group, size, pool, seated));
            }
        }
        return Optional.of(new TrackSupply(pool, employers(viewer, pool), supplies));
    }

    private Supply supply(
            Viewer viewer,
            PanelRules holding,
            Group group,
            int size,
            List<PoolExpert> pool,
            Map<GroupId, Set<String>> seated) {
        Map<String, Integer> here = new HashMap<>();
        Map<String, Integer> elsewhere = new HashMap<>();
        seated.forEach((of, members) ->
                members.forEach(member -> (of.equals(group.id()) ? here : elsewhere).merge(member, 1, Integer::sum)));
        List<PoolExpert> before = pool.stream()
                .map(expert -> expert.withReviews(Math.max(
                        0,
                        expert.reviews() - here.getOrDefault(expert.id(), 0) - elsewhere.getOrDefault(expert.id(), 0))))
                .toList();
        return Supply.of(holding, facts.wanted(viewer, group, size, 0), before, elsewhere);
    }

    private Map<GroupId, Set<String>> seated(Viewer viewer, List<Panel> all) {
        Map<ExpertId, PoolExpert> members = facts.of(
                viewer,
                all.stream()
                        .flatMap(panel -> panel.activeSeats().stream())
                        .map(Seat::expert)
                        .toList());
        Map<GroupId, Set<String>> seated = new HashMap<>();
        all.forEach(panel -> seated.put(
                panel.group(),
                panel.activeSeats().stream()
                        .flatMap(seat -> Optional.ofNullable(members.get(seat.expert())).stream())
                        .map(PoolExpert::id)
                        .collect(Collectors.toCollection(HashSet::new))));
        return seated;
    }

    private Map<String, Organisation.Kind> employers(Viewer viewer, List<PoolExpert> pool) {
        Set<OrganisationId> ids = pool.stream()
                .flatMap(expert -> expert.employer().stream())
                .map(id -> new OrganisationId(UUID.fromString(id)))
                .collect(Collectors.toSet());
        Map<String, Organisation.Kind> kinds = new HashMap<>();
        organisations.all(viewer, ids).forEach((id, organisation) -> kinds.put(id.toString(), organisation.kind()));
        return kinds;
    }
}
