package org.clusterreview.experts.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a person belongs, or belonged, to an organisation. */
public enum EngagementKind {
    /** 在职：a contract of employment. */
    EMPLOYED("employed", "任职"),
    PART_TIME("part-time", "兼职"),
    /** 退休返聘：retired, and works there again or elsewhere. */
    RE_EMPLOYED("re-employed", "退休返聘"),
    /** The body that he or she retired from. */
    RETIRED("retired", "退休"),
    ADVISER("adviser", "顾问"),
    /** Member of a board of directors or supervisors. */
    BOARD("board", "董事或监事"),
    SHAREHOLDER("shareholder", "股东或实际控制人");

    private final String key;
    private final String label;

    EngagementKind(String key, String label) {
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
        return Arrays.stream(values()).map(EngagementKind::label).toList();
    }

    public static Optional<EngagementKind> labelled(String text) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(text)).findFirst();
    }
}
