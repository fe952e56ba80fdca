package org.clusterreview.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.panels.OwnSeat;
import org.clusterreview.panels.OwnSeats;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Track;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;

/** The tasks of an expert, from the seats he or she has taken and the sheets that were opened for them. */
@Component
class TaskList {

    private final ScoreSheetRepository sheets;
    private final MarkStore marks;
    private final SheetReader reader;
    private final OwnSeats seats;

    TaskList(ScoreSheetRepository sheets, MarkStore marks, SheetReader reader, OwnSeats seats) {
        this.sheets = sheets;
        this.marks = marks;
        this.reader = reader;
        this.seats = seats;
    }

    private record Key(UUID seat, UUID application) {}

    List<Task> of(Viewer viewer) {
        Map<Key, Sheet> own = new HashMap<>();
        viewer.expertRecords().stream()
                .flatMap(expert -> sheets.findByExpertId(expert).stream())
                .filter(sheet -> sheet.state() != SheetState.VOIDED)
                .forEach(sheet -> own.put(new Key(sheet.seat(), sheet.application()), sheet.toValue()));
        List<List<Task>> seated = new ArrayList<>();
        for (OwnSeat seat : seats.of(viewer)) {
            seated.add(of(viewer, seat, own));
        }
        // What can still be scored comes before what is only to be looked at.
        seated.sort(Comparator.comparing(tasks -> tasks.stream().noneMatch(Task::editable)));
        return seated.stream().flatMap(List::stream).toList();
    }

    /** Where an application stands among the expert's own of its group. */
    SheetContent.Place place(Viewer viewer, Sheet sheet) {
        return seats.of(viewer).stream()
                .filter(seat -> seat.applications().contains(sheet.application()))
                .findFirst()
                .map(seat -> place(viewer, seat, sheet.application()))
                .orElseGet(() -> new SheetContent.Place(reader.nameOf(viewer, sheet.application()), 1, 1));
    }

    /** The expert's own seat by which a sheet is his or hers; empty once the seat or the application is no longer there. */
    Optional<OwnSeat> seat(Viewer viewer, Sheet sheet) {
        return seats.of(viewer).stream()
                .filter(seat -> seat.track().equals(sheet.track()))
                .filter(seat -> seat.applications().contains(sheet.application()))
                .findFirst();
    }

    String groupName(Viewer viewer, Sheet sheet) {
        return seat(viewer, sheet).map(OwnSeat::groupName).orElse("");
    }

    private SheetContent.Place place(Viewer viewer, OwnSeat seat, ApplicationId application) {
        return new SheetContent.Place(
                reader.nameOf(viewer, application),
                seat.applications().indexOf(application) + 1,
                seat.applications().size());
    }

    private List<Task> of(Viewer viewer, OwnSeat seat, Map<Key, Sheet> own) {
        Track track = reader.track(viewer, seat.track());
        Round round = reader.round(viewer, track);
        List<Task> tasks = new ArrayList<>();
        for (ApplicationId application : seat.applications()) {
            find(own, seat, application).ifPresent(sheet -> tasks.add(task(viewer, round, seat, sheet)));
        }
        for (ApplicationId application : seat.recused()) {
            find(own, seat, application).ifPresent(sheet -> tasks.add(recused(viewer, round, seat, sheet)));
        }
        return tasks;
    }

    private static Optional<Sheet> find(Map<Key, Sheet> own, OwnSeat seat, ApplicationId application) {
        return Optional.ofNullable(own.get(new Key(seat.seat().value(), application.value())));
    }

    private Task task(Viewer viewer, Round round, OwnSeat seat, Sheet sheet) {
        ScoringModel model = reader.model(viewer, sheet.track());
        Map<String, SavedMark> saved = marks.of(sheet.id());
        SheetSums sums = reader.sums(viewer, sheet, model, saved);
        SheetProgress progress = Sheets.progress(sheet, model, saved);
        SheetContent.Place place = place(viewer, seat, sheet.application());
        return new Task(
                sheet,
                round.name(),
                seat.groupName(),
                place.application(),
                place.position(),
                place.of(),
                progress.filled(),
                progress.required(),
                sums.missing().stream()
                        .map(id -> new Task.Gap(
                                id, model.onSheet(id).map(Indicator::name).orElse(id)))
                        .toList(),
                Optional.of(sums.total()),
                round.scoringDeadline(),
                reader.closed(viewer, sheet).isEmpty());
    }

    private Task recused(Viewer viewer, Round round, OwnSeat seat, Sheet sheet) {
        return new Task(
                sheet.recused(),
                round.name(),
                seat.groupName(),
                reader.nameOf(viewer, sheet.application()),
                0,
                seat.applications().size(),
                0,
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
