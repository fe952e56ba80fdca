package org.clusterreview.reviews;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.reviews.paper.SheetCode;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** The sheets of a track as staff deal with them on paper; what is told of them is read of all at once. */
@Component
class PaperList {

    private final ScoreSheetRepository sheets;
    private final PaperStore papers;
    private final PaperAccess access;
    private final SheetReader reader;
    private final Groups groups;

    PaperList(ScoreSheetRepository sheets, PaperStore papers, PaperAccess access, SheetReader reader, Groups groups) {
        this.sheets = sheets;
        this.papers = papers;
        this.access = access;
        this.reader = reader;
        this.groups = groups;
    }

    /** The groups of applications, and the order in which these are listed. */
    private record Places(Map<ApplicationId, GroupId> groupOf, Map<ApplicationId, Integer> order) {

        boolean has(Sheet sheet) {
            return groupOf.containsKey(sheet.application());
        }
    }

    private record Known(
            Viewer viewer,
            Places places,
            Map<ApplicationId, String> names,
            Map<UUID, PaperSheetEntity> latest,
            Map<UUID, List<PaperEntry>> entries,
            boolean scoring) {}

    List<PaperItem> of(Viewer viewer, TrackId track) {
        Places places = places(viewer, track);
        List<Sheet> shown = shown(viewer, track, places);
        Map<UUID, PaperSheetEntity> latest = papers.latest(track);
        List<PaperSheetEntity> open =
                latest.values().stream().filter(PaperSheetEntity::isOpen).toList();
        Known known = new Known(
                viewer,
                places,
                reader.namesOf(viewer, shown.stream().map(Sheet::application).collect(Collectors.toSet())),
                latest,
                papers.entries(open),
                reader.track(viewer, track).stage() == Stage.SCORING);
        return shown.stream().flatMap(sheet -> item(known, sheet)).toList();
    }

    private Places places(Viewer viewer, TrackId track) {
        Places places = new Places(new HashMap<>(), new HashMap<>());
        groups.ofTrack(viewer, track)
                .forEach(group -> group.applications().forEach(application -> {
                    places.groupOf().put(application, group.id());
                    places.order().put(application, places.order().size());
                }));
        return places;
    }

    private List<Sheet> shown(Viewer viewer, TrackId track, Places places) {
        return sheets.findByTrackId(track.value()).stream()
                .filter(sheet -> sheet.state() != SheetState.RECUSED && sheet.state() != SheetState.VOIDED)
                .filter(access.openTo(viewer))
                .map(ScoreSheetEntity::toValue)
                .filter(places::has)
                .sorted(Comparator.comparing((Sheet sheet) -> places.order().getOrDefault(sheet.application(), 0))
                        .thenComparing(sheet -> !sheet.counts())
                        .thenComparing(Sheet::seat))
                .toList();
    }

    private static Stream<PaperItem> item(Known known, Sheet sheet) {
        return Optional.ofNullable(known.places().groupOf().get(sheet.application())).stream()
                .map(group -> item(known, sheet, group));
    }

    private static PaperItem item(Known known, Sheet sheet, GroupId group) {
        Optional<PaperSheetEntity> paper = Optional.ofNullable(
                        known.latest().get(sheet.id().value()))
                .filter(found -> found.isOpen() || found.holds(sheet));
        Optional<PaperSheetEntity> open = paper.filter(PaperSheetEntity::isOpen);
        List<PaperEntry> entries = open.map(found -> entries(known, found)).orElse(List.of());
        List<PaperEntry> present = open.map(found -> found.present(entries)).orElse(List.of());
        return new PaperItem(
                sheet.withoutHash(),
                group,
                known.names().getOrDefault(sheet.application(), ""),
                SheetCode.of(sheet.id().value()),
                paper.map(PaperSheetEntity::state),
                present.stream().map(PaperEntry::name).toList(),
                known.scoring() && sheet.state().isEditable() && mayEnter(known.viewer(), open, entries),
                open.isPresent() && mayCompare(known.viewer(), open.get(), present),
                paper.flatMap(PaperSheetEntity::scan),
                paper.filter(found -> found.holds(sheet)).flatMap(PaperSheetEntity::closedAt));
    }

    private static List<PaperEntry> entries(Known known, PaperSheetEntity paper) {
        return known.entries().getOrDefault(paper.id(), List.of());
    }

    /** @param open what is being entered, with all that was entered of it */
    static boolean mayEnter(Viewer viewer, Optional<PaperSheetEntity> open, Collection<PaperEntry> entries) {
        return open.map(paper -> PaperEntering.refusal(viewer, paper, entries).isEmpty())
                .orElse(true);
    }

    /**
     * Once both entries are in: those who made them, and organisers. What differs from the device is for organisers alone: it
     * tells what an expert has marked and not handed in.
     */
    static boolean mayCompare(Viewer viewer, PaperSheetEntity paper, List<PaperEntry> present) {
        return present.size() == 2
                && (viewer.has(Role.ORGANISER)
                        || (paper.state() != PaperState.ON_TABLET
                                && present.stream().anyMatch(entry -> entry.by().equals(viewer.actor()))));
    }
}
