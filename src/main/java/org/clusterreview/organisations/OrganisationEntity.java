package org.clusterreview.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organisation")
class OrganisationEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Organisation.Kind kind;

    private @Nullable String creditCode;
    private @Nullable String cityCode;
    private boolean demonstration;

    @SuppressWarnings("NullAway.Init")
    protected OrganisationEntity() {}

    OrganisationEntity(NewOrganisation organisation) {
        this.id = UUID.randomUUID();
        this.name = organisation.name();
        this.kind = organisation.kind();
        this.creditCode = organisation.creditCode().orElse(null);
        this.cityCode = organisation.cityCode().orElse(null);
        this.demonstration = organisation.demonstration();
    }

    UUID id() {
        return id;
    }

    Organisation toValue() {
        return new Organisation(
                new OrganisationId(id),
                name,
                kind,
                Optional.ofNullable(creditCode),
                Optional.ofNullable(cityCode),
                demonstration);
    }
}
