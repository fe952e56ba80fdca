package org.clusterreview.applications.workbook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as a file of the department's data platform states it; a cluster name or a credit code is there, or both.
 *
 * @param sheet its name, for the faults
 * @param row in the sheet, from 1
 * @param cluster name of the cluster
 * @param unitCode unified social credit code of the 依托单位
 * @param value in the item's unit
 */
public record PlatformRow(
        String sheet, int row, Optional<String> cluster, Optional<String> unitCode, FigureYear of, BigDecimal value) {

    /** What the row calls the cluster. */
    public String subject() {
        return cluster.or(() -> unitCode).orElse("");
    }
}
