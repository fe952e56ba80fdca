package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.outliers.MarksReport;
import org.clusterreview.statistics.sensitivity.WeightDraws;
import org.clusterreview.statistics.sensitivity.WeightShift;
import org.clusterreview.statistics.severity.Severity;
import org.clusterreview.statistics.stability.Stability;

/** One analysis on its way: its parts one after the other, each a step. */
final class Analysing {

    /** Steps beside those of the alternative rankings: all that {@link #analysis} takes. */
    private static final int PARTS = 11;

    private final ScoringModel model;
    private final List<ApplicationResult> results;
    private final GroupAnalysis.Settings settings;
    private final List<ScoredSheets> sheets;
    private final GroupMarks marks;
    private final Severity severity;
    private final List<Supplier<Optional<AlternativeRanking>>> others;
    private final Progress progress;

    Analysing(
            ScoringModel model,
            List<ApplicationResult> results,
            List<Entry> entries,
            GroupAnalysis.Settings settings,
            Steps steps) {
        this.model = model;
        this.results = List.copyOf(results);
        this.settings = settings;
        this.sheets = ScoredSheets.of(model, results, entries);
        this.marks = GroupMarks.of(model, sheets);
        this.severity = Severity.of(GroupAnalysis.observations(marks));
        this.others = new Alternatives(model, entries, results, settings.places()).all(marks.experts(), severity);
        this.progress = new Progress(steps, PARTS + others.size());
    }

    GroupAnalysis analysis() {
        progress.step(() -> marks);
        Statistic<Stability> stability = progress.step(this::stability);
        PanelAgreement agreement = progress.step(() -> PanelAgreement.of(marks.given()));
        Map<String, PanelAgreement> byIndicator = progress.step(this::byIndicator);
        List<MarksReport> outliers = progress.step(
                () -> marks.totals().rows().stream().map(MarksReport::of).toList());
        List<AlternativeRanking> alternatives = new ArrayList<>();
        others.forEach(other -> progress.step(other).ifPresent(alternatives::add));
        Statistic<WeightedRanking> weighting = progress.step(() -> WeightedRanking.of(model, sheets));
        List<WeightShift> shifts = progress.step(() -> shifts(weighting));
        Statistic<WeightDraws> draws = progress.step(() -> draws(weighting));
        SheetPatterns patterns = progress.step(() -> SheetPatterns.of(model, marks));
        Halo halo = progress.step(() -> Halo.of(marks));
        ExpertDeviations deviations = progress.step(() -> ExpertDeviations.of(model, marks, settings.shares()));
        return new GroupAnalysis(
                marks,
                CutLine.of(results, settings.places()),
                stability,
                agreement,
                byIndicator,
                severity,
                outliers,
                alternatives,
                weighting,
                shifts,
                draws,
                patterns,
                halo,
                deviations,
                StageContributions.of(model, results));
    }

    private Statistic<Stability> stability() {
        return Samples.of(
                marks.totals(),
                model.aggregation().averaging(),
                settings.places(),
                settings.seed(),
                settings.samples());
    }

    private Map<String, PanelAgreement> byIndicator() {
        Map<String, PanelAgreement> byIndicator = new LinkedHashMap<>();
        marks.indicators().forEach((id, table) -> byIndicator.put(id, PanelAgreement.of(table)));
        return byIndicator;
    }

    private List<WeightShift> shifts(Statistic<WeightedRanking> weighting) {
        return weighting
                .map(found -> found.nearCut(settings.places(), GroupAnalysis.NEAR))
                .known()
                .orElse(List.of());
    }

    private Statistic<WeightDraws> draws(Statistic<WeightedRanking> weighting) {
        return weighting.map(found -> WeightDraws.of(
                found.sheets(), settings.places(), settings.concentration(), settings.seed(), settings.draws()));
    }
}
