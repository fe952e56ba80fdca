package org.clusterreview.experts.workbook;

import java.util.Arrays;
import java.util.Optional;

/** How well an expert knows a field. */
public enum FieldLevel {
    MAIN("主攻"),
    /** Where nothing is stated. */
    FAMILIAR("熟悉"),
    GENERAL("了解");

    private final String label;

    FieldLevel(String label) {
        this.label = label;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    public static Optional<FieldLevel> labelled(String text) {
        return Arrays.stream(values()).filter(level -> level.label.equals(text)).findFirst();
    }
}
