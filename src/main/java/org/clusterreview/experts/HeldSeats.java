package org.clusterreview.experts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.Viewer;

/** Answers what part an expert has had in reviews; a later feature knows, and the page of the expert shows it. */
public interface HeldSeats {

    /**
     * A seat that an expert has or had.
     *
     * @param where round, track and group in words
     * @param until empty while it is taken
     * @param leftReason why it was left
     * @param path of the page that shows it
     */
    record HeldSeat(
            String where,
            int seat,
            boolean chair,
            Instant since,
            Optional<Instant> until,
            Optional<String> leftReason,
            String path) {}

    /** Whether the record has a seat on a panel that has not come to its results. */
    boolean isSeated(Viewer viewer, ExpertId expert);

    /** Those of some records that have such a seat. */
    Set<ExpertId> seated(Viewer viewer, Collection<ExpertId> experts);

    /** The newest first. */
    List<HeldSeat> of(Viewer viewer, ExpertId expert);
}
