package org.clusterreview.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many sheets are in, and what stands between scoring and its results. */
@Component
class ScoringReporter implements StageReporter {

    private final Sheets sheets;

    ScoringReporter(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        String page = "tracks/" + track.id() + "/scoring";
        List<Sheet> all = sheets.ofTrack(viewer, track.id()).stream()
                .map(SheetProgress::sheet)
                .toList();
        if (all.isEmpty()) {
            return track.stage() == Stage.SCORING
                    ? List.of(new StageReport(
                            Stage.SCORING, List.of(), List.of(new Blocker("sheet.blocker.none", List.of(), page))))
                    : List.of();
        }
        long open = all.stream().filter(sheet -> sheet.state().isEditable()).count();
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("sheet.report.submitted", count(all, SheetState.SUBMITTED), page));
        counts.add(new Count("sheet.report.open", open, page + "?only=open"));
        long returned = count(all, SheetState.RETURNED);
        if (returned > 0) {
            counts.add(new Count("sheet.report.returned", returned, page + "?only=returned"));
        }
        counts.add(new Count("sheet.report.recused", count(all, SheetState.RECUSED), page));
        return List.of(new StageReport(Stage.SCORING, counts, blockers(all, open, page)));
    }

    private static List<Blocker> blockers(List<Sheet> all, long open, String page) {
        List<Blocker> blockers = new ArrayList<>();
        if (open > 0) {
            blockers.add(new Blocker("sheet.blocker.open", List.of(open), page + "?only=open"));
        }
        Set<ApplicationId> scored = all.stream()
                .filter(sheet -> sheet.state().isEditable() || sheet.state() == SheetState.SUBMITTED)
                .map(Sheet::application)
                .collect(Collectors.toSet());
        long without = all.stream()
                .map(Sheet::application)
                .distinct()
                .filter(id -> !scored.contains(id))
                .count();
        if (without > 0) {
            blockers.add(new Blocker("sheet.blocker.unscored", List.of(without), page));
        }
        return blockers;
    }

    private static long count(List<Sheet> all, SheetState state) {
        return all.stream().filter(sheet -> sheet.state() == state).count();
    }
}
