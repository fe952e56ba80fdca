package org.clusterreview.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.results.ResultInput.SheetRef;
import org.clusterreview.reviews.ScoringFigures;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.reviews.SubmittedSheet;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;

/** Gathers what a ranking is made from: the model, groups, submitted sheets, figures with the findings of staff, and lots. */
@Component
class RankingInputs {

    private final Tracks tracks;
    private final Models models;
    private final Groups groups;
    private final Sheets sheets;
    private final ScoringFigures figures;
    private final LotStore lots;

    RankingInputs(Tracks tracks, Models models, Groups groups, Sheets sheets, ScoringFigures figures, LotStore lots) {
        this.tracks = tracks;
        this.models = models;
        this.groups = groups;
        this.sheets = sheets;
        this.figures = figures;
        this.lots = lots;
    }

    /** One entry for every application in a group that the viewer may see, also where no sheet is in. */
    ResultInput of(Viewer viewer, TrackId track) {
        ResultInput drawn = withoutLots(viewer, track);
        List<LotStore.Placed> recorded = lots.ofRanking(track);
        return recorded.isEmpty() ? drawn : withLots(drawn, recorded);
    }

    /** The same before any lot: who is equal with whom does not depend on lots that were drawn. */
    ResultInput withoutLots(Viewer viewer, TrackId track) {
        RuleVersion rule = tracks.model(viewer, track).rule();
        Set<String> items = new HashSet<>(models.of(rule).items());
        Map<ApplicationId, List<SubmittedSheet>> submitted = new HashMap<>();
        sheets.submitted(viewer, track)
                .forEach(sheet -> submitted
                        .computeIfAbsent(sheet.application(), id -> new ArrayList<>())
                        .add(sheet));
        List<Group> all = groups.ofTrack(viewer, track);
        Map<ApplicationId, List<Figure>> known = figures.of(
                viewer,
                all.stream().flatMap(group -> group.applications().stream()).toList());
        List<Entry> entries = new ArrayList<>();
        Map<String, List<SheetRef>> refs = new HashMap<>();
        for (Group group : all) {
            for (ApplicationId application : group.applications()) {
                List<SubmittedSheet> own = submitted.getOrDefault(application, List.of());
                List<Figure> read = known.getOrDefault(application, List.of()).stream()
                        .filter(figure -> items.contains(figure.item()))
                        .toList();
                entries.add(new Entry(application.toString(), group.id().toString(), marks(own), read, null));
                refs.put(application.toString(), refs(own));
            }
        }
        return new ResultInput(rule, entries, refs).settled();
    }

    /** Groups of which the viewer may not see every application, nor what came of them. */
    Set<String> withheldGroups(Viewer viewer, TrackId track) {
        return groups.ofTrack(viewer, track).stream()
                .filter(Group::withheld)
                .map(group -> group.id().toString())
                .collect(Collectors.toSet());
    }

    /** A lot decides between equal ones only if it was drawn between all of them. */
    private ResultInput withLots(ResultInput input, List<LotStore.Placed> recorded) {
        ScoringModel model = models.of(input.model());
        Map<String, Integer> places = new HashMap<>();
        for (List<String> equals : Ranking.waiting(new Ranker(model).rank(input.entries()))) {
            recorded.stream()
                    .filter(lot -> lot.places().keySet().containsAll(equals))
                    .findFirst()
                    .ifPresent(lot -> equals.forEach(
                            application -> places.put(application, lot.places().get(application))));
        }
        return new ResultInput(
                input.model(),
                input.entries().stream()
                        .map(entry -> new Entry(
                                entry.application(),
                                entry.group(),
                                entry.marks(),
                                entry.figures(),
                                places.get(entry.application())))
                        .toList(),
                input.sheets());
    }

    private static List<SheetMark> marks(List<SubmittedSheet> sheets) {
        List<SheetMark> marks = new ArrayList<>();
        for (SubmittedSheet sheet : sheets) {
            sheet.marks()
                    .forEach((indicator, value) ->
                            marks.add(new SheetMark(seatKey(sheet.seat()), indicator, value.mark())));
        }
        return marks;
    }

    private static List<SheetRef> refs(List<SubmittedSheet> sheets) {
        return sheets.stream()
                .map(sheet -> new SheetRef(seatKey(sheet.seat()), sheet.sheet().toString(), sheet.sha256()))
                .toList();
    }

    /** Seat numbers as keys that sort as the numbers do: among equal extremes the lowest seat is dropped. */
    static String seatKey(int seat) {
        return String.format(Locale.ROOT, "%02d", seat);
    }
}
