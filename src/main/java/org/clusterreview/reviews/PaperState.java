package org.clusterreview.reviews;

/** Where the entry of a signed sheet of paper stands. */
public enum PaperState {
    /** One of two people has entered it, or nobody yet after a new look was asked for. */
    ENTERED_ONCE,
    /** Both have, and they differ. */
    DIFFERENT,
    /** Both agree, and the sheet holds other marks from the expert's own device. */
    ON_TABLET,
    /** Written to the sheet, and submitted. */
    SUBMITTED,
    /** Given up: nothing was written. */
    WITHDRAWN
}
