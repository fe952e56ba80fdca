package org.clusterreview.reviews;

import java.util.UUID;

/**
 * A mark or an aside to be written.
 *
 * @param saved as it stands from now on
 * @param by account of who changes it
 */
record Change(SheetId sheet, SavedMark saved, String by, MarkSource source, UUID mutation) {

    boolean isAside() {
        return Aside.isKey(saved.indicator());
    }

    /** Whether nothing stood there before. */
    boolean isFirst() {
        return saved.version() == 1;
    }
}
