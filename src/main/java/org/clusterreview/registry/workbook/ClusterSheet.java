package org.clusterreview.registry.workbook;

import java.util.List;
import org.clusterreview.kernel.Fault;

/**
 * What was read of a form.
 *
 * @param rows those without fault
 */
public record ClusterSheet(List<ClusterRow> rows, List<Fault> faults) {

    public ClusterSheet {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }
}
