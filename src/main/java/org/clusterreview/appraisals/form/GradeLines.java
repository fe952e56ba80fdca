package org.clusterreview.appraisals.form;

/**
 * From how many points on a grade is reached.
 *
 * @param excellent above {@code good}
 * @param good above {@code qualified}
 * @param qualified above 0
 */
public record GradeLines(int excellent, int good, int qualified) {

    /** @throws IllegalArgumentException if a better grade would take fewer points */
    public GradeLines {
        if (qualified <= 0 || good <= qualified || excellent <= good) {
            throw new IllegalArgumentException("lines must fall from the best grade down");
        }
    }

    public Grade of(int points) {
        if (points >= excellent) {
            return Grade.EXCELLENT;
        }
        if (points >= good) {
            return Grade.GOOD;
        }
        return points >= qualified ? Grade.QUALIFIED : Grade.UNQUALIFIED;
    }
}
