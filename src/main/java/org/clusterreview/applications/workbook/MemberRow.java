package org.clusterreview.applications.workbook;

import java.util.Optional;

/**
 * An organisation of a cluster as a row of the form states it.
 *
 * @param row in the sheet, from 1; 0 where it does not come from a sheet
 * @param cluster name of the cluster, as in the sheet of applications
 * @param code unified social credit code, where stated
 * @param parent name of the organisation that it belongs to (所属集团), where stated
 */
public record MemberRow(
        int row, String cluster, String name, Optional<String> code, MemberRole role, Optional<String> parent) {}
