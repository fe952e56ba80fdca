package org.clusterreview.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What stands on a sheet while its batches are applied.
 *
 * @param marks by indicator
 * @param asides by key, as marks whose comment is the content
 * @param applied what earlier mutations made, of the ids that are asked about
 */
record Standing(Map<String, SavedMark> marks, Map<String, SavedMark> asides, Map<UUID, Applied> applied) {

    /** What a mutation made. */
    record Applied(UUID sheet, String indicator, long version) {}

    /** To be changed by one batch: what comes of it is taken over only if all of it can be applied. */
    Standing copy(List<Mutation> batch) {
        Map<UUID, Applied> own = new HashMap<>();
        for (Mutation mutation : batch) {
            Applied before = applied.get(mutation.id());
            if (before != null) {
                own.put(mutation.id(), before);
            }
        }
        return new Standing(new HashMap<>(marks), new HashMap<>(asides), own);
    }
}
