package org.clusterreview.applications;

import java.util.Optional;
import org.clusterreview.applications.workbook.PersonRole;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.organisations.OrganisationId;

/**
 * A person whom an application names, such as its leader or whoever wrote it.
 *
 * @param organisation where he or she works, in the register of organisations; empty where nothing is stated
 * @param organisationName its name as the application states it
 */
public record PersonOfApplication(
        String name, Optional<OrganisationId> organisation, Optional<String> organisationName, PersonRole role) {

    PersonRow toRow(String cluster) {
        return new PersonRow(0, cluster, name, organisationName, role);
    }

    /** Without what the person is called. */
    @Override
    public String toString() {
        return "PersonOfApplication[" + organisation + ", " + role + "]";
    }
}
