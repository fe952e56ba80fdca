package org.clusterreview.experts.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How two people are, or were, tied to each other. */
public enum RelationKind {
    /** 近亲属：spouses, relatives in direct line, collaterals within three generations, close relatives by marriage. */
    KIN("近亲属"),
    /** The other person taught the expert. */
    TEACHER("导师"),
    /** The expert taught the other person. */
    STUDENT("学生"),
    JOINT_PROJECT("合作项目"),
    JOINT_PAPER("合作论文"),
    JOINT_PATENT("合作专利");

    private final String label;

    RelationKind(String label) {
        this.label = label;
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
