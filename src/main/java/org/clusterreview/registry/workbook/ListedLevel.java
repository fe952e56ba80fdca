package org.clusterreview.registry.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A level as the form names it. */
public enum ListedLevel {
    NATIONAL("国家级"),
    PROVINCIAL("省级"),
    CULTIVATION("培育");

    private final String label;

    ListedLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(ListedLevel::label).toList();
    }

    static Optional<ListedLevel> labelled(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label.equals(label))
                .findFirst();
    }
}
