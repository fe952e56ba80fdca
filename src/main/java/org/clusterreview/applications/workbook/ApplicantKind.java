package org.clusterreview.applications.workbook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of 依托单位 that may apply (Article 7). */
public enum ApplicantKind {
    HIGHTECH_ZONE("高新区管委会"),
    ECONOMIC_ZONE("经开区管委会"),
    COUNTY_GOVERNMENT("县（市、区）人民政府");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(ApplicantKind::label).toList();
    }

    static Optional<ApplicantKind> labelled(String text) {
        return Arrays.stream(values())
                .filter(kind -> narrow(kind.label).equals(narrow(text)))
                .findFirst();
    }

    /** Brackets are typed in either width. */
    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
