package org.clusterreview.experts.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How two people are, or were, tied to each other. */
public enum RelationKind {
    /** 近亲属：spouses, relatives in direct line, collaterals within three generations, close relatives by marriage. */
    KIN("kin", "近亲属"),
    /** The other person taught the expert. */
    TEACHER("teacher", "导师"),
    /** The expert taught the other person. */
    STUDENT("student", "学生"),
    JOINT_PROJECT("joint-project", "合作项目"),
    JOINT_PAPER("joint-paper", "合作论文"),
    JOINT_PATENT("joint-patent", "合作专利");

    private final String key;
    private final String label;

    RelationKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word in a file of rules. */
    public String key() {
        return key;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(RelationKind::label).toList();
    }

    public static Optional<RelationKind> labelled(String text) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(text)).findFirst();
    }
}
