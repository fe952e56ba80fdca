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

    /** What one application states. */
    record Stated(ApplicationRow row, List<MemberRow> members, List<PersonRow> people) {}

    /** All at once, however many applications: whatever a new organisation brings about is done once. */
    List<Registered> register(Viewer viewer, List<Stated> stated, boolean demonstration) {
        List<NewOrganisation> wanted = stated.stream()
                .flatMap(one -> wanted(one, demonstration).stream())
                .toList();
        Iterator<OrganisationId> ids = organisations.registerAll(viewer, wanted).stream()
                .map(Organisation::id)
                .iterator();
        return stated.stream().map(one -> registered(one, ids)).toList();
    }

    private static List<NewOrganisation> wanted(Stated stated, boolean demonstration) {
        ApplicationRow row = stated.row();
        List<NewOrganisation> wanted = new ArrayList<>();
        wanted.add(applicant(row, demonstration));
        wanted.add(new NewOrganisation(
                row.recommender(),
                Organisation.Kind.CITY_DEPARTMENT,
                Optional.empty(),
                Optional.of(row.city()),
                demonstration));
        stated.members()
                .forEach(member -> wanted.add(new NewOrganisation(
                        member.name(), kind(member.role()), member.code(), Optional.of(row.city()), demonstration)));
        Stream.concat(
                        stated.members().stream().map(MemberRow::parent),
                        stated.people().stream().map(PersonRow::unit))
                .forEach(name -> name.ifPresent(one -> wanted.add(named(one, demonstration))));
        return wanted;
    }

    /** Takes its organisations in the order in which they were wanted. */
    private static Registered registered(Stated stated, Iterator<OrganisationId> ids) {
        return new Registered(
                ids.next(),
                ids.next(),
                stated.members().stream().map(member -> ids.next()).toList(),
                stated.members().stream()
                        .map(member -> member.parent().map(name -> ids.next()))
                        .toList(),
                stated.people().stream()
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
