package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;
import org.jspecify.annotations.Nullable;

/** Forms a score of several stages, each by its own model: Σ weight × stage score / Σ weight. */
final class FormingByStages {

    private final ScoringModel model;
    private final Map<ScoringStage, Forming> forms = new LinkedHashMap<>();
    private final Exact weights;

    FormingByStages(ScoringModel model, boolean compared) {
        this.model = model;
        model.stages().forEach(stage -> forms.put(stage, new Forming(model.of(stage), compared)));
        this.weights =
                Exact.sum(model.stages().stream().map(s -> Exact.of(s.weight())).toList());
    }

    Formed of(List<SheetMark> marks, Figures figures, Peers peers) {
        List<Violation> remarks = new ArrayList<>();
        Map<ScoringStage, Formed> formed = new LinkedHashMap<>();
        forms.forEach((stage, form) -> {
            Formed one = form.of(marks, figures, peers);
            one.remarks().stream()
                    .map(v -> new Violation(v.code(), stage.id(), v.args()))
                    .forEach(remarks::add);
            formed.put(stage, one);
        });
        Optional<Exact> additions = Forming.Additions.of(model.inputs(), figures, remarks);
        boolean enough = formed.values().stream().allMatch(Formed::enough);
        Score score = together(formed, false, additions);
        return new Formed(score, together(formed, true, additions), enough && score != null, remarks);
    }

    private @Nullable Score together(Map<ScoringStage, Formed> formed, boolean plain, Optional<Exact> additions) {
        Map<ScoringStage, Score> scores = new LinkedHashMap<>();
        formed.forEach((stage, one) -> {
            Score score = plain ? one.plain() : one.score();
            if (score != null) {
                scores.put(stage, score);
            }
        });
        return scores.size() < formed.size() || additions.isEmpty() ? null : together(scores, additions.get());
    }

    private Score together(Map<ScoringStage, Score> scores, Exact additions) {
        List<StageLine> lines = new ArrayList<>();
        Map<String, Exact> parts = new LinkedHashMap<>();
        List<RoundingLine> roundings = new ArrayList<>();
        scores.forEach((stage, score) -> {
            StageLine line = line(stage, score);
            lines.add(line);
            parts.put(stage.id(), carried(stage, score));
            parts.putAll(score.parts());
            score.roundings().forEach(r -> roundings.add(r.inStage(stage.id())));
        });
        Exact total = Exact.sum(lines.stream().map(StageLine::contribution).toList());
        Exact exact = model.aggregation().limits().hold(total).plus(additions);
        Rounder rounder = new Rounder(model.aggregation(), roundings);
        List<Score> marked =
                scores.values().stream().filter(s -> !s.marks().isEmpty()).toList();
        return new Score(
                exact,
                rounder.published("", exact),
                marked.stream().mapToInt(Score::valid).min().orElse(0),
                !marked.isEmpty() && marked.stream().allMatch(Score::trimmed),
                parts,
                lines,
                marked.stream().flatMap(s -> s.sheets().stream()).toList(),
                scores.values().stream().flatMap(s -> s.marks().stream()).toList(),
                scores.values().stream().flatMap(s -> s.indicators().stream()).toList(),
                rounder.lines());
    }

    private StageLine line(ScoringStage stage, Score score) {
        Exact contribution =
                carried(stage, score).times(Exact.of(stage.weight())).dividedBy(weights);
        return new StageLine(
                stage.id(),
                stage.weight(),
                score.exact(),
                score.published(),
                contribution,
                score.valid(),
                score.trimmed());
    }

    private static Exact carried(ScoringStage stage, Score score) {
        return switch (stage.carried()) {
            case EXACT -> score.exact();
            case PUBLISHED -> Exact.of(score.published());
        };
    }
}
