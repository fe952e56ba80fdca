package org.clusterreview.scoring.model;

/**
 * A finding that takes an application out of the ranking whatever its score: 一票否决.
 *
 * @param id the figure that holds the finding, or the question on each sheet: 1 established; 0 not
 * @param source article or rule
 * @param by who finds it
 */
public record Veto(String id, String name, String source, By by) {

    /** Who establishes a veto. */
    public enum By {
        /** Staff, as a figure of the application; missing is not established. */
        STAFF,
        /** Experts: one that says so on a valid sheet is enough. */
        ANY_EXPERT,
        /** Experts: more than half of those who answered. */
        MAJORITY_OF_EXPERTS,
        /** Experts: all who answered. */
        ALL_EXPERTS
    }

    /** Whether it is a question on each expert's sheet. */
    public boolean askedOfExperts() {
        return by != By.STAFF;
    }
}
