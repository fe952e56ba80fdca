package org.clusterreview.experts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.organisations.OrganisationId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "employment")
class EmploymentEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID expertId;
    private UUID organisationId;
    private String post;
    private @Nullable LocalDate fromDate;
    private @Nullable LocalDate toDate;

    @SuppressWarnings("NullAway.Init")
    protected EmploymentEntity() {}

    EmploymentEntity(UUID expert, OrganisationId employer, String post, @Nullable LocalDate from) {
        this.id = UUID.randomUUID();
        this.expertId = expert;
        this.organisationId = employer.value();
        this.post = post;
        this.fromDate = from;
    }

    void endsOn(LocalDate day) {
        toDate = day;
    }

    void hasPost(String present) {
        post = present;
    }

    boolean isPresent() {
        return toDate == null;
    }

    OrganisationId employer() {
        return new OrganisationId(organisationId);
    }

    Employment toValue(String employerName) {
        return new Employment(
                employer(), employerName, post, Optional.ofNullable(fromDate), Optional.ofNullable(toDate));
    }
}
