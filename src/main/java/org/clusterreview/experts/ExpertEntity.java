package org.clusterreview.experts;

import jakarta.persistence.CollectionTable;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.experts.workbook.ExpertRow;
import org.clusterreview.experts.workbook.FieldLevel;
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
    private @Nullable LocalDate suspendedFrom;
    private @Nullable LocalDate suspendedUntil;
    private PersonalText phone;
    private String phoneIndex;
    private @Nullable PersonalText identityNumber;
    private @Nullable String identityIndex;
    private @Nullable PersonalText email;
    private @Nullable String emailIndex;
    private String searchKeys = "";
    private @Nullable UUID mergedInto;
    private boolean demonstration;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 500)
    @CollectionTable(name = "expert_field", joinColumns = @JoinColumn(name = "expert_id"))
    @OrderColumn(name = "position")
    private List<FieldEntry> fields = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExpertEntity() {}

    @SuppressWarnings("NullAway.Init")
    ExpertEntity(boolean demonstration, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.demonstration = demonstration;
        this.createdAt = createdAt;
    }

    /** Takes over what a row of the form states; indexes are keyed hashes of the personal values. */
    void state(ExpertRow row, UUID employer, PersonalIndexes indexes) {
        name = row.name();
        gender = row.gender();
        kind = Expert.Kind.valueOf(row.kind().name());
        title = row.title();
        post = row.position().orElse("");
        organisationId = employer;
        cityCode = row.city().orElse(null);
        phone = PersonalText.of(row.mobile());
        phoneIndex = indexes.phone(row.mobile());
        row.idNumber().ifPresent(number -> {
            identityNumber = PersonalText.of(number);
            identityIndex = indexes.identity(number);
        });
        row.email().ifPresent(address -> {
            email = PersonalText.of(address);
            emailIndex = indexes.email(address);
        });
        List<FieldEntry> stated = row.fields().stream()
                .map(code -> new FieldEntry(code, row.level(code)))
                .toList();
        if (!fields.equals(stated)) {
            fields.clear();
            fields.addAll(stated);
        }
    }

    void isReachedAt(String addressIndex) {
        emailIndex = addressIndex;
    }

    /** @param keys of {@link SearchKeys} */
    void isFoundBy(String keys) {
        searchKeys = keys;
    }

    /** @param days of a suspension; empty if it has none, and for any other standing */
    void stand(Expert.Standing standing, Optional<Expert.Suspension> days, String reason) {
        this.standing = standing;
        this.standingReason = reason;
        this.suspendedFrom = days.map(Expert.Suspension::from).orElse(null);
        this.suspendedUntil = days.flatMap(Expert.Suspension::until).orElse(null);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String name() {
        return name;
    }

    String post() {
        return post;
    }

    String title() {
        return title;
    }

    Expert.Kind kind() {
        return kind;
    }

    Optional<String> cityCode() {
        return Optional.ofNullable(cityCode);
    }

    boolean demonstration() {
        return demonstration;
    }

    Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    void mergeInto(@Nullable UUID other) {
        mergedInto = other;
    }

    List<FieldEntry> fields() {
        return List.copyOf(fields);
    }

    Optional<String> standingReason() {
        return Optional.ofNullable(standingReason);
    }

    OrganisationId employer() {
        return new OrganisationId(organisationId);
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
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

    Expert.Standing standing() {
        return standing;
    }

    Optional<Expert.Suspension> suspension() {
        return Optional.ofNullable(suspendedFrom)
                .map(from -> new Expert.Suspension(from, Optional.ofNullable(suspendedUntil)));
    }

    /**
     * @param employer the organisation that this one's employer means today
     * @param known all fields, of records merged into this one too
     * @param stands as all records of the person say
     */
    Expert toValue(
            OrganisationId employer,
            String employerName,
            List<FieldEntry> known,
            PersonStanding stands,
            List<Absence> absences) {
        Map<String, FieldLevel> levels = new HashMap<>();
        known.forEach(field -> levels.putIfAbsent(field.code(), field.level()));
        return new Expert(
                new ExpertId(id),
                version == null ? 0 : version,
                name,
                employer,
                employerName,
                kind,
                title,
                post,
                Optional.ofNullable(cityCode),
                known.stream().map(FieldEntry::code).distinct().toList(),
                levels,
                stands.standing(),
                stands.days(),
                absences,
                phone.masked(),
                demonstration);
    }
}
