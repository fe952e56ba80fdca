package org.clusterreview.experts.workbook;

import java.util.List;
import org.clusterreview.kernel.Fault;

/**
 * What an uploaded form states.
 *
 * @param experts the rows without fault
 * @param faults all of them, by sheet, row and column; while there is one, nothing may be saved
 */
public record ExpertSheet(List<ExpertRow> experts, List<Fault> faults) {

    public ExpertSheet {
        experts = List.copyOf(experts);
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
