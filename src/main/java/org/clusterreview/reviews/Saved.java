package org.clusterreview.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clusterreview.kernel.Violation;

/** What came of a batch of mutations; each stands in exactly one of the lists. */
public record Saved(
        Instant at, List<Acknowledged> acknowledged, List<Refusal> refused, List<Conflict> conflicts, SheetSums sums) {

    public Saved {
        acknowledged = List.copyOf(acknowledged);
        refused = List.copyOf(refused);
        conflicts = List.copyOf(conflicts);
    }

    /** Saved, now or when the same mutation came before; {@code version} is the one it made. */
    public record Acknowledged(UUID id, String indicator, long version) {}

    /** Not allowed; nothing was changed. */
    public record Refusal(UUID id, String indicator, Violation reason) {}

    /** Another device has saved meanwhile; nothing was changed. */
    public record Conflict(UUID id, String indicator, SavedMark current) {}
}
