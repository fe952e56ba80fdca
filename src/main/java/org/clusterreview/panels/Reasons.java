package org.clusterreview.panels;

/** What people give as a reason. */
final class Reasons {

    private static final int LENGTH = 1_000;

    private Reasons() {}

    /** Whether a text says nothing, or more than is kept. */
    static boolean isNone(String reason) {
        return reason.isBlank() || reason.strip().length() > LENGTH;
    }
}
