package org.clusterreview.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.OwnDeclarations;
import org.clusterreview.panels.OwnSeat;
import org.clusterreview.panels.OwnSeats;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Track;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;

/** The tasks of an expert, from the seats he or she has taken and the sheets that were opened for them. */
@Component
class TaskList {

    private final OwnRows rows;
    private final MarkStore marks;
    private final SheetReader reader;
    private final OwnSeats seats;
    private final TrackReviewing reviewing;
    private final Applications applications;
    private final ScoringFigures figures;
    private final OwnDeclarations declarations;
    private final Whereabouts whereabouts;

    TaskList(
            OwnRows rows,
            MarkStore marks,
            SheetReader reader,
            OwnSeats seats,
            TrackReviewing reviewing,
            Applications applications,
            ScoringFigures figures,
            OwnDeclarations declarations,
            Whereabouts whereabouts) {
        this.rows = rows;
        this.marks = marks;
        this.reader = reader;
        this.seats = seats;
        this.reviewing = reviewing;
        this.applications = applications;
        this.figures = figures;
        this.declarations = declarations;
        this.whereabouts = whereabouts;
    }

    /** What can still be scored comes before what is only to be looked at. */
    List<TaskGroup> of(Viewer viewer) {
        OwnRows.All all = rows.all(viewer);
        return seats.of(viewer).stream()
                .map(seat -> group(viewer, seat, all))
                .filter(group -> !group.tasks().isEmpty())
                .sorted(Comparator.comparing(group -> !group.isOpen()))
                .toList();
    }

    /** Where a sheet stands among the expert's own of its group. */
    SheetContent.Place place(Viewer viewer, Sheet sheet, UUID seatId) {
        Optional<Application> application = Optional.ofNullable(
                applications.some(viewer, List.of(sheet.application())).get(sheet.application()));
        String name = application.map(Application::name).orElse("");
        int year = reader.round(viewer, reader.track(viewer, sheet.track())).year();
        String number =
                application.map(one -> "%d-%02d".formatted(year, one.number())).orElse("");
        List<SheetId> ordered = seats.of(viewer).stream()
                .filter(seat -> seat.seat().value().equals(seatId))
                .findFirst()
                .map(seat -> rows.ordered(viewer, seat, reviewing.of(viewer, seat.track()), rows.all(viewer)))
                .orElse(List.of())
                .stream()
                .map(Sheet::id)
                .toList();
        int at = ordered.indexOf(sheet.id());
        return at < 0
                ? new SheetContent.Place(name, number, 1, 1, Optional.empty(), Optional.empty())
                : new SheetContent.Place(
                        name,
                        number,
                        at + 1,
                        ordered.size(),
                        at == 0 ? Optional.empty() : Optional.of(ordered.get(at - 1)),
                        at + 1 == ordered.size() ? Optional.empty() : Optional.of(ordered.get(at + 1)));
    }

    private TaskGroup group(Viewer viewer, OwnSeat seat, OwnRows.All all) {
        Track track = reader.track(viewer, seat.track());
        Round round = reader.round(viewer, track);
        ReviewSettings settings = reviewing.of(viewer, track.id());
        List<Sheet> ordered = rows.ordered(viewer, seat, settings, all);
        List<Task> tasks = new ArrayList<>(tasks(viewer, seat, track, round, ordered));
        all.recused(seat).forEach(sheet -> tasks.add(recused(viewer, round, seat, sheet, ordered.size())));
        return new TaskGroup(
                seat.group().toString(),
                track.id(),
                round.name(),
                seat.groupName(),
                round.scoringDeadline(),
                settings,
                tasks);
    }

    /** All that tasks of one seat are made of, read at once. */
    private record Known(
            OwnSeat seat,
            Track track,
            Round round,
            int of,
            ScoringModel model,
            Map<SheetId, Map<String, SavedMark>> marks,
            Map<ApplicationId, List<Figure>> figures,
            Map<ApplicationId, Application> applications,
            Map<ApplicationId, Violation> obstacles) {}

    private List<Task> tasks(Viewer viewer, OwnSeat seat, Track track, Round round, List<Sheet> ordered) {
        if (ordered.isEmpty()) {
            return List.of();
        }
        List<ApplicationId> ids = ordered.stream().map(Sheet::application).toList();
        Known known = new Known(
                seat,
                track,
                round,
                ordered.size(),
                reader.model(viewer, track.id()),
                marks.of(ordered.stream().map(sheet -> sheet.id().value()).toList()),
                figures.of(viewer, ids),
                applications.some(viewer, ids),
                declarations.obstacles(viewer, track, ids));
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> task(viewer, known, ordered.get(i), i + 1))
                .toList();
    }

    private Task task(Viewer viewer, Known known, Sheet sheet, int position) {
        ScoringModel model = known.model();
        Map<String, SavedMark> own = known.marks().getOrDefault(sheet.id(), Map.of());
        SheetScore score = SheetScore.of(
                model, SheetSums.values(own), known.figures().getOrDefault(sheet.application(), List.of()));
        SheetSums sums = SheetSums.of(model, score, own);
        Application application = Objects.requireNonNull(known.applications().get(sheet.application()));
        int required = model.onSheet().size();
        return new Task(
                sheet,
                known.seat().group().toString(),
                known.round().name(),
                known.seat().groupName(),
                application.name(),
                whereabouts.of(viewer, application).line(),
                position,
                known.of(),
                required - sums.missing().size(),
                required,
                gaps(model, sums),
                Optional.of(sums.total()),
                known.round().scoringDeadline(),
                isEditable(known, sheet));
    }

    private boolean isEditable(Known known, Sheet sheet) {
        Supplier<Optional<Violation>> obstacle =
                () -> Optional.ofNullable(known.obstacles().get(sheet.application()));
        return reader.closed(sheet, known.track(), obstacle, known::round).isEmpty();
    }

    private static List<Task.Gap> gaps(ScoringModel model, SheetSums sums) {
        return sums.missing().stream()
                .map(id ->
                        new Task.Gap(id, model.onSheet(id).map(Indicator::name).orElse(id)))
                .toList();
    }

    private Task recused(Viewer viewer, Round round, OwnSeat seat, Sheet sheet, int of) {
        return new Task(
                sheet.recused(),
                seat.group().toString(),
                round.name(),
                seat.groupName(),
                reader.nameOf(viewer, sheet.application()),
                "",
                0,
                of,
                0,
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
