package org.clusterreview.panels.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Reads all that the board of a track shows, at once. */
@Component
class Board {

    private final Groups groups;
    private final Panels panels;
    private final Applications applications;
    private final ExpertPool pool;
    private final Dictionaries dictionaries;

    Board(Groups groups, Panels panels, Applications applications, ExpertPool pool, Dictionaries dictionaries) {
        this.groups = groups;
        this.panels = panels;
        this.applications = applications;
        this.pool = pool;
        this.dictionaries = dictionaries;
    }

    /** An application with its place and field in words. */
    record Item(ApplicationId id, String name, String city, String field) {}

    /** A seat that is taken, with what the pool says of its expert. */
    record Place(Seat seat, Optional<Expert> expert) {}

    /** A group with its panel, if it has one. */
    record Column(Group group, List<Item> items, Optional<Panel> panel, List<Place> places) {}

    /** The board. */
    record Content(List<Item> ungrouped, List<Column> columns) {

        long seats() {
            return columns.stream().mapToLong(column -> column.places().size()).sum();
        }

        long wantedSeats() {
            return columns.stream()
                    .flatMap(column -> column.panel().stream())
                    .mapToLong(Panel::size)
                    .sum();
        }
    }

    Content of(Viewer viewer, Track track) {
        Dictionary dictionary = dictionaries.current(viewer);
        Map<ApplicationId, Item> items = new HashMap<>();
        applications
                .ofTrack(viewer, track.id())
                .forEach(application -> items.put(application.id(), item(application, dictionary)));
        Map<GroupId, Panel> byGroup = new HashMap<>();
        panels.ofTrack(viewer, track.id()).forEach(panel -> byGroup.put(panel.group(), panel));
        List<ExpertId> seated = byGroup.values().stream()
                .flatMap(panel -> panel.activeSeats().stream())
                .map(Seat::expert)
                .toList();
        Map<ExpertId, Expert> experts = pool.all(viewer, seated);
        List<Column> columns = new ArrayList<>();
        for (Group group : groups.ofTrack(viewer, track.id())) {
            Optional<Panel> panel = Optional.ofNullable(byGroup.get(group.id()));
            columns.add(new Column(
                    group,
                    group.applications().stream()
                            .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                            .toList(),
                    panel,
                    panel.stream()
                            .flatMap(found -> found.activeSeats().stream())
                            .map(seat -> new Place(seat, Optional.ofNullable(experts.get(seat.expert()))))
                            .toList()));
        }
        List<Item> ungrouped = groups.ungrouped(viewer, track.id()).stream()
                .map(application -> item(application, dictionary))
                .toList();
        return new Content(ungrouped, columns);
    }

    static Item item(Application application, Dictionary dictionary) {
        return new Item(
                application.id(),
                application.name(),
                dictionary.cityName(application.cityCode()),
                dictionary.fieldName(application.fieldCode()));
    }
}
