package org.clusterreview.reviews;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The score sheets of a track. */
@Service
@Transactional
public class Sheets {

    private final ScoreSheetRepository sheets;
    private final MarkStore marks;
    private final Visibility visibility;

    Sheets(ScoreSheetRepository sheets, MarkStore marks, Visibility visibility) {
        this.sheets = sheets;
        this.marks = marks;
        this.visibility = visibility;
    }

    /** What counts so far, by application and seat; sheets of hidden applications are left out. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<SubmittedSheet> submitted(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        Map<SheetId, Map<String, SavedMark>> all = marks.of(track);
        return sheets.findByTrackIdAndState(track.value(), SheetState.SUBMITTED).stream()
                .map(ScoreSheetEntity::toValue)
                .filter(sheet -> !hidden.hides(sheet.application().value()))
                .map(sheet -> submitted(sheet, all.getOrDefault(sheet.id(), Map.of())))
                .sorted(java.util.Comparator.comparing(
                                (SubmittedSheet sheet) -> sheet.application().toString())
                        .thenComparingInt(SubmittedSheet::seat))
                .toList();
    }

    /** Whether the track has sheets of applications that are hidden from the viewer, so that his or her view is partial. */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean isPartial(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        return sheets.findByTrackId(track.value()).stream().anyMatch(sheet -> hidden.hides(sheet.application()));
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
