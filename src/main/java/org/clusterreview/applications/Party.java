package org.clusterreview.applications;

import java.util.Optional;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.organisations.OrganisationId;

/**
 * A body that an application names: whoever belongs to it has an interest in the outcome.
 *
 * @param name as the application states it
 * @param member of a parent: the member that it stands above; else empty
 */
public record Party(OrganisationId organisation, String name, Part part, Optional<OrganisationId> member) {

    /** What the body is in the application. */
    public enum Part {
        APPLICANT,
        RECOMMENDER,
        LEADING,
        SUPPORTING,
        RESEARCH,
        SERVICE,
        PARENT;

        static Part of(MemberRole role) {
            return switch (role) {
                case LEADING -> LEADING;
                case SUPPORTING -> SUPPORTING;
                case RESEARCH -> RESEARCH;
                case SERVICE -> SERVICE;
            };
        }
    }
}
