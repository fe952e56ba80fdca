package org.clusterreview.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.organisations.NewOrganisation;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Enters one row of the form in the pool: the person who is known already is changed, anyone else is added. */
@Component
class ExpertDesk {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ExpertRepository experts;
    private final EmploymentRepository employments;
    private final Organisations organisations;
    private final PersonalIndexes indexes;
    private final Clock clock;

    ExpertDesk(
            ExpertRepository experts,
            EmploymentRepository employments,
            Organisations organisations,
            PersonalIndexes indexes,
            Clock clock) {
        this.experts = experts;
        this.employments = employments;
        this.organisations = organisations;
        this.indexes = indexes;
        this.clock = clock;
    }

    /** Who of the pool the rows may mean, by phone, identity number or name. */
    KnownExperts known(List<ExpertRow> rows) {
        List<String> phones =
                rows.stream().map(row -> indexes.phone(row.mobile())).toList();
        List<String> identities = rows.stream()
                .flatMap(row -> row.idNumber().stream())
                .map(indexes::identity)
                .toList();
        List<String> names = rows.stream().map(ExpertRow::name).distinct().toList();
        List<ExpertEntity> found = Stream.concat(
                        experts.findByPhoneIndexInOrIdentityIndexIn(phones, identities).stream(),
                        experts.findByNameInAndMergedIntoIsNull(names).stream())
                .distinct()
                .toList();
        return new KnownExperts(found.stream().collect(Collectors.toMap(ExpertEntity::id, e -> e)));
    }

    /** The id of the expert who was added or changed. */
    ExpertEntity enter(Viewer viewer, ExpertRow row, Optional<ExpertEntity> known, boolean demonstration) {
        Organisation employer = organisations.register(
                viewer,
                new NewOrganisation(
                        row.employer(), EmployerKind.of(row.employer()), Optional.empty(), row.city(), demonstration));
        if (known.isPresent()) {
            change(known.get(), row, employer.id());
            return known.get();
        }
        ExpertEntity added = new ExpertEntity(demonstration, clock.instant());
        added.state(row, employer.id(), indexes);
        experts.save(added);
        employments.save(
                new EmploymentEntity(added.id(), employer.id(), row.position().orElse(""), null));
        return added;
    }

    /** A new employer begins today, and ends the employment before; another post at the same one is that post's. */
    private void change(ExpertEntity expert, ExpertRow row, OrganisationId employer) {
        String post = row.position().orElse("");
        List<EmploymentEntity> present = employments.findByExpertId(expert.id()).stream()
                .filter(EmploymentEntity::isPresent)
                .toList();
        if (expert.employer().equals(employer)) {
            present.forEach(employment -> employment.hasPost(post));
        } else {
            LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
            present.forEach(employment -> employment.endsOn(today));
            employments.save(new EmploymentEntity(expert.id(), employer, post, today));
        }
        expert.state(row, employer, indexes);
    }
}
