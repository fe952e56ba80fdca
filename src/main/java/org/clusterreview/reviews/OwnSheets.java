package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.scoring.engine.Estimate;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert's own sheets: what is to be done, what stands on each, and handing it in. */
@Service
@Transactional(readOnly = true)
public class OwnSheets {

    private final ScoreSheetRepository sheets;
    private final MarkStore marks;
    private final AsideStore asides;
    private final SheetReader reader;
    private final TaskList tasks;
    private final Submitting submitting;
    private final Visibility visibility;

    OwnSheets(
            ScoreSheetRepository sheets,
            MarkStore marks,
            AsideStore asides,
            SheetReader reader,
            TaskList tasks,
            Submitting submitting,
            Visibility visibility) {
        this.sheets = sheets;
        this.marks = marks;
        this.asides = asides;
        this.reader = reader;
        this.tasks = tasks;
        this.submitting = submitting;
        this.visibility = visibility;
    }

    /** All tasks of the expert by round and group, what can still be scored first. */
    @ForExperts
    public List<TaskGroup> groups(Viewer viewer) {
        return tasks.of(viewer);
    }

    /** The same without the groups. */
    @ForExperts
    public List<Task> tasks(Viewer viewer) {
        return tasks.of(viewer).stream()
                .flatMap(group -> group.tasks().stream())
                .toList();
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
                    asides.of(List.of(id.value())).getOrDefault(id, Map.of()),
                    SheetSums.missing(model, saved),
                    reader.closed(viewer, sheet).isEmpty());
        });
    }

    /** What is submitted if the sheet is submitted as it stands; empty where {@link #find} is. */
    @ForExperts
    public Optional<Chosen> asItStands(Viewer viewer, SheetId id) {
        return find(viewer, id)
                .map(sheet -> new Chosen(
                        id,
                        sheet.version(),
                        SheetForm.sha256(sheet, reader.modelSha256(viewer, sheet.track()), marks.of(id))));
    }

    /** Every change of the marks of a sheet, the latest first; none where {@link #find} is empty. */
    @ForExperts
    public List<SavedMark> history(Viewer viewer, SheetId id) {
        return find(viewer, id).map(sheet -> marks.history(sheet.id())).orElse(List.of());
    }

    private Optional<ScoreSheetEntity> entity(Viewer viewer, SheetId id) {
        return sheets.findById(id.value()).filter(sheet -> isOwn(viewer, sheet) && sheet.state() != SheetState.RECUSED);
    }

    /**
     * Hands sheets in as they were seen: all that are chosen, or none. Refused with every reason, at the id of the sheet and,
     * for what is missing, at {@code sheet/indicator}; a wrong password is counted as at sign-in.
     *
     * @param agent header User-Agent of the browser
     */
    @ForExperts
    @Transactional
    public Outcome<SubmissionId> submit(Viewer viewer, List<Chosen> chosen, Confirmation by, String agent) {
        return submitting.submit(viewer, chosen, by, agent);
    }

    private boolean isOwn(Viewer viewer, ScoreSheetEntity sheet) {
        return viewer.isExpert(sheet.expert()) && !visibility.of(viewer).hides(sheet.application());
    }
}
