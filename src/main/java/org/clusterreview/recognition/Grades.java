package org.clusterreview.recognition;

import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.EvaluationRule.Grade;
import org.clusterreview.rounds.policy.EvaluationRule.PassMark;
import org.clusterreview.scoring.model.Exact;

/** The grades of an evaluation: the best one whose mark is reached, and the last for the rest. */
final class Grades {

    private final EvaluationRule rule;

    Grades(EvaluationRule rule) {
        this.rule = rule;
    }

    List<ListEntry> of(List<ListMaker.Ranked> ranked) {
        return ranked.stream()
                .map(row -> areSet()
                        ? graded(row)
                        : ListMaker.entry(
                                row,
                                ListDecision.GRADED,
                                Optional.empty(),
                                List.of(new ListReason.GradesUnset(
                                        rule.grading().article()))))
                .toList();
    }

    /** Every grade needs a mark but the last, which takes the rest. */
    private boolean areSet() {
        List<Grade> grades = rule.grades();
        return grades.subList(0, grades.size() - 1).stream()
                .allMatch(grade -> grade.passMark().isPresent());
    }

    private ListEntry graded(ListMaker.Ranked row) {
        Grade grade = rule.grades().stream()
                .filter(g ->
                        g.passMark().filter(mark -> reaches(row.score(), mark)).isPresent())
                .findFirst()
                .orElseGet(rule.grades()::getLast);
        String mark = grade.passMark()
                .map(m -> m.operator().symbol() + " " + CanonicalJson.decimal(m.score()))
                .orElse("");
        return ListMaker.entry(
                row,
                ListDecision.GRADED,
                Optional.of(grade.id()),
                List.of(new ListReason.Graded(rule.grading().article(), mark)));
    }

    private static boolean reaches(Exact score, PassMark mark) {
        return mark.operator().holds(score, Exact.of(mark.score()));
    }
}
