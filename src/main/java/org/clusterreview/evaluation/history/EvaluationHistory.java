package org.clusterreview.evaluation.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.evaluation.history.Verdict.Kind;
import org.clusterreview.evaluation.history.Verdict.Reason;
import org.clusterreview.rounds.policy.EvaluationRule;

/**
 * Reads the grades of one cluster in the order of the years (Article 26). Bad years count that follow each other up to now; a
 * better grade ends the row. A year without evaluation ends it too, unless the rule says otherwise, but only while it is
 * incomplete: what has once led to removal is not undone by not being evaluated.
 */
public final class EvaluationHistory {

    private final EvaluationRule.Revocation rule;
    private final int everyYears;
    private final List<Integer> run = new ArrayList<>();
    private final List<Integer> passedOver = new ArrayList<>();
    private final List<Reason> ended = new ArrayList<>();

    private EvaluationHistory(EvaluationRule.Revocation rule, int everyYears) {
        this.rule = rule;
        this.everyYears = everyYears;
    }

    /**
     * @param everyYears years from one evaluation to the next, at least 1
     * @param level of the cluster as it is now, in lower case
     * @param grades at most one for each year, in any order
     * @param through the last year that was evaluated for any cluster
     * @throws IllegalArgumentException if a year stands twice
     */
    public static Verdict verdict(
            EvaluationRule.Revocation rule, int everyYears, String level, List<YearGrade> grades, int through) {
        if (grades.stream().map(YearGrade::year).distinct().count() < grades.size()) {
            throw new IllegalArgumentException("a year stands twice");
        }
        EvaluationHistory history = new EvaluationHistory(rule, everyYears);
        List<YearGrade> sorted =
                grades.stream().sorted(Comparator.comparingInt(YearGrade::year)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            history.take(sorted.get(i), i == 0 ? List.of() : history.missing(sorted.get(i - 1), sorted.get(i)));
        }
        if (!sorted.isEmpty()) {
            history.pass(history.missing(sorted.getLast().year(), through + 1));
        }
        return history.verdict(level);
    }

    private void take(YearGrade grade, List<Integer> missing) {
        pass(missing);
        if (grade.grade().equals(rule.grade())) {
            ended.clear();
            run.add(grade.year());
        } else if (run.isEmpty()) {
            ended.clear();
        } else {
            end(new Verdict.Recovered(grade.year(), grade.grade()));
        }
    }

    private void pass(List<Integer> missing) {
        if (missing.isEmpty() || run.isEmpty()) {
            return;
        }
        if (rule.gapBreaks() && run.size() < rule.consecutiveYears()) {
            end(new Verdict.BrokenByGap(missing));
        } else {
            passedOver.addAll(missing);
        }
    }

    private void end(Reason why) {
        run.clear();
        passedOver.clear();
        ended.clear();
        ended.add(why);
    }

    private List<Integer> missing(YearGrade before, YearGrade after) {
        return missing(before.year(), after.year());
    }

    /** Years in which an evaluation was due between two others. */
    private List<Integer> missing(int after, int before) {
        List<Integer> years = new ArrayList<>();
        for (int year = after + everyYears; year < before; year += everyYears) {
            years.add(year);
        }
        return years;
    }

    private Verdict verdict(String level) {
        if (run.isEmpty()) {
            return new Verdict(Kind.FINE, List.of(), false, ended);
        }
        String article = rule.clause().article();
        boolean enough = run.size() >= rule.consecutiveYears();
        boolean revocable = rule.levels().contains(level);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Verdict.Failed(article, run, rule.consecutiveYears()));
        if (!passedOver.isEmpty()) {
            reasons.add(new Verdict.GapPassedOver(passedOver));
        }
        if (!revocable) {
            reasons.add(new Verdict.LevelExempt(article, level));
        }
        if (!enough || !revocable) {
            return new Verdict(Kind.WATCH, run, false, reasons);
        }
        reasons.add(new Verdict.Ban(article, rule.carriesBan()));
        return new Verdict(Kind.REMOVE, run, rule.carriesBan(), reasons);
    }
}
