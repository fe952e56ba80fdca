package org.clusterreview.panels.ui;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.Conflicts;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.ReviewYears;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatId;
import org.clusterreview.panels.SeatNotes;
import org.clusterreview.panels.SeatNotes.SeatNote;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.Times;
import org.springframework.stereotype.Component;

/** Reads who sits on the panels of a board: how much he or she has to do, and what ties there are. */
@Component
class BoardPlaces {

    private final ExpertPool pool;
    private final ReviewYears years;
    private final Conflicts conflicts;
    private final List<SeatNotes> notes;

    BoardPlaces(ExpertPool pool, ReviewYears years, Conflicts conflicts, List<SeatNotes> notes) {
        this.notes = notes;
        this.pool = pool;
        this.years = years;
        this.conflicts = conflicts;
    }

    /** By the groups, in the order of the seats. */
    Map<GroupId, List<Board.Place>> of(
            Viewer viewer, TrackId track, List<Group> groups, List<Panel> panels, Dictionary dictionary) {
        List<ExpertId> seated = panels.stream()
                .flatMap(panel -> panel.activeSeats().stream())
                .map(Seat::expert)
                .toList();
        if (seated.isEmpty()) {
            return Map.of();
        }
        Map<ExpertId, Expert> experts = pool.all(viewer, seated);
        Map<ExpertId, Long> load = seated.stream()
                .flatMap(id -> Optional.ofNullable(experts.get(id)).stream())
                .collect(Collectors.groupingBy(Expert::id, Collectors.counting()));
        Map<ExpertId, ReviewYears.Count> reviews = years.of(viewer, Year.from(Times.today()));
        Map<SeatId, SeatNote> told = new HashMap<>();
        notes.forEach(one -> told.putAll(one.of(viewer, track)));
        Map<GroupId, List<ConflictFinding>> tied = ties(viewer, groups);
        Map<GroupId, List<Board.Place>> places = new HashMap<>();
        for (Panel panel : panels) {
            List<ConflictFinding> ties = tied.getOrDefault(panel.group(), List.of());
            places.put(
                    panel.group(),
                    panel.activeSeats().stream()
                            .map(seat -> place(
                                    seat,
                                    Optional.ofNullable(experts.get(seat.expert())),
                                    load,
                                    reviews,
                                    ties,
                                    Optional.ofNullable(told.get(seat.id())),
                                    dictionary))
                            .toList());
        }
        return places;
    }

    private Map<GroupId, List<ConflictFinding>> ties(Viewer viewer, List<Group> groups) {
        Map<ApplicationId, GroupId> groupOf = new HashMap<>();
        groups.stream()
                .filter(group -> !group.withheld())
                .forEach(group -> group.applications().forEach(id -> groupOf.put(id, group.id())));
        return conflicts.on(viewer, groupOf.keySet()).stream()
                .filter(BoardPlaces::isTold)
                .collect(Collectors.groupingBy(tie -> Objects.requireNonNull(groupOf.get(tie.application()))));
    }

    private static Board.Place place(
            Seat seat,
            Optional<Expert> expert,
            Map<ExpertId, Long> load,
            Map<ExpertId, ReviewYears.Count> reviews,
            List<ConflictFinding> ties,
            Optional<SeatNote> note,
            Dictionary dictionary) {
        ExpertId person = expert.map(Expert::id).orElse(seat.expert());
        return new Board.Place(
                seat,
                expert,
                expert.flatMap(Expert::cityCode).map(dictionary::cityName).orElse(""),
                load.getOrDefault(person, 1L).intValue(),
                reviews.getOrDefault(person, ReviewYears.Count.NONE).thisYear(),
                ties.stream()
                        .filter(tie ->
                                tie.expert().equals(person) || tie.expert().equals(seat.expert()))
                        .toList(),
                note);
    }

    /** Those that stand and those that two people lifted; not what is only worth knowing, nor what is none. */
    private static boolean isTold(ConflictFinding tie) {
        return tie.strength() != Strength.NOTICE && tie.status() != Status.DISMISSED;
    }
}
