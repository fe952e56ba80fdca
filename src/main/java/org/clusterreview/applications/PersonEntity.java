package org.clusterreview.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.workbook.PersonRole;
import org.clusterreview.applications.workbook.PersonRow;
import org.clusterreview.organisations.OrganisationId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application_person")
class PersonEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID applicationId;
    private int position;
    private PersonalText name;
    private @Nullable UUID organisationId;
    private @Nullable String organisationName;

    @Enumerated(EnumType.STRING)
    private PersonRole role;

    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected PersonEntity() {}

    PersonEntity(UUID application, int position, PersonRow row, Optional<OrganisationId> organisation) {
        this.id = UUID.randomUUID();
        this.applicationId = application;
        this.position = position;
        this.name = PersonalText.of(row.name());
        this.organisationId = organisation.map(OrganisationId::value).orElse(null);
        this.organisationName = row.unit().orElse(null);
        this.role = row.role();
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    ApplicationId application() {
        return new ApplicationId(applicationId);
    }

    PersonOfApplication toValue() {
        return new PersonOfApplication(
                name.inClear(),
                Optional.ofNullable(organisationId).map(OrganisationId::new),
                Optional.ofNullable(organisationName),
                role);
    }
}
