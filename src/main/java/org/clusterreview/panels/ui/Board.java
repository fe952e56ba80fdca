package org.clusterreview.panels.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.experts.Expert;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.PanelCompositions;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.SeatNotes.SeatNote;
import org.clusterreview.panels.rules.Composition;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Reads all that the board of a track shows, at once. */
@Component
class Board {

    private final Groups groups;
    private final Panels panels;
    private final Applications applications;
    private final BoardPlaces places;
    private final PanelCompositions compositions;
    private final Dictionaries dictionaries;

    Board(
            Groups groups,
            Panels panels,
            Applications applications,
            BoardPlaces places,
            PanelCompositions compositions,
            Dictionaries dictionaries) {
        this.groups = groups;
        this.panels = panels;
        this.applications = applications;
        this.places = places;
        this.compositions = compositions;
        this.dictionaries = dictionaries;
    }

    /** An application with its place and field in words. */
    record Item(ApplicationId id, String name, String city, String field) {}

    /**
     * A seat that is taken.
     *
     * @param expert what the pool says of who sits there
     * @param city in words; empty for an expert from outside
     * @param panels how many panels of the track he or she sits on
     * @param reviews how many panels he or she has been called to this year
     * @param ties to applications of the group that stand, or were lifted
     * @param note what a later feature tells of the seat
     */
    record Place(
            Seat seat,
            Optional<Expert> expert,
            String city,
            int panels,
            int reviews,
            List<ConflictFinding> ties,
            Optional<SeatNote> note) {}

    /**
     * A group with its panel, if it has one.
     *
     * @param composition empty without a panel, and for whoever sees the track only in part
     * @param cities codes of those of the applicants that the viewer sees
     */
    record Column(
            Group group,
            List<Item> items,
            Optional<Panel> panel,
            List<Place> places,
            Optional<Composition> composition,
            Set<String> cities) {}

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
        Map<ApplicationId, Application> known = applications.ofTrack(viewer, track.id()).stream()
                .collect(Collectors.toMap(Application::id, one -> one));
        List<Group> all = groups.ofTrack(viewer, track.id());
        List<Panel> made = panels.ofTrack(viewer, track.id());
        Map<GroupId, List<Place>> taken = places.of(viewer, track.id(), all, made, dictionary);
        Map<GroupId, Composition> composed = compositions.ofTrack(viewer, track.id());
        List<Column> columns = new ArrayList<>();
        for (Group group : all) {
            List<Application> own = group.applications().stream()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .toList();
            columns.add(new Column(
                    group,
                    own.stream().map(one -> item(one, dictionary)).toList(),
                    made.stream()
                            .filter(panel -> panel.group().equals(group.id()))
                            .findFirst(),
                    taken.getOrDefault(group.id(), List.of()),
                    Optional.ofNullable(composed.get(group.id())),
                    own.stream().map(Application::cityCode).collect(Collectors.toSet())));
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
