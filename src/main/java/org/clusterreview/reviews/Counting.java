package org.clusterreview.reviews;

/**
 * The one rule by which the sheets of members and of shadows are told apart. Whatever reads the sheets of a track for what
 * becomes of it (progress, gates, results, documents) takes those of the panel; the others are asked for by name.
 */
enum Counting {
    /** Sheets of members of the panels, also of those who have left. */
    PANEL(true),
    /** Sheets of shadows. */
    SHADOWS(false);

    private final boolean counts;

    Counting(boolean counts) {
        this.counts = counts;
    }

    boolean has(ScoreSheetEntity sheet) {
        return sheet.counts() == counts;
    }
}
