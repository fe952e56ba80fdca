package org.clusterreview.scoring;

/** What a file of {@code scoring-models/} states; the ending of its name tells. */
public enum RuleKind {
    POLICY(".policy.yaml"),
    /** Rules of avoidance. */
    CONFLICTS(".conflicts.yaml"),
    /** Rules on panels. */
    PANELS(".panels.yaml"),
    MODEL(".yaml");

    private final String ending;

    RuleKind(String ending) {
        this.ending = ending;
    }

    /** Ending of the names of its files. */
    public String ending() {
        return ending;
    }

    /** The kind of a file by its name, the most specific ending first. */
    public static RuleKind ofFile(String name) {
        for (RuleKind kind : values()) {
            if (name.endsWith(kind.ending)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a rule file: " + name);
    }
}
