package org.clusterreview.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clusterreview.rounds.TrackId;

/**
 * The tasks of one seat of an expert, in the order that the track sets; those he or she takes no part in come last.
 *
 * @param key names the group among the expert's own, in addresses too
 * @param deadline until when marks are taken; empty for none
 */
public record TaskGroup(
        String key,
        TrackId track,
        String roundName,
        String groupName,
        Optional<Instant> deadline,
        ReviewSettings settings,
        List<Task> tasks) {

    public TaskGroup {
        tasks = List.copyOf(tasks);
    }

    /** Whether anything can still be marked. */
    public boolean isOpen() {
        return tasks.stream().anyMatch(Task::editable);
    }
}
