package org.clusterreview.applications.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an organisation is in its cluster. */
public enum MemberRole {
    LEADING("领军企业"),
    SUPPORTING("配套企业"),
    RESEARCH("研发机构"),
    SERVICE("服务机构");

    private final String label;

    MemberRole(String label) {
        this.label = label;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(MemberRole::label).toList();
    }

    static Optional<MemberRole> labelled(String text) {
        return Arrays.stream(values()).filter(r -> r.label.equals(text)).findFirst();
    }
}
