package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.model.AdditionalInput;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Averaging;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;

/** Forms the score of one application by a model of one stage. */
final class Forming {

    private final ScoringModel model;
    private final Coefficients coefficients;
    private final boolean compared;

    /** @param compared whether there is to be a plain score */
    Forming(ScoringModel model, boolean compared) {
        this.model = model;
        this.compared = compared;
        this.coefficients = Coefficients.of(model);
    }

    Formed of(List<SheetMark> marks, Figures figures, Peers peers) {
        List<Violation> remarks = new ArrayList<>();
        Panel panel = Panel.of(model, marks);
        Rounder figureRounder = new Rounder(model.aggregation());
        Derivation derivation = new Derivation(figures, peers, figureRounder);
        Map<String, Derived.Known> derived = new LinkedHashMap<>();
        Set<String> fallenAway = new HashSet<>();
        for (Indicator indicator : model.indicators()) {
            derivation.of(indicator).ifPresent(found -> {
                switch (found) {
                    case Derived.Known known -> derived.put(indicator.id(), known);
                    case Derived.NotApplicable ignored -> fallenAway.add(indicator.id());
                    case Derived.Unknown(var reason) -> remarks.add(reason);
                }
            });
        }
        Optional<Exact> additions = Additions.of(model.inputs(), figures, remarks);
        if (!remarks.isEmpty() || additions.isEmpty()) {
            return new Formed(null, null, false, remarks);
        }
        Case input = new Case(
                model,
                coefficients,
                panel,
                derived,
                fallenAway,
                model.aggregation().averaging());
        Score score = score(input, additions.get(), figureRounder.lines());
        Score plain = compared ? score(input.plain(), additions.get(), figureRounder.lines()) : null;
        return new Formed(score, plain, enough(score, remarks), remarks);
    }

    private boolean enough(@Nullable Score score, List<Violation> remarks) {
        if (score == null) {
            remarks.add(Violation.of("scoring.remark.noValidSheet"));
            return false;
        }
        if (model.markedByExperts().isEmpty()) {
            return true;
        }
        Aggregation aggregation = model.aggregation();
        boolean enough = score.valid() >= aggregation.minimumValid();
        if (!enough) {
            remarks.add(Violation.of("scoring.remark.belowMinimum", score.valid(), aggregation.minimumValid()));
        }
        if (aggregation.averaging().isRobust() && !score.trimmed()) {
            remarks.add(Violation.of(
                    "scoring.remark.notTrimmed",
                    score.valid(),
                    aggregation.averaging().from()));
        }
        return enough || aggregation.below() == Aggregation.BelowMinimum.RANKED;
    }

    private @Nullable Score score(Case input, Exact additions, List<RoundingLine> before) {
        Rounder rounder = new Rounder(model.aggregation(), before);
        boolean bySheets = input.averaging().of() == Averaging.Of.SHEETS
                && !model.markedByExperts().isEmpty();
        return (bySheets ? BySheets.of(input, rounder) : ByIndicators.of(input, rounder))
                .map(aggregate -> {
                    Exact exact = aggregate.total().plus(additions);
                    return new Score(
                            exact,
                            rounder.published("", exact),
                            aggregate.valid(),
                            aggregate.applied(),
                            aggregate.parts(),
                            List.of(),
                            aggregate.sheets(),
                            aggregate.marks(),
                            aggregate.indicators(),
                            rounder.lines());
                })
                .orElse(null);
    }

    /** What the additional inputs add up to. */
    static final class Additions {

        private Additions() {}

        /** Empty, with a remark, where one is missing that must be there. */
        static Optional<Exact> of(List<AdditionalInput> inputs, Figures figures, List<Violation> remarks) {
            Exact sum = Exact.ZERO;
            boolean complete = true;
            for (AdditionalInput input : inputs) {
                Optional<Exact> value = figures.value(input.id()).map(Exact::of);
                if (value.isEmpty() && input.use() != AdditionalInput.Use.COMPARED && !input.missingIsNothing()) {
                    remarks.add(Violation.of("scoring.remark.missingFigure", input.id()));
                    complete = false;
                }
                Exact amount = value.orElse(Exact.ZERO).times(Exact.of(input.factor()));
                sum = switch (input.use()) {
                    case ADDED -> sum.plus(amount);
                    case SUBTRACTED -> sum.minus(amount);
                    case COMPARED -> sum;
                };
            }
            return complete ? Optional.of(sum) : Optional.empty();
        }
    }
}
