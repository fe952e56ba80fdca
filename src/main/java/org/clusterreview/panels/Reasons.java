package org.clusterreview.panels;

import java.util.Optional;
import org.clusterreview.kernel.Violation;

/** What people give as a reason for changing a panel. */
final class Reasons {

    private static final int LENGTH = 1_000;

    private Reasons() {}

    /** Why a text is no reason that can be kept: it says nothing, or too much. */
    static Optional<Violation> fault(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Violation.at("reason", "panel.reason.missing"));
        }
        return reason.strip().length() > LENGTH
                ? Optional.of(Violation.at("reason", "panel.reason.long", LENGTH))
                : Optional.empty();
    }
}
