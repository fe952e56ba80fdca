package org.clusterreview.conflicts;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param person name as the applicant states it
 * @param organisation where that person works, where stated
 * @param document the letter as PDF, if there is one
 */
public record NewRequest(
        String person,
        Optional<String> organisation,
        String reason,
        LocalDate receivedOn,
        Optional<Document> document) {

    /** @param content is read once and not closed */
    public record Document(String name, InputStream content) {}

    /** Without what the person is called. */
    @Override
    public String toString() {
        return "NewRequest[" + receivedOn + "]";
    }
}
