package org.clusterreview.rounds.pipeline;

import java.util.List;
import org.clusterreview.rounds.Stage;

/**
 * What a feature reports of one stage.
 *
 * @param counts numbers of the stage, in the order they are shown
 * @param blockers what must be settled before the track may leave the stage
 */
public record StageReport(Stage stage, List<Count> counts, List<Blocker> blockers) {

    public StageReport {
        counts = List.copyOf(counts);
        blockers = List.copyOf(blockers);
    }

    /**
     * A number that leads to the work it counts.
     *
     * @param code key of the text; the number is its argument {0}
     * @param link path of the page that shows exactly those items
     */
    public record Count(String code, long number, String link) {}

    /**
     * Something that stands in the way.
     *
     * @param code key of the text, with its arguments
     * @param link path of the page where it is settled
     */
    public record Blocker(String code, List<Object> args, String link) {

        public Blocker {
            args = List.copyOf(args);
        }
    }
}
