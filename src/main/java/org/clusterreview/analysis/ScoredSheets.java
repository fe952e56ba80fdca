package org.clusterreview.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.engine.SheetScorer;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * One application with its sheets gathered and scored, once for everything that is computed of them.
 *
 * @param marks by expert and indicator
 * @param scores by expert, of the sheets that lack no mark
 * @param applying how many indicators the application's figures leave applying
 */
record ScoredSheets(
        ApplicationResult result, Map<String, Map<String, Mark>> marks, Map<String, SheetScore> scores, int applying) {

    /**
     * In the order of the results.
     *
     * @throws IllegalArgumentException where a result has no entry
     */
    static List<ScoredSheets> of(ScoringModel model, List<ApplicationResult> results, List<Entry> entries) {
        Map<String, Entry> byId = entries.stream().collect(Collectors.toMap(Entry::application, entry -> entry));
        List<String> marked =
                model.markedByExperts().stream().map(Indicator::id).toList();
        return results.stream()
                .map(result -> of(model, marked, result, entry(byId, result.application())))
                .toList();
    }

    private static Entry entry(Map<String, Entry> byId, String application) {
        return Optional.ofNullable(byId.get(application))
                .orElseThrow(() -> new IllegalArgumentException("no entry of " + application));
    }

    private static ScoredSheets of(ScoringModel model, List<String> marked, ApplicationResult result, Entry entry) {
        Map<String, Map<String, Mark>> marks = new LinkedHashMap<>();
        for (SheetMark mark : entry.marks()) {
            marks.computeIfAbsent(mark.expert(), seat -> new HashMap<>()).put(mark.indicator(), mark.mark());
        }
        SheetScorer scorer = new SheetScorer(model, entry.figures());
        Map<String, SheetScore> scores = new HashMap<>();
        marks.forEach((expert, sheet) -> {
            if (marked.stream().noneMatch(id -> sheet.getOrDefault(id, Mark.MISSING) instanceof Mark.Missing)) {
                scores.put(expert, scorer.score(sheet));
            }
        });
        return new ScoredSheets(
                result, marks, scores, scorer.score(Map.of()).coefficients().size());
    }

    /** What an expert's sheet holds for an indicator; missing where there is no such sheet. */
    Mark mark(String expert, String indicator) {
        return marks.getOrDefault(expert, Map.of()).getOrDefault(indicator, Mark.MISSING);
    }

    /** Whether an expert says of any indicator that it does not apply. */
    boolean isAnyNotApplicable() {
        return marks.values().stream()
                .flatMap(sheet -> sheet.values().stream())
                .anyMatch(Mark.NotApplicable.class::isInstance);
    }
}
