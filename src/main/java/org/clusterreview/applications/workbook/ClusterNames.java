package org.clusterreview.applications.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.workbook.FormRow;

/** The clusters of a file by name, with the row that named each first. */
final class ClusterNames {

    private final Map<String, Integer> rows = new HashMap<>();

    /** Takes the name of a row of the sheet of applications; one that was named before is at fault. */
    void add(FormRow row) {
        row.quietly(ApplicationForm.CLUSTER).ifPresent(name -> {
            Integer earlier = rows.putIfAbsent(name, row.number());
            if (earlier != null) {
                row.fault(ApplicationForm.CLUSTER, "applications.cluster.twice", name, earlier);
            }
        });
    }

    /** The cluster that a row of another sheet belongs to; one that no application has is at fault. */
    Optional<String> of(FormRow row) {
        Optional<String> cluster = row.text(ApplicationForm.CLUSTER);
        cluster.filter(name -> !rows.containsKey(name))
                .ifPresent(name -> row.fault(ApplicationForm.CLUSTER, "applications.member.clusterUnknown", name));
        return cluster;
    }
}
