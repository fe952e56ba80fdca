package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.Trim;
import org.clusterreview.scoring.model.Veto;
import org.jspecify.annotations.Nullable;

/**
 * Forms the score of one application by a model: exact from the mark to the last rounding, the same whatever the order of
 * the rows.
 */
public final class Scorer {

    private final ScoringModel model;
    private final Coefficients coefficients;
    private final EntryCheck check;

    public Scorer(ScoringModel model) {
        this.model = model;
        this.coefficients = Coefficients.of(model);
        this.check = new EntryCheck(model);
    }

    /**
     * The result before ranking.
     *
     * @throws IllegalArgumentException for an entry that {@link EntryCheck} refuses: a bug of the caller
     */
    public ApplicationResult score(Entry entry) {
        List<Violation> wrong = check.entry(entry);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("not checked: " + entry.application() + " " + wrong);
        }
        Figures figures = new Figures(entry.figures());
        Panel panel = Panel.of(model, entry.marks());
        List<Violation> remarks = new ArrayList<>();
        Map<String, Derived.Known> derived = derived(figures, remarks);
        Optional<Exact> additions = additions(figures, remarks);
        boolean known = remarks.isEmpty();
        Trim trim = model.aggregation().trim();
        Score score =
                known ? score(new Case(model, coefficients, panel, derived, trim), additions.orElseThrow()) : null;
        Score plain = known
                ? score(new Case(model, coefficients, panel, derived, trim.none()), additions.orElseThrow())
                : null;
        Status status = status(figures, score, remarks);
        List<MarkLine> lines = score == null ? MarkLines.of(panel, (e, i) -> Optional.empty()) : List.of();
        return new ApplicationResult(
                entry.application(), entry.group(), status, score, plain, lines, null, false, List.of(), remarks);
    }

    private Status status(Figures figures, @Nullable Score score, List<Violation> remarks) {
        Aggregation aggregation = model.aggregation();
        boolean marked = !model.markedByExperts().isEmpty();
        if (score == null && remarks.isEmpty()) {
            remarks.add(Violation.of("scoring.remark.noValidSheet"));
        }
        boolean enough = score != null && (!marked || score.valid() >= aggregation.minimumValid());
        if (score != null && !enough) {
            remarks.add(Violation.of("scoring.remark.belowMinimum", score.valid(), aggregation.minimumValid()));
        }
        if (score != null && marked && aggregation.trim().trims() && !score.trimmed()) {
            remarks.add(Violation.of(
                    "scoring.remark.notTrimmed",
                    score.valid(),
                    aggregation.trim().from()));
        }
        List<Veto> vetoes =
                model.vetoes().stream().filter(v -> figures.established(v.id())).toList();
        vetoes.forEach(v -> remarks.add(Violation.of("scoring.remark.vetoed", v.name(), v.source())));
        if (!vetoes.isEmpty()) {
            return Status.VETOED;
        }
        return enough ? Status.RANKED : Status.BELOW_MINIMUM;
    }

    private @Nullable Score score(Case input, Exact additions) {
        Rounder rounder = new Rounder(model.aggregation());
        boolean bySheets =
                input.trim().of() == Trim.Of.SHEETS && !model.markedByExperts().isEmpty();
        return (bySheets ? BySheets.of(input, rounder) : ByIndicators.of(input, rounder))
                .map(aggregate -> {
                    Exact exact = aggregate.total().plus(additions);
                    return new Score(
                            exact,
                            rounder.published(exact),
                            aggregate.valid(),
                            aggregate.trimmed(),
                            input.parts(aggregate.scores()),
                            aggregate.sheets(),
                            aggregate.marks(),
                            aggregate.indicators(),
                            rounder.lines());
                })
                .orElse(null);
    }

    private Map<String, Derived.Known> derived(Figures figures, List<Violation> remarks) {
        Map<String, Derived.Known> result = new LinkedHashMap<>();
        for (Indicator indicator : model.indicators()) {
            Derived derived = switch (indicator.scoring()) {
                case Scoring.ByExpert ignored -> null;
                case Scoring.ByStaff(var item) -> figures.verified(item);
                case Scoring.ByData data -> figures.computed(data);
            };
            switch (derived) {
                case null -> {}
                case Derived.Known known -> result.put(indicator.id(), known);
                case Derived.Unknown(var reason) -> remarks.add(reason);
            }
        }
        return result;
    }

    /** What the additional inputs add up to; empty, with a remark, where one is missing. */
    private Optional<Exact> additions(Figures figures, List<Violation> remarks) {
        Exact sum = Exact.ZERO;
        boolean complete = true;
        for (AdditionalInput input : model.inputs()) {
            Optional<Exact> value = figures.value(input.id()).map(Exact::of);
            if (value.isEmpty() && input.use() != AdditionalInput.Use.COMPARED) {
                remarks.add(Violation.of("scoring.remark.missingFigure", input.id()));
                complete = false;
            }
            Exact amount = value.orElse(Exact.ZERO);
            sum = switch (input.use()) {
                case ADDED -> sum.plus(amount);
                case SUBTRACTED -> sum.minus(amount);
                case COMPARED -> sum;
            };
        }
        return complete ? Optional.of(sum) : Optional.empty();
    }
}
