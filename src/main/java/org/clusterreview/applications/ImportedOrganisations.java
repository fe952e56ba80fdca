package org.clusterreview.applications;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.applications.workbook.MemberRow;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Registers the organisations that a form names: applicants, recommending departments, members with their parents, where people work. */
@Component
class ImportedOrganisations {

    private final Organisations organisations;

    ImportedOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisations of one application; members, parents and people in the order given. */
    record Registered(
            OrganisationId applicant,
            OrganisationId recommender,
            List<OrganisationId> members,
            List<Optional<OrganisationId>> parents,
            List<Optional<OrganisationId>> people) {}

    Registered register(
            Viewer viewer, ApplicationRow row, List<MemberRow> members, List<PersonRow> people, boolean demonstration) {
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
        List<Optional<String>> named = Stream.concat(
                        members.stream().map(MemberRow::parent), people.stream().map(PersonRow::unit))
                .toList();
        named.forEach(name -> name.ifPresent(one -> wanted.add(named(one, demonstration))));
        Iterator<OrganisationId> ids = organisations.registerAll(viewer, wanted).stream()
                .map(Organisation::id)
                .iterator();
        return new Registered(
                ids.next(),
                ids.next(),
                members.stream().map(member -> ids.next()).toList(),
                members.stream()
                        .map(member -> member.parent().map(name -> ids.next()))
                        .toList(),
                people.stream()
                        .map(person -> person.unit().map(name -> ids.next()))
                        .toList());
    }

    /** Of a body that is only named nothing else is known. */
    private static NewOrganisation named(String name, boolean demonstration) {
        return new NewOrganisation(name, Organisation.Kind.OTHER, Optional.empty(), Optional.empty(), demonstration);
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
