package org.clusterreview.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.panels.GroupId;

/**
 * A sheet as staff deal with it on paper.
 *
 * @param code as it is printed
 * @param state of what is being entered from paper, or of what the sheet was submitted from; empty where there is neither
 * @param enteredBy names of those who have entered it in the present look: never what they have entered
 * @param mayEnter whether the viewer may enter it now
 * @param mayCompare whether the viewer may see in what two entries differ
 * @param scan stored file of the scanned paper
 */
public record PaperItem(
        Sheet sheet,
        GroupId group,
        String application,
        String code,
        Optional<PaperState> state,
        List<String> enteredBy,
        boolean mayEnter,
        boolean mayCompare,
        Optional<UUID> scan,
        Optional<Instant> submittedAt) {

    public PaperItem {
        enteredBy = List.copyOf(enteredBy);
    }
}
