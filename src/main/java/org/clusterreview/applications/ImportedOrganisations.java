package org.clusterreview.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Registers the organisations that a form names: applicants, recommending departments, members. */
@Component
class ImportedOrganisations {

    private final Organisations organisations;

    ImportedOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisations of one application, members in the order given. */
    record Registered(OrganisationId applicant, List<OrganisationId> members) {}

    Registered register(Viewer viewer, ApplicationRow row, List<MemberRow> members, boolean demonstration) {
        List<NewOrganisation> wanted = new ArrayList<>();
        wanted.add(applicant(row, demonstration));
        wanted.add(new NewOrganisation(
                row.recommender(),
                Organisation.Kind.CITY_DEPARTMENT,
                Optional.empty(),
                Optional.of(row.city()),
                demonstration));
        members.forEach(member -> wanted.add(new NewOrganisation(
                member.name(), kind(member.role()), member.code(), Optional.of(row.city()), demonstration)));
        List<OrganisationId> ids = organisations.registerAll(viewer, wanted).stream()
                .map(Organisation::id)
                .toList();
        return new Registered(ids.getFirst(), ids.subList(2, ids.size()));
    }

    static NewOrganisation applicant(ApplicationRow row, boolean demonstration) {
        return new NewOrganisation(
                row.unit(), kind(row.unitKind()), Optional.of(row.unitCode()), Optional.of(row.city()), demonstration);
    }

    private static Organisation.Kind kind(ApplicantKind kind) {
        return switch (kind) {
            case HIGHTECH_ZONE, ECONOMIC_ZONE -> Organisation.Kind.ZONE_COMMITTEE;
            case COUNTY_GOVERNMENT -> Organisation.Kind.COUNTY_GOVERNMENT;
        };
    }

    private static Organisation.Kind kind(MemberRole role) {
        return switch (role) {
            case LEADING, SUPPORTING -> Organisation.Kind.ENTERPRISE;
            case RESEARCH -> Organisation.Kind.INSTITUTE;
            case SERVICE -> Organisation.Kind.SERVICE_FIRM;
        };
    }
}
