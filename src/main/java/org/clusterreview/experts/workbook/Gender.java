package org.clusterreview.experts.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** As stated in the form. */
public enum Gender {
    FEMALE("女"),
    MALE("男");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Gender::label).toList();
    }

    static Optional<Gender> labelled(String text) {
        return Arrays.stream(values()).filter(g -> g.label.equals(text)).findFirst();
    }
}
