package org.clusterreview.scoring.engine;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What came of one application.
 *
 * @param score the one that decides; null where no score can be formed
 * @param plain the same without leaving anything out, for comparison; null where there is none or none was asked for
 * @param panel sheets and marks as they are, when there is no score to show them in
 * @param rank within the group; null unless ranked
 * @param needsLot still equal with others, and the model decides that by a lot that is not yet drawn
 * @param passed whether it reaches the pass line; null unless ranked, and where the model has none
 * @param grade as the model grades; null unless ranked, and where it does not
 * @param remarks why it is not ranked, or not trimmed
 */
public record ApplicationResult(
        String application,
        String group,
        Status status,
        @Nullable Score score,
        @Nullable Score plain,
        List<MarkLine> panel,
        @Nullable Integer rank,
        boolean needsLot,
        List<TieLine> ties,
        @Nullable Boolean passed,
        @Nullable String grade,
        List<Violation> remarks) {

    public ApplicationResult {
        panel = List.copyOf(panel);
        ties = List.copyOf(ties);
        remarks = List.copyOf(remarks);
    }

    ApplicationResult ranked(int place, boolean lot, List<TieLine> steps) {
        return new ApplicationResult(
                application, group, status, score, plain, panel, place, lot, steps, passed, grade, remarks);
    }

    ApplicationResult judged(@Nullable Boolean pass, @Nullable String graded) {
        return new ApplicationResult(
                application, group, status, score, plain, panel, rank, needsLot, ties, pass, graded, remarks);
    }
}
