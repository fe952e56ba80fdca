package org.clusterreview.rounds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;

/**
 * Whether a scoring model weighs the stages of an evaluation as its policy says. The policy states them, the model carries
 * them out: where the two differ, the published rule would not be the one that is applied.
 */
final class StageAgreement {

    private final EvaluationRule rule;
    private final ScoringModel model;

    StageAgreement(EvaluationRule rule, ScoringModel model) {
        this.rule = rule;
        this.model = model;
    }

    /** Why the two cannot go together: the model has stages, and other ones, in another order or with other weights. */
    Optional<Violation> difference() {
        return model.stages().isEmpty() || agree()
                ? Optional.empty()
                : Optional.of(
                        Violation.at("model", "round.stages.differ", model.name(), stagesOfModel(), stagesOfRule()));
    }

    /** That the model knows no stages, so that it forms one score and the weights of the policy are not applied. */
    Optional<Violation> warning() {
        return model.stages().isEmpty() && rule.stages().size() > 1
                ? Optional.of(Violation.at("model", "round.stages.none", model.name(), stagesOfRule()))
                : Optional.empty();
    }

    private boolean agree() {
        List<ScoringStage> stages = model.stages();
        Exact weights =
                Exact.sum(stages.stream().map(stage -> Exact.of(stage.weight())).toList());
        return stages.size() == rule.stages().size()
                && IntStream.range(0, stages.size())
                        .allMatch(i -> agree(stages.get(i), rule.stages().get(i), weights));
    }

    /** By id or by name, and by the share of the weight. */
    private boolean agree(ScoringStage stage, EvaluationRule.Stage stated, Exact weights) {
        boolean same = stage.id().equals(stated.id())
                || name(stage).equals(stated.name().zh());
        Exact share = Exact.of(stage.weight()).times(Exact.HUNDRED).dividedBy(weights);
        return same && share.equals(Exact.of(stated.weight()));
    }

    private String name(ScoringStage stage) {
        return model.node(stage.id()).map(Node::name).orElse(stage.id());
    }

    private String stagesOfModel() {
        return String.join(
                " + ",
                model.stages().stream()
                        .map(stage -> name(stage) + " " + plain(stage.weight()))
                        .toList());
    }

    private String stagesOfRule() {
        return String.join(
                " + ",
                rule.stages().stream()
                        .map(stage -> stage.name().zh() + " " + plain(stage.weight()) + "%")
                        .toList());
    }

    private static String plain(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString();
    }
}
