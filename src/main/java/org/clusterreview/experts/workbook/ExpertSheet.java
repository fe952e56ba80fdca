package org.clusterreview.experts.workbook;

import java.util.List;
import org.clusterreview.kernel.Fault;

/**
 * What an uploaded form states.
 *
 * @param experts the rows without fault
 * @param engagements lines of the past of these experts
 * @param relations lines of the ties of these experts
 * @param faults all of them, by sheet, row and column; while there is one, nothing may be saved
 */
public record ExpertSheet(
        List<ExpertRow> experts, List<EngagementRow> engagements, List<RelationRow> relations, List<Fault> faults) {

    public ExpertSheet {
        experts = List.copyOf(experts);
        engagements = List.copyOf(engagements);
        relations = List.copyOf(relations);
        faults = List.copyOf(faults);
    }

    /** Experts without a past. */
    public static ExpertSheet of(List<ExpertRow> experts) {
        return new ExpertSheet(experts, List.of(), List.of(), List.of());
    }
}
