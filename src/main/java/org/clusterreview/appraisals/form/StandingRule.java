package org.clusterreview.appraisals.form;

/**
 * When an expert is worth a second look. Thresholds of this system, since no rule of the province was found.
 *
 * @param last how many appraisals are looked at, the newest; at least 1
 * @param unqualified from how many unqualified ones on a suspension is proposed
 * @param weak from how many that are qualified at best on the expert is watched
 * @param leastMean mean of the points below which the expert is watched
 */
public record StandingRule(int last, int unqualified, int weak, int leastMean) {

    public StandingRule {
        if (last < 1 || unqualified < 1 || weak < 1 || leastMean < 0) {
            throw new IllegalArgumentException("a threshold out of range");
        }
    }

    /** The last five: two unqualified propose a suspension; two weak ones, or a mean below 65, are watched. */
    public static StandingRule standard() {
        return new StandingRule(5, 2, 2, 65);
    }
}
