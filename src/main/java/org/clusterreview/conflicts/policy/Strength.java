package org.clusterreview.conflicts.policy;

/** What a tie means for taking part in a review. */
public enum Strength {
    /** The expert does not review the application; two people may only decide that he or she sits on the panel without it. */
    FORBIDDEN("forbidden"),
    /** The expert reviews it only once two people have agreed. */
    APPROVAL("approval"),
    /** Shown, and nothing more. */
    NOTICE("notice");

    private final String key;

    Strength(String key) {
        this.key = key;
    }

    /** The word in a policy file. */
    public String key() {
        return key;
    }
}
