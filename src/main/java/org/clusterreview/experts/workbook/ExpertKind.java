package org.clusterreview.experts.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an expert is called on for. */
public enum ExpertKind {
    TECHNICAL("技术"),
    INDUSTRY("产业"),
    FINANCE("财务"),
    MANAGEMENT("管理"),
    INVESTMENT("投资");

    private final String label;

    ExpertKind(String label) {
        this.label = label;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(ExpertKind::label).toList();
    }

    static Optional<ExpertKind> labelled(String text) {
        return Arrays.stream(values()).filter(k -> k.label.equals(text)).findFirst();
    }
}
