package org.clusterreview.conflicts.rules;

import java.util.List;
import java.util.UUID;

/**
 * What the rules know of an application.
 *
 * @param applicant the 依托单位
 * @param members enterprises and institutions of the cluster
 * @param recommendingDepartment name of the department that recommends it, as the application states it
 * @param cityCode city-level unit it comes from
 */
public record ApplicationFacts(
        UUID application, Body applicant, List<Body> members, String recommendingDepartment, String cityCode) {

    public ApplicationFacts {
        members = List.copyOf(members);
    }
}
