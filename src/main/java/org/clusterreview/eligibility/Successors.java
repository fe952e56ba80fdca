package org.clusterreview.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.PanelProblem;
import org.clusterreview.panels.draw.ReserveCall;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Who takes the vacant seats of a panel: reserves in order, or whoever changes the panel least. */
@Component
public class Successors {

    /** Members stay before reserves come, and these before anybody else; who has accepted stays before who has not. */
    private static final int CONFIRMED = 1_000;

    private static final int MEMBER = 900;
    private static final int FIRST_RESERVE = 100;
    private static final int KNOWS_A_FIELD = 1;

    private final Vacancies vacancies;
    private final Panels panels;
    private final Reserves reserves;
    private final ExpertPool experts;
    private final ServerEngine engine;
    private final Explainer explainer;

    Successors(
            Vacancies vacancies,
            Panels panels,
            Reserves reserves,
            ExpertPool experts,
            ServerEngine engine,
            Explainer explainer) {
        this.vacancies = vacancies;
        this.panels = panels;
        this.reserves = reserves;
        this.experts = experts;
        this.engine = engine;
        this.explainer = explainer;
    }

    /** The reserves who fill the panel so that it keeps the rules in force; none if no choice of them does, or it is full. */
    public List<ExpertId> reserves(Viewer viewer, Track track, GroupId group) {
        Optional<VacantPanels> vacant = vacancies.ofGroup(viewer, track, group);
        if (vacant.isEmpty()) {
            return List.of();
        }
        Map<String, PoolExpert> pool = byId(vacant.get().pool());
        Set<ExpertId> members = members(viewer, group).keySet();
        return ReserveCall.of(
                        vacant.get().rules(),
                        vacant.get().panels().getFirst(),
                        found(pool, List.copyOf(members)),
                        found(
                                pool,
                                waiting(viewer, track, group).stream()
                                        .filter(one -> !members.contains(one))
                                        .toList()))
                .orElse(List.of())
                .stream()
                .map(Successors::id)
                .toList();
    }

    /**
     * The fewest changes that make a panel whole and keep the rules.
     *
     * @param leaving members who would have to go
     * @param joining in the order of their seats
     * @param proved whether fewer changes are impossible
     * @param why nothing keeps the rules; empty otherwise
     */
    public record Change(List<Leaving> leaving, List<ExpertId> joining, boolean proved, Optional<Explanation> why) {

        public Change {
            leaving = List.copyOf(leaving);
            joining = List.copyOf(joining);
        }
    }

    /**
     * A member who would have to go.
     *
     * @param bar why the rules keep him or her from the panel, as {@link Bar} names it; empty if
     *     nothing does, but the panel would not keep its rules with this member
     */
    public record Leaving(SeatId seat, Optional<String> bar) {}

    /** @param confirmed members who have accepted: they are the last to be changed; empty without such a panel */
    public Optional<Change> smallestChange(Viewer viewer, Track track, GroupId group, Set<ExpertId> confirmed) {
        return vacancies.ofGroup(viewer, track, group).map(vacant -> smallest(viewer, track, group, confirmed, vacant));
    }

    private Change smallest(Viewer viewer, Track track, GroupId group, Set<ExpertId> confirmed, VacantPanels vacant) {
        Map<ExpertId, SeatId> members = members(viewer, group);
        List<ExpertId> waiting = waiting(viewer, track, group);
        PanelProblem.Fit fit =
                (expert, panel) -> worth(id(expert), members.keySet(), waiting, confirmed, expert, panel);
        Assignment found = engine.exact().solve(PanelProblem.of(vacant.rules(), vacant.panels(), vacant.pool(), fit));
        if (found.panels().isEmpty()) {
            return new Change(List.of(), List.of(), false, Optional.of(explainer.explain(vacant, found)));
        }
        List<ExpertId> then = new ArrayList<>();
        for (int expert : found.panels().getFirst()) {
            then.add(id(vacant.pool().get(expert)));
        }
        return new Change(
                members.entrySet().stream()
                        .filter(member -> !then.contains(member.getKey()))
                        .map(member -> new Leaving(member.getValue(), bar(vacant, member.getKey())))
                        .toList(),
                then.stream().filter(expert -> !members.containsKey(expert)).toList(),
                found.status() == Assignment.Status.OPTIMAL,
                Optional.empty());
    }

    private static Optional<String> bar(VacantPanels vacant, ExpertId member) {
        return vacant.pool().stream()
                .filter(expert -> expert.id().equals(member.toString()))
                .findFirst()
                .flatMap(expert -> Bar.of(vacant.rules(), vacant.panels().getFirst(), expert, 0));
    }

    private static int worth(
            ExpertId id,
            Set<ExpertId> members,
            List<ExpertId> waiting,
            Set<ExpertId> confirmed,
            PoolExpert expert,
            WantedPanel panel) {
        if (members.contains(id)) {
            return confirmed.contains(id) ? CONFIRMED : MEMBER;
        }
        if (waiting.contains(id)) {
            return Math.max(KNOWS_A_FIELD + 1, FIRST_RESERVE - waiting.indexOf(id));
        }
        return expert.fields().stream().anyMatch(panel.fields()::contains) ? KNOWS_A_FIELD : 0;
    }

    /** Seats by the record that stands for the person now. */
    private Map<ExpertId, SeatId> members(Viewer viewer, GroupId group) {
        List<Seat> seats = panels.ofGroup(viewer, group).map(Panel::activeSeats).orElse(List.of());
        Map<ExpertId, Expert> present =
                experts.all(viewer, seats.stream().map(Seat::expert).toList());
        Map<ExpertId, SeatId> members = new LinkedHashMap<>();
        seats.forEach(seat -> members.put(
                Optional.ofNullable(present.get(seat.expert())).map(Expert::id).orElse(seat.expert()), seat.id()));
        return members;
    }

    private List<ExpertId> waiting(Viewer viewer, Track track, GroupId group) {
        List<ExpertId> waiting = reserves.ofTrack(viewer, track.id()).stream()
                .filter(one -> one.group().equals(group) && one.state() == Reserve.State.WAITING)
                .map(Reserve::expert)
                .toList();
        Map<ExpertId, Expert> present = experts.all(viewer, waiting);
        return waiting.stream()
                .map(id -> Optional.ofNullable(present.get(id)).map(Expert::id).orElse(id))
                .toList();
    }

    private static Map<String, PoolExpert> byId(List<PoolExpert> pool) {
        Map<String, PoolExpert> byId = new HashMap<>();
        pool.forEach(expert -> byId.put(expert.id(), expert));
        return byId;
    }

    private static List<PoolExpert> found(Map<String, PoolExpert> pool, List<ExpertId> experts) {
        return experts.stream()
                .flatMap(expert -> Optional.ofNullable(pool.get(expert.toString())).stream())
                .toList();
    }

    private static ExpertId id(PoolExpert expert) {
        return new ExpertId(UUID.fromString(expert.id()));
    }
}
