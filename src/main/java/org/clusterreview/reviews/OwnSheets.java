package org.clusterreview.reviews;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.Estimate;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert's own sheets: what is to be done, what stands on each, and handing it in. */
@Service
@Transactional(readOnly = true)
public class OwnSheets {

    private final ScoreSheetRepository sheets;
    private final MarkStore marks;
    private final SheetReader reader;
    private final TaskList tasks;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnSheets(
            ScoreSheetRepository sheets,
            MarkStore marks,
            SheetReader reader,
            TaskList tasks,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.marks = marks;
        this.reader = reader;
        this.tasks = tasks;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** All tasks of the expert by round and group, what can still be scored first. */
    @ForExperts
    public List<TaskGroup> groups(Viewer viewer) {
        return tasks.of(viewer);
    }

    /** The same without the groups. */
    @ForExperts
    public List<Task> tasks(Viewer viewer) {
        return tasks.of(viewer).stream().flatMap(group -> group.tasks().stream()).toList();
    }

    /** One of the expert's own sheets; empty for another's, and for an application he or she takes no part in. */
    @ForExperts
    public Optional<Sheet> find(Viewer viewer, SheetId id) {
        return entity(viewer, id).map(ScoreSheetEntity::toValue);
    }

    /** All that stands on a sheet; empty where {@link #find} is. */
    @ForExperts
    public Optional<SheetContent> content(Viewer viewer, SheetId id) {
        return entity(viewer, id).map(entity -> {
            Sheet sheet = entity.toValue();
            ScoringModel model = reader.model(viewer, sheet.track());
            Map<String, SavedMark> saved = marks.of(id);
            List<Figure> figures = reader.figures(viewer, sheet);
            return new SheetContent(
                    sheet,
                    tasks.place(viewer, sheet, entity.seat()),
                    model,
                    SheetScore.of(model, SheetSums.values(saved), figures),
                    Estimate.of(model, figures),
                    saved,
                    SheetSums.missing(model, saved),
                    reader.closed(viewer, sheet).isEmpty());
        });
    }

    /** Every change of the marks of a sheet, the latest first; none where {@link #find} is empty. */
    @ForExperts
    public List<SavedMark> history(Viewer viewer, SheetId id) {
        return find(viewer, id).map(sheet -> marks.history(sheet.id())).orElse(List.of());
    }

    private Optional<ScoreSheetEntity> entity(Viewer viewer, SheetId id) {
        return sheets.findById(id.value())
                .filter(sheet -> isOwn(viewer, sheet) && sheet.state() != SheetState.RECUSED);
    }

    /**
     * Hands a sheet in. Refused with every indicator that is missing, at its id; and if the sheet has changed since it was
     * seen or is not open any more.
     */
    @ForExperts
    @Transactional
    public Outcome<Sheet> submit(Viewer viewer, SheetId id, long seenVersion) {
        ScoreSheetEntity entity =
                sheets.lock(id.value()).filter(sheet -> isOwn(viewer, sheet)).orElse(null);
        if (entity == null) {
            return Outcome.refused(Violation.of("sheet.unknown"));
        }
        Sheet sheet = entity.toValue();
        Optional<Violation> closed = reader.closed(viewer, sheet);
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        if (!entity.isAt(seenVersion)) {
            return Outcome.refused(Violation.of("sheet.changed"));
        }
        ScoringModel model = reader.model(viewer, sheet.track());
        Map<String, SavedMark> saved = marks.of(id);
        List<Violation> missing = missing(model, saved);
        if (!missing.isEmpty()) {
            return Outcome.refused(missing);
        }
        String hash = SheetForm.sha256(sheet, reader.modelSha256(viewer, sheet.track()), saved);
        entity.submit(clock.instant().truncatedTo(ChronoUnit.MILLIS), hash);
        sheets.flush();
        events.publishEvent(new ReviewEvents.SheetSubmitted(sheet.round(), sheet.track(), id, hash));
        return Outcome.done(entity.toValue());
    }

    private static List<Violation> missing(ScoringModel model, Map<String, SavedMark> saved) {
        return SheetSums.missing(model, saved).stream()
                .map(indicator -> Violation.at(
                        indicator,
                        "sheet.indicator-missing",
                        model.onSheet(indicator).map(Indicator::name).orElse(indicator)))
                .toList();
    }

    private boolean isOwn(Viewer viewer, ScoreSheetEntity sheet) {
        return viewer.isExpert(sheet.expert()) && !visibility.of(viewer).hides(sheet.application());
    }
}
