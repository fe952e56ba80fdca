package org.clusterreview.applications.workbook;

import java.util.Optional;

/**
 * A person of an application as a row of the form states it.
 *
 * @param row in the sheet, from 1; 0 where it does not come from a sheet
 * @param cluster name of the cluster, as in the sheet of applications
 * @param unit where he or she works, where stated
 */
public record PersonRow(int row, String cluster, String name, Optional<String> unit, PersonRole role) {

    /** Without what the person is called. */
    @Override
    public String toString() {
        return "PersonRow[" + row + ", " + cluster + ", " + role + "]";
    }
}
