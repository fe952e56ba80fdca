package org.clusterreview.experts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.Gender;
import org.clusterreview.organisations.OrganisationId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "expert")
class ExpertEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Enumerated(EnumType.STRING)
    private Expert.Kind kind;

    private String title;
    private String post;
    private UUID organisationId;
    private @Nullable String cityCode;

    @Enumerated(EnumType.STRING)
    private Expert.Standing standing = Expert.Standing.AVAILABLE;

    private @Nullable String standingReason;
    private PersonalText phone;
    private String phoneIndex;
    private @Nullable PersonalText identityNumber;
    private @Nullable String identityIndex;
    private @Nullable PersonalText email;
    private String searchKeys;
    private @Nullable UUID mergedInto;
    private boolean demonstration;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 500)
    @CollectionTable(name = "expert_field", joinColumns = @JoinColumn(name = "expert_id"))
    @OrderColumn(name = "position")
    @Column(name = "field_code")
    private List<String> fields = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExpertEntity() {}

    @SuppressWarnings("NullAway.Init")
    ExpertEntity(boolean demonstration, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.demonstration = demonstration;
        this.createdAt = createdAt;
    }

    /** Takes over what a row of the form states; indexes are keyed hashes of the personal values. */
    void state(ExpertRow row, OrganisationId employer, PersonalIndexes indexes) {
        name = row.name();
        gender = row.gender();
        kind = Expert.Kind.valueOf(row.kind().name());
        title = row.title();
        post = row.position().orElse("");
        organisationId = employer.value();
        cityCode = row.city().orElse(null);
        phone = PersonalText.of(row.mobile());
        phoneIndex = indexes.phone(row.mobile());
        row.idNumber().ifPresent(number -> {
            identityNumber = PersonalText.of(number);
            identityIndex = indexes.identity(number);
        });
        row.email().ifPresent(address -> email = PersonalText.of(address));
        searchKeys = SearchKeys.of(row.name(), row.employer());
        if (!fields.equals(row.fields())) {
            fields.clear();
            fields.addAll(row.fields());
        }
    }

    void stand(Expert.Standing standing, String reason) {
        this.standing = standing;
        this.standingReason = reason;
    }

    UUID id() {
        return id;
    }

    OrganisationId employer() {
        return new OrganisationId(organisationId);
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    boolean isSamePersonName(String other) {
        return name.equals(other);
    }

    Gender gender() {
        return gender;
    }

    PersonalText phone() {
        return phone;
    }

    Optional<PersonalText> identityNumber() {
        return Optional.ofNullable(identityNumber);
    }

    Optional<PersonalText> email() {
        return Optional.ofNullable(email);
    }

    ExpertDetails toDetails(Expert expert, List<Employment> employments) {
        return new ExpertDetails(
                expert,
                gender,
                identityNumber().map(PersonalText::masked),
                email().map(PersonalText::masked),
                Optional.ofNullable(standingReason),
                employments);
    }

    Expert toValue(String employerName) {
        return new Expert(
                new ExpertId(id),
                version == null ? 0 : version,
                name,
                employer(),
                employerName,
                kind,
                title,
                post,
                Optional.ofNullable(cityCode),
                fields,
                standing,
                phone.masked(),
                demonstration);
    }
}
