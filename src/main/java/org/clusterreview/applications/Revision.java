package org.clusterreview.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A content that an application had, with the file it came from.
 *
 * @param sha256 of the content in canonical form
 * @param receivedFrom who sent the file, if it was recorded
 * @param by account id
 */
public record Revision(
        int number,
        String sha256,
        String fileName,
        String fileSha256,
        Optional<String> receivedFrom,
        Optional<LocalDate> receivedOn,
        Instant at,
        String by) {

    /** The day on which it reached the department: the one that was recorded, else the day of the import. */
    public LocalDate handedIn() {
        return new Receipt(receivedFrom, receivedOn).handedIn(Times.day(at));
    }
}
