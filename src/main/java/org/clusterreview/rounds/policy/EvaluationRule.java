package org.clusterreview.rounds.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How recognised clusters are evaluated.
 *
 * @param everyYears years from one evaluation to the next
 * @param subjectYearOffset year that is evaluated, counted from the year of the round
 * @param subjects levels of clusters that are evaluated
 * @param stages whose results are weighed together; weights sum to 100
 * @param grades best first
 */
public record EvaluationRule(
        String article,
        String text,
        int everyYears,
        int subjectYearOffset,
        Set<String> subjects,
        List<Label> dimensions,
        Clause method,
        List<Stage> stages,
        Clause grading,
        List<Grade> grades,
        Optional<Rectification> rectification,
        Revocation revocation) {

    /** Words of the regulation that leave the rest to a setting. */
    public record Clause(String article, String text) {}

    /** @param weight per cent */
    public record Stage(String id, Label name, BigDecimal weight) {}

    /**
     * @param consequence {@code support}, {@code none} or {@code rectification}
     * @param passMark least score; empty until whoever prepares a round enters it
     * @param share per cent of the evaluated, from the top, that this grade and the better ones may hold; grades go by score
     *     or by place, never by both
     */
    public record Grade(
            String id, Label name, String consequence, Optional<PassMark> passMark, Optional<BigDecimal> share) {}

    /** @param months how long a cluster has to put right what was found */
    public record Rectification(Clause clause, int months) {}

    /** @param score in points */
    public record PassMark(Operator operator, BigDecimal score) {}

    /**
     * When a recognition is revoked.
     *
     * @param grade id of the grade that counts
     * @param consecutiveYears that many years in a row
     * @param levels of clusters that can be revoked
     * @param gapBreaks whether a year without evaluation ends the sequence
     * @param carriesBan whether the ban of a cancellation follows
     */
    public record Revocation(
            Clause clause,
            String grade,
            int consecutiveYears,
            Set<String> levels,
            boolean gapBreaks,
            boolean carriesBan) {

        public Revocation {
            levels = Set.copyOf(levels);
        }
    }

    public EvaluationRule {
        subjects = Set.copyOf(subjects);
        dimensions = List.copyOf(dimensions);
        stages = List.copyOf(stages);
        grades = List.copyOf(grades);
    }
}
