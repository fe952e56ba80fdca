package org.clusterreview.experts.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a person belongs, or belonged, to an organisation. */
public enum EngagementKind {
    /** 在职：a contract of employment. */
    EMPLOYED("任职"),
    PART_TIME("兼职"),
    /** 退休返聘：retired, and works there again or elsewhere. */
    RE_EMPLOYED("退休返聘"),
    /** The body that he or she retired from. */
    RETIRED("退休"),
    ADVISER("顾问"),
    /** Member of a board of directors or supervisors. */
    BOARD("董事或监事"),
    SHAREHOLDER("股东或实际控制人");

    private final String label;

    EngagementKind(String label) {
        this.label = label;
    }

    /** The name in the form. */
    public String label() {
        return label;
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(EngagementKind::label).toList();
    }

    public static Optional<EngagementKind> labelled(String text) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(text)).findFirst();
    }
}
