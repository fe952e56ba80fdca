package org.clusterreview.experts;

import java.util.List;
import java.util.Optional;
import org.clusterreview.experts.ImportPreview.Change;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.organisations.MergedOrganisations;

/**
 * What a form does to the pool, row by row.
 *
 * @param merged which organisations are one: all ids of the plan are of those that stand for themselves
 */
record IntakePlan(List<Line> lines, MergedOrganisations merged) {

    /**
     * @param meant the record that the row means; empty for somebody new
     * @param differences empty for somebody new
     * @param present the post that the row states
     */
    record Line(
            ExpertRow row,
            Optional<ExpertEntity> meant,
            List<ImportPreview.Difference> differences,
            Timeline.Present present,
            Timeline.Result<Engagement> engagements,
            Timeline.Result<Relation> relations) {

        Change change() {
            if (meant.isEmpty()) {
                return Change.ADDED;
            }
            boolean same = differences.isEmpty() && !engagements.isChanged() && !relations.isChanged();
            return same ? Change.SAME : Change.CHANGED;
        }
    }
}
