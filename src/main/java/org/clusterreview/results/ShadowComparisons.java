package org.clusterreview.results;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.reviews.SubmittedSheet;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what shadows have submitted against the ranking in force, afterwards and for organisers alone. */
@Service
@Transactional(readOnly = true)
public class ShadowComparisons {

    private final Results results;
    private final ResultStore store;
    private final Sheets sheets;
    private final Applications applications;

    ShadowComparisons(Results results, ResultStore store, Sheets sheets, Applications applications) {
        this.results = results;
        this.store = store;
        this.sheets = sheets;
        this.applications = applications;
    }

    /**
     * By application and shadow, on the figures that the ranking was frozen with. None before a ranking is in force, and none of
     * groups that are withheld from the viewer.
     */
    @ForOrganisers
    public List<ShadowComparison> of(Viewer viewer, TrackId track) {
        Optional<Ranking> ranking =
                results.frozen(viewer, track).filter(FrozenResult::reproduced).map(FrozenResult::ranking);
        Optional<ResultInput> input = store.inForce(track).flatMap(entity -> store.input(viewer, entity));
        if (ranking.isEmpty() || input.isEmpty()) {
            return List.of();
        }
        Map<String, ApplicationResult> rows = ranking.get().rows().stream()
                .collect(Collectors.toMap(ApplicationResult::application, Function.identity()));
        Map<String, Entry> entries =
                input.get().entries().stream().collect(Collectors.toMap(Entry::application, Function.identity()));
        return sheets.submittedByShadows(viewer, track).stream()
                .filter(sheet -> rows.containsKey(sheet.application().toString()))
                .flatMap(sheet ->
                        Optional.ofNullable(entries.get(sheet.application().toString()))
                                .map(entry -> compared(viewer, ranking.get().model(), sheet, entry, rows))
                                .stream())
                .sorted(Comparator.comparing(ShadowComparison::applicationName).thenComparing(ShadowComparison::shadow))
                .toList();
    }

    private ShadowComparison compared(
            Viewer viewer, ScoringModel model, SubmittedSheet sheet, Entry entry, Map<String, ApplicationResult> rows) {
        SheetScore score = SheetScore.of(
                model,
                sheet.marks().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, mark -> mark.getValue().mark())),
                entry.figures());
        Rounding rounding = model.aggregation().at(RoundingStep.FINAL).orElseThrow();
        Optional<BigDecimal> published = Optional.ofNullable(rows.get(entry.application()))
                .flatMap(row -> Optional.ofNullable(row.score()))
                .map(found -> found.published());
        return new ShadowComparison(
                sheet.application(),
                applications.nameOf(viewer, sheet.application()).orElse(""),
                sheet.expertName(),
                score.total().rounded(rounding.places(), rounding.mode()),
                published);
    }
}
