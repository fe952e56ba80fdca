package org.clusterreview.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.recognition.ListReason.Missed;
import org.clusterreview.rounds.policy.EvaluationRule.PassMark;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Comparison;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.PassLine;
import org.clusterreview.scoring.model.RankingRule.RankOn;
import org.clusterreview.scoring.model.ScoringModel;

/** Which lines of the scoring model a score does not reach: that of the total and those of single parts (floors). */
final class PassLines {

    private final ScoringModel model;
    private final Optional<PassMark> instead;

    /** @param instead line for the total in place of the model's */
    PassLines(ScoringModel model, Optional<PassMark> instead) {
        this.model = model;
        this.instead = instead;
    }

    /** Every line that is not reached, the total first; empty if the score passes. */
    List<Missed> missed(Score score) {
        List<Missed> missed = new ArrayList<>();
        PassLine line = model.ranking().pass();
        RankOn on = line == null ? model.ranking().on() : line.on();
        Exact total = on == RankOn.EXACT ? score.exact() : Exact.of(score.published());
        if (instead.isPresent()) {
            PassMark mark = instead.get();
            if (!mark.operator().holds(total, Exact.of(mark.score()))) {
                missed.add(total(score, mark.operator().symbol(), mark.score()));
            }
        } else if (line != null && line.total() != null && !line.total().holds(total)) {
            missed.add(total(score, sign(line.total()), line.total().than()));
        }
        if (line != null) {
            for (PassLine.PartLine part : line.parts()) {
                Exact value = score.parts().getOrDefault(part.id(), Exact.ZERO);
                if (!part.line().holds(value)) {
                    missed.add(new Missed(
                            model.node(part.id()).map(Node::name).orElse(part.id()),
                            value.toString(),
                            sign(part.line()) + " "
                                    + CanonicalJson.decimal(part.line().than())));
                }
            }
        }
        return missed;
    }

    private static Missed total(Score score, String sign, BigDecimal than) {
        return new Missed("", score.published().toPlainString(), sign + " " + CanonicalJson.decimal(than));
    }

    private static String sign(Comparison line) {
        return switch (line.operator()) {
            case MORE_THAN -> ">";
            case AT_LEAST -> "≥";
            case LESS_THAN -> "<";
            case AT_MOST -> "≤";
        };
    }
}
