package org.clusterreview.panels.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Reads who can be called on on which day: of the pool, and of the panels of a track. */
@Component
class DaysReader {

    private final ExpertPool pool;
    private final Groups groups;
    private final Panels panels;
    private final Calendars calendars;

    DaysReader(ExpertPool pool, Groups groups, Panels panels, Calendars calendars) {
        this.pool = pool;
        this.groups = groups;
        this.panels = panels;
        this.calendars = calendars;
    }

    DaysContent of(Viewer viewer, Optional<TrackId> track, LocalDate from, LocalDate to, boolean onlyWorking) {
        return DaysContent.of(
                pool.all(viewer),
                track.map(id -> panelled(viewer, id)).orElse(List.of()),
                calendars.current(),
                from,
                to,
                onlyWorking);
    }

    boolean knows(int year) {
        return calendars.current().knows(year);
    }

    private List<DaysContent.Panelled> panelled(Viewer viewer, TrackId track) {
        Map<GroupId, String> names =
                groups.ofTrack(viewer, track).stream().collect(Collectors.toMap(Group::id, Group::name));
        return panels.ofTrack(viewer, track).stream()
                .filter(panel -> !panel.activeSeats().isEmpty())
                .map(panel -> {
                    List<ExpertId> seated =
                            panel.activeSeats().stream().map(Seat::expert).toList();
                    Map<ExpertId, Expert> found = pool.all(viewer, seated);
                    return new DaysContent.Panelled(
                            Optional.ofNullable(names.get(panel.group())).orElse(""),
                            seated.stream()
                                    .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                                    .toList());
                })
                .toList();
    }
}
