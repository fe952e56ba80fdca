package org.clusterreview.reviews;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The score sheets of a track. */
@Service
@Transactional(readOnly = true)
public class Sheets {

    private final ScoreSheetRepository sheets;
    private final MarkStore marks;
    private final SheetReader reader;
    private final Visibility visibility;

    Sheets(ScoreSheetRepository sheets, MarkStore marks, SheetReader reader, Visibility visibility) {
        this.sheets = sheets;
        this.marks = marks;
        this.reader = reader;
        this.visibility = visibility;
    }

    /** What counts so far, by application and seat, without applications whose result is withheld from the viewer. */
    @ForInsiders
    public List<SubmittedSheet> submitted(Viewer viewer, TrackId track) {
        return submitted(viewer, track, Counting.PANEL);
    }

    /** How far every sheet of the panels of a track is, voided and recused ones too, by application and seat. */
    @ForInsiders
    public List<SheetProgress> ofTrack(Viewer viewer, TrackId track) {
        return progress(viewer, track, Counting.PANEL);
    }

    /** The same of shadows: what counts nowhere. */
    @ForInsiders
    public List<SheetProgress> shadowsOfTrack(Viewer viewer, TrackId track) {
        return progress(viewer, track, Counting.SHADOWS);
    }

    /** What shadows have submitted, to be held against results. None before these: it would tell what the panel thinks. */
    @ForOrganisers
    public List<SubmittedSheet> submittedByShadows(Viewer viewer, TrackId track) {
        return reader.track(viewer, track).stage().hasReached(Stage.RESULTS)
                ? submitted(viewer, track, Counting.SHADOWS)
                : List.of();
    }

    private List<SubmittedSheet> submitted(Viewer viewer, TrackId track, Counting whose) {
        Hidden hidden = visibility.of(viewer);
        Map<SheetId, Map<String, SavedMark>> all = marks.of(track);
        return sheets.findByTrackIdAndState(track.value(), SheetState.SUBMITTED).stream()
                .filter(whose::has)
                .map(ScoreSheetEntity::toValue)
                .filter(sheet -> !hidden.withholds(sheet.application().value()))
                .map(sheet -> submitted(sheet, all.getOrDefault(sheet.id(), Map.of())))
                .sorted(Comparator.comparing(
                                (SubmittedSheet sheet) -> sheet.application().toString())
                        .thenComparingInt(SubmittedSheet::seat))
                .toList();
    }

    private List<SheetProgress> progress(Viewer viewer, TrackId track, Counting whose) {
        Hidden hidden = visibility.of(viewer);
        List<Sheet> visible = sheets.findByTrackId(track.value()).stream()
                .filter(whose::has)
                .map(ScoreSheetEntity::toValue)
                .filter(sheet -> !hidden.hides(sheet.application().value()))
                .map(sheet -> hidden.withholds(sheet.application().value()) ? sheet.withoutHash() : sheet)
                .sorted(Comparator.comparing(
                                (Sheet sheet) -> sheet.application().toString())
                        .thenComparingInt(Sheet::seat))
                .toList();
        if (visible.isEmpty()) {
            return List.of();
        }
        ScoringModel model = reader.model(viewer, track);
        Map<SheetId, Map<String, SavedMark>> all = marks.of(track);
        return visible.stream()
                .map(sheet -> marked(sheet, model, all.getOrDefault(sheet.id(), Map.of())))
                .toList();
    }

    /** What staff see: how many marks there are, whatever they are. Whether a comment is wanted would tell of the mark. */
    private static SheetProgress marked(Sheet sheet, ScoringModel model, Map<String, SavedMark> marks) {
        int given = (int) model.onSheet().stream()
                .filter(indicator -> SheetSums.isMarked(indicator, marks))
                .count();
        return new SheetProgress(sheet, given, model.onSheet().size());
    }

    static SheetProgress progress(Sheet sheet, ScoringModel model, Map<String, SavedMark> marks) {
        int required = model.onSheet().size();
        return new SheetProgress(
                sheet, required - SheetSums.missing(model, marks).size(), required);
    }

    private static SubmittedSheet submitted(Sheet sheet, Map<String, SavedMark> marks) {
        return new SubmittedSheet(
                sheet.id(),
                sheet.application(),
                sheet.seat(),
                sheet.expert(),
                sheet.expertName(),
                marks.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, mark -> mark.getValue().value())),
                sheet.sha256().orElseThrow());
    }
}
