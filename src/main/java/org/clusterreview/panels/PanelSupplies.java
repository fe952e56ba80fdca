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
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.CallableCities;
import org.clusterreview.panels.rules.PanelRuleSet;
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
        List<PoolExpert> before = before(pool, seated);
        PanelRuleSet holding = rules.inForce(viewer, track);
        Map<ApplicationId, Application> applications = facts.applications(viewer, track);
        List<Supply> supplies = new ArrayList<>();
        for (Group group : groups.ofTrack(viewer, track)) {
            if (!group.applications().isEmpty()) {
                int size = all.stream()
                        .filter(panel -> panel.group().equals(group.id()))
                        .mapToInt(Panel::size)
                        .findFirst()
                        .orElse(holding.usualSize());
                supplies.add(Supply.of(
                        holding.rules(),
                        facts.wanted(viewer, applications, group, size, 0),
                        before,
                        elsewhere(group.id(), seated)));
            }
        }
        return Optional.of(new TrackSupply(pool, employers(viewer, pool), supplies));
    }

    /**
     * Where those live who can be called on. Empty where the rules bar nobody for the city, unless that is relaxed alone, and for
     * whoever sees the track only in part.
     */
    @ForInsiders
    public Optional<CallableCities> cities(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value())
                        || !rules.bound(viewer, track).rules().barsOwnCity()
                ? Optional.empty()
                : Optional.of(CallableCities.of(facts.pool(viewer)));
    }

    /** The pool before anybody of the track was seated: seats of the track count as load, and not as reviews besides. */
    private static List<PoolExpert> before(List<PoolExpert> pool, Map<GroupId, Set<String>> seated) {
        Map<String, Integer> seats = new HashMap<>();
        seated.values().forEach(members -> members.forEach(member -> seats.merge(member, 1, Integer::sum)));
        return pool.stream()
                .map(expert -> seats.containsKey(expert.id())
                        ? expert.withReviews(Math.max(0, expert.reviews() - seats.get(expert.id())))
                        : expert)
                .toList();
    }

    /** On how many panels besides that of this group each sits. */
    private static Map<String, Integer> elsewhere(GroupId group, Map<GroupId, Set<String>> seated) {
        Map<String, Integer> elsewhere = new HashMap<>();
        seated.forEach((of, members) -> {
            if (!of.equals(group)) {
                members.forEach(member -> elsewhere.merge(member, 1, Integer::sum));
            }
        });
        return elsewhere;
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
