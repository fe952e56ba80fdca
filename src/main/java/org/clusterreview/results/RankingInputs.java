package org.clusterreview.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.reviews.ScoringFigures;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.reviews.SubmittedSheet;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.model.Entry;
import org.clusterreview.scoring.model.SheetMark;
import org.springframework.stereotype.Component;

/** Gathers what a ranking is made from: groups, submitted sheets, figures with the findings of staff, and lots. */
@Component
class RankingInputs {

    private final Groups groups;
    private final Sheets sheets;
    private final ScoringFigures figures;
    private final LotStore lots;

    RankingInputs(Groups groups, Sheets sheets, ScoringFigures figures, LotStore lots) {
        this.groups = groups;
        this.sheets = sheets;
        this.figures = figures;
        this.lots = lots;
    }

    /** One entry for every application in a group that the viewer may see, also where no sheet is in. */
    List<Entry> of(Viewer viewer, TrackId track) {
        Map<ApplicationId, List<SheetMark>> marks = new HashMap<>();
        for (SubmittedSheet sheet : sheets.submitted(viewer, track)) {
            sheet.marks()
                    .forEach((indicator, value) -> marks.computeIfAbsent(
                                    sheet.application(), id -> new java.util.ArrayList<>())
                            .add(new SheetMark(seatKey(sheet.seat()), indicator, value.mark())));
        }
        Map<ApplicationId, Integer> places = lots.places(track);
        return groups.ofTrack(viewer, track).stream()
                .flatMap(group -> group.applications().stream()
                        .map(id -> entry(viewer, group, id, marks.getOrDefault(id, List.of()), places)))
                .toList();
    }

    private Entry entry(
            Viewer viewer,
            Group group,
            ApplicationId application,
            List<SheetMark> marks,
            Map<ApplicationId, Integer> places) {
        return new Entry(
                application.toString(),
                group.id().toString(),
                marks,
                figures.of(viewer, application),
                places.get(application));
    }

    /** Seat numbers as keys that sort as the numbers do: among equal extremes the lowest seat is dropped. */
    static String seatKey(int seat) {
        return String.format(java.util.Locale.ROOT, "%02d", seat);
    }
}
