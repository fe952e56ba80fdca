package org.clusterreview.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.applications.workbook.ApplicationRow;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application")
class ApplicationEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private int number;
    private int revision;
    private String name;
    private UUID organisationId;
    private String applicantName;
    private String applicantCode;

    @Enumerated(EnumType.STRING)
    private ApplicantKind applicantKind;

    private String cityCode;
    private @Nullable String countyCode;
    private @Nullable String zoneCode;
    private String fieldCode;
    private String recommendingDepartment;
    private @Nullable UUID recommenderId;
    private PersonalText contact;
    private PersonalText phone;
    private @Nullable String remark;
    private @Nullable UUID clusterId;

    @Enumerated(EnumType.STRING)
    private FormalState formalState = FormalState.PENDING;

    private @Nullable LocalDate formalDeadline;

    @Enumerated(EnumType.STRING)
    private @Nullable FormalState formalProposed;

    private boolean demonstration;

    @SuppressWarnings("NullAway.Init")
    protected ApplicationEntity() {}

    @SuppressWarnings("NullAway.Init")
    ApplicationEntity(Track track, int number, boolean demonstration) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.number = number;
        this.demonstration = demonstration;
    }

    /** Takes the content of a row as the next revision; whatever was decided about the one before is open again. */
    void take(
            ApplicationRow row,
            OrganisationId applicant,
            @Nullable OrganisationId recommender,
            @Nullable ClusterId cluster) {
        revision++;
        name = row.cluster();
        organisationId = applicant.value();
        applicantName = row.unit();
        applicantCode = row.unitCode();
        applicantKind = row.unitKind();
        cityCode = row.city();
        countyCode = row.county().orElse(null);
        zoneCode = row.zone().orElse(null);
        fieldCode = row.field();
        recommendingDepartment = row.recommender();
        recommenderId = recommender == null ? null : recommender.value();
        contact = PersonalText.of(row.contact());
        phone = PersonalText.of(row.phone());
        remark = row.remark().orElse(null);
        clusterId = cluster == null ? null : cluster.value();
        formalState = FormalState.PENDING;
        formalDeadline = null;
        formalProposed = null;
    }

    /** @param state what a second person has yet to confirm; null for nothing */
    void propose(@Nullable FormalState state) {
        formalProposed = state;
    }

    void decide(FormalState state, @Nullable LocalDate deadline) {
        formalState = state;
        formalDeadline = deadline;
        formalProposed = null;
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    String applicantCode() {
        return applicantCode;
    }

    FormalState formalState() {
        return formalState;
    }

    Optional<FormalState> formalProposed() {
        return Optional.ofNullable(formalProposed);
    }

    Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    Contact contact() {
        return new Contact(contact.inClear(), phone);
    }

    /** The row of the form that states the present content. */
    ApplicationRow toRow(Map<FigureYear, BigDecimal> declared) {
        SortedMap<FigureYear, BigDecimal> figures = new TreeMap<>(declared);
        return new ApplicationRow(
                0,
                name,
                applicantName,
                applicantKind,
                applicantCode,
                cityCode,
                Optional.ofNullable(countyCode),
                Optional.ofNullable(zoneCode),
                fieldCode,
                recommendingDepartment,
                contact.inClear(),
                phone.inClear(),
                remark(),
                figures);
    }

    Application toValue() {
        return new Application(
                id(),
                new RoundId(roundId),
                new TrackId(trackId),
                version == null ? 0 : version,
                number,
                revision,
                name,
                new OrganisationId(organisationId),
                applicantName,
                applicantKind,
                cityCode,
                Optional.ofNullable(countyCode),
                Optional.ofNullable(zoneCode),
                fieldCode,
                recommendingDepartment,
                Optional.ofNullable(recommenderId).map(OrganisationId::new),
                Optional.ofNullable(clusterId).map(ClusterId::new),
                formalState,
                Optional.ofNullable(formalDeadline),
                Optional.ofNullable(formalProposed),
                demonstration);
    }
}
