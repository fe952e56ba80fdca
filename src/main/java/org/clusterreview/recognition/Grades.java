package org.clusterreview.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.EvaluationRule.Grade;
import org.clusterreview.rounds.policy.EvaluationRule.PassMark;
import org.clusterreview.scoring.model.Exact;

/**
 * The grades of an evaluation (Article 25), by score or by place: the best one whose mark is reached or whose places are not
 * used up, and the last for the rest. Where marks or shares are missing, nothing is graded.
 */
final class Grades {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EvaluationRule rule;

    Grades(EvaluationRule rule) {
        this.rule = rule;
    }

    List<ListEntry> of(List<ListMaker.Ranked> ranked) {
        if (allButTheLast().allMatch(grade -> grade.share().isPresent())) {
            return ranked.stream().map(row -> byShare(row, ranked.size())).toList();
        }
        if (allButTheLast().allMatch(grade -> grade.passMark().isPresent())) {
            return ranked.stream().map(this::byScore).toList();
        }
        return ranked.stream()
                .map(row -> entry(
                        row,
                        Optional.empty(),
                        new ListReason.GradesUnset(rule.grading().article())))
                .toList();
    }

    /** The last takes the rest. */
    private Stream<Grade> allButTheLast() {
        return rule.grades().subList(0, rule.grades().size() - 1).stream();
    }

    private ListEntry byScore(ListMaker.Ranked row) {
        Grade grade = rule.grades().stream()
                .filter(g ->
                        g.passMark().filter(mark -> reaches(row.score(), mark)).isPresent())
                .findFirst()
                .orElseGet(rule.grades()::getLast);
        String mark = grade.passMark()
                .map(m -> m.operator().symbol() + " " + CanonicalJson.decimal(m.score()))
                .orElse("");
        return entry(
                row,
                Optional.of(grade.id()),
                new ListReason.Graded(rule.grading().article(), mark));
    }

    /**
     * Whoever shares the last place of a grade has it: an equal never falls below an equal, so that a grade may hold more than
     * its places.
     */
    private ListEntry byShare(ListMaker.Ranked row, int count) {
        String article = rule.grading().article();
        for (Grade grade : rule.grades()) {
            Optional<BigDecimal> share = grade.share();
            if (share.isPresent() && row.place() <= places(share.get(), count)) {
                int places = places(share.get(), count);
                return entry(
                        row,
                        Optional.of(grade.id()),
                        new ListReason.GradedByPlace(article, CanonicalJson.decimal(share.get()), places, count));
            }
        }
        return entry(
                row,
                Optional.of(rule.grades().getLast().id()),
                new ListReason.GradedByPlace(article, "", count, count));
    }

    /** Rounded down: a share never gives a place that it does not fill. */
    static int places(BigDecimal share, int count) {
        return share.multiply(BigDecimal.valueOf(count))
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    private static ListEntry entry(ListMaker.Ranked row, Optional<String> grade, ListReason reason) {
        return ListMaker.entry(row, ListDecision.GRADED, grade, List.of(reason));
    }

    private static boolean reaches(Exact score, PassMark mark) {
        return mark.operator().holds(score, Exact.of(mark.score()));
    }
}
