package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.scoring.model.Aggregation;
import org.clusterreview.scoring.model.Effect;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.MissingFigure;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.Rounding;
import org.clusterreview.scoring.model.RoundingStep;
import org.clusterreview.scoring.model.Scoring;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * Whether a {@link SheetScore} is a plain sum whatever the marks: each mark times a coefficient that does not depend on the
 * marks, and what the other indicators add. Four things stand in the way:
 *
 * <ul>
 *   <li>a counted indicator that an expert may mark as not applicable: the others then weigh more;
 *   <li>a rounding on the way to the sheet's total that can change a value;
 *   <li>bounds of a dimension or of the total that a sum can reach, also that of a sheet not yet filled in;
 *   <li>either of the two where coefficients depend on which figures are missing.
 * </ul>
 *
 * <p>The last rounding, of what is published, stands in no one's way: it comes after the sum. Figures may be anything that
 * their rules take in, so that a model is refused for what only some applications would meet.
 */
public final class PlainSum {

    private final ScoringModel model;
    private final Coefficients coefficients;

    private PlainSum(ScoringModel model) {
        this.model = model;
        this.coefficients = Coefficients.of(model);
    }

    /** With stages each by itself: their shares are factors like any other. */
    public static boolean holds(ScoringModel model) {
        return model.stages().isEmpty()
                ? new PlainSum(model).holds()
                : model.stages().stream().allMatch(stage -> new PlainSum(model.of(stage)).holds());
    }

    private boolean holds() {
        if (model.indicators().stream().anyMatch(this::reweighs)) {
            return false;
        }
        if (model.indicators().stream().anyMatch(PlainSum::fallsAway)) {
            return !isBounded()
                    && List.of(RoundingStep.PRODUCT, RoundingStep.DIMENSION, RoundingStep.SHEET).stream()
                            .allMatch(step -> model.aggregation().at(step).isEmpty())
                    && model.indicators().stream().allMatch(this::keepsItsMark);
        }
        return model.indicators().stream().allMatch(i -> keepsItsMark(i) && keepsItsProduct(i))
                && keepsParts(model.nodes())
                && keepsTotal();
    }

    /** A bonus or deduction that does not apply changes nothing else, as long as anything can be attained. */
    private boolean reweighs(Indicator indicator) {
        return indicator.scoring() instanceof Scoring.ByExpert marked
                && marked.mayBeNotApplicable()
                && (indicator.effect() == Effect.COUNTED
                        || coefficients.attainable().signum() == 0);
    }

    private static boolean fallsAway(Indicator indicator) {
        return indicator.scoring() instanceof Scoring.ByData data
                && data.missing() instanceof MissingFigure.NotApplicable;
    }

    private boolean isBounded() {
        return model.aggregation().limits().any() || Node.all(model.nodes()).anyMatch(Bounds::isHeld);
    }

    private boolean keepsItsMark(Indicator indicator) {
        return model.aggregation()
                .at(RoundingStep.MARK)
                .map(rounding -> !(indicator.scoring() instanceof Scoring.ByExpert marked)
                        || Grid.holds(marked.scale(), Exact.ONE, rounding.places()))
                .orElse(true);
    }

    /** What data or staff give is handed on as it is after this rounding. */
    private boolean keepsItsProduct(Indicator indicator) {
        return model.aggregation()
                .at(RoundingStep.PRODUCT)
                .map(rounding -> !(indicator.scoring() instanceof Scoring.ByExpert marked)
                        || Grid.holds(marked.scale(), coefficient(indicator), rounding.places()))
                .orElse(true);
    }

    private boolean keepsParts(List<Node> nodes) {
        boolean unrounded = model.aggregation()
                .at(RoundingStep.DIMENSION)
                .map(rounding -> nodes.stream().flatMap(Node::leaves).allMatch(leaf -> lies(leaf, rounding)))
                .orElse(true);
        Bounds bounds = new Bounds(model.aggregation(), this::coefficient);
        return unrounded && Node.all(nodes).noneMatch(bounds::canBeHeld);
    }

    private boolean keepsTotal() {
        Aggregation aggregation = model.aggregation();
        boolean unrounded = aggregation
                .at(RoundingStep.SHEET)
                .map(rounding -> model.indicators().stream().allMatch(leaf -> lies(leaf, rounding)))
                .orElse(true);
        return unrounded && !new Bounds(aggregation, this::coefficient).canBeHeld(model.nodes(), aggregation.limits());
    }

    /** Whether what an indicator adds has no more decimal places than a rounding leaves. */
    private boolean lies(Indicator leaf, Rounding rounding) {
        int places = rounding.places();
        return switch (leaf.scoring()) {
            case Scoring.ByExpert marked -> Grid.holds(marked.scale(), coefficient(leaf), places);
            case Scoring.ByStaff ignored ->
                isRoundedTo(places) || Grid.isMultiple(coefficient(leaf).times(Exact.HUNDRED), places);
            case Scoring.ByDepartment department ->
                isRoundedTo(places) || Grid.holds(department.scale(), coefficient(leaf), places);
            case Scoring.ByData ignored -> isRoundedTo(places);
        };
    }

    private boolean isRoundedTo(int places) {
        return model.aggregation()
                .at(RoundingStep.PRODUCT)
                .filter(rounding -> rounding.places() <= places)
                .isPresent();
    }

    private Exact coefficient(Indicator indicator) {
        return coefficients.byIndicator().getOrDefault(indicator.id(), Exact.ZERO);
    }
}
