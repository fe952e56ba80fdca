package org.clusterreview.applications;

import java.util.Optional;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.organisations.OrganisationId;

/**
 * An enterprise or institution of the cluster, as the application lists it.
 *
 * @param parent the organisation that it belongs to (所属集团), where stated
 */
public record Member(
        String name,
        Optional<String> creditCode,
        MemberRole role,
        OrganisationId organisation,
        Optional<Parent> parent) {

    /** @param name as the application states it */
    public record Parent(OrganisationId organisation, String name) {}

    MemberRow toRow(String cluster) {
        return new MemberRow(0, cluster, name, creditCode, role, parent.map(Parent::name));
    }
}
