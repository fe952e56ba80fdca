package org.clusterreview.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.organisations.OrganisationId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "cluster")
class ClusterEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Cluster.Level level;

    @Enumerated(EnumType.STRING)
    private Cluster.State state;

    private @Nullable UUID organisationId;
    private String cityCode;
    private @Nullable String countyCode;
    private @Nullable String zoneCode;
    private String fieldCode;
    private @Nullable LocalDate recognisedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable LocalDate bannedUntil;
    private @Nullable String documentNumber;
    private @Nullable LocalDate documentDate;
    private @Nullable String source;
    private @Nullable UUID applicationId;
    private @Nullable Integer cultivationYears;
    private boolean demonstration;

    @SuppressWarnings("NullAway.Init")
    protected ClusterEntity() {}

    ClusterEntity(NewCluster cluster) {
        this.id = UUID.randomUUID();
        this.name = cluster.name();
        this.level = cluster.level();
        this.state = cluster.level() == Cluster.Level.CULTIVATION
                ? Cluster.State.UNDER_CULTIVATION
                : Cluster.State.RECOGNISED;
        this.organisationId = cluster.organisation().map(OrganisationId::value).orElse(null);
        this.cityCode = cluster.cityCode();
        this.countyCode = cluster.countyCode().orElse(null);
        this.zoneCode = cluster.zoneCode().orElse(null);
        this.fieldCode = cluster.fieldCode();
        this.recognisedOn = cluster.recognisedOn().orElse(null);
        this.demonstration = cluster.demonstration();
    }

    ClusterEntity(NewCluster cluster, Origin origin) {
        this(cluster);
        this.documentNumber = origin.documentNumber();
        this.documentDate = origin.issuedOn();
        this.source = origin.source();
        this.applicationId = origin.application();
    }

    /** What was taken over from a list. */
    ClusterEntity(ClusterFacts facts, String source, boolean demonstration) {
        this.id = UUID.randomUUID();
        this.state =
                facts.level() == Cluster.Level.CULTIVATION ? Cluster.State.UNDER_CULTIVATION : Cluster.State.RECOGNISED;
        this.source = source;
        this.demonstration = demonstration;
        this.name = facts.name();
        this.level = facts.level();
        this.cityCode = facts.cityCode();
        this.fieldCode = facts.fieldCode();
        take(facts);
    }

    /** A candidate under cultivation has no day of recognition: its day is that of the document. */
    void take(ClusterFacts facts) {
        name = facts.name();
        level = facts.level();
        organisationId = facts.unit().map(OrganisationId::value).orElse(null);
        cityCode = facts.cityCode();
        countyCode = facts.countyCode().orElse(null);
        zoneCode = facts.zoneCode().orElse(null);
        fieldCode = facts.fieldCode();
        documentNumber = facts.documentNumber().isEmpty() ? null : facts.documentNumber();
        LocalDate present = recognisedOn == null ? documentDate : recognisedOn;
        facts.decidedOn().filter(day -> !day.equals(present)).ifPresent(day -> {
            documentDate = day;
            recognisedOn = level == Cluster.Level.CULTIVATION ? null : day;
        });
    }

    void end(Ending ending) {
        state = ending.kind().state();
        endedOn = ending.on();
        bannedUntil = ending.bannedUntil().orElse(null);
    }

    /** @param years length of the period by the rules of the day */
    void cultivate(int years) {
        cultivationYears = years;
    }

    /** Whether what is entered is what was cultivated here: by name or, once it is recognised, by unit and field. */
    boolean isSucceededBy(ClusterEntity entered) {
        return state == Cluster.State.UNDER_CULTIVATION
                && demonstration == entered.demonstration
                && (name.equals(entered.name)
                        || entered.level != Cluster.Level.CULTIVATION
                                && organisationId != null
                                && organisationId.equals(entered.organisationId)
                                && fieldCode.equals(entered.fieldCode));
    }

    boolean isActive() {
        return state == Cluster.State.RECOGNISED || state == Cluster.State.UNDER_CULTIVATION;
    }

    UUID id() {
        return id;
    }

    Optional<UUID> organisation() {
        return Optional.ofNullable(organisationId);
    }

    ClusterFile toFile(String unitName) {
        return new ClusterFile(
                toValue(),
                version == null ? 0 : version,
                unitName,
                Optional.ofNullable(documentDate),
                Objects.requireNonNullElse(documentNumber, ""),
                Objects.requireNonNullElse(source, ""),
                Optional.ofNullable(endedOn),
                Optional.ofNullable(cultivationYears));
    }

    private Optional<Origin> origin() {
        return documentNumber == null || documentDate == null || source == null || applicationId == null
                ? Optional.empty()
                : Optional.of(new Origin(documentNumber, documentDate, source, applicationId));
    }

    Cluster toValue() {
        return new Cluster(
                new ClusterId(id),
                name,
                level,
                state,
                Optional.ofNullable(organisationId).map(OrganisationId::new),
                cityCode,
                Optional.ofNullable(countyCode),
                Optional.ofNullable(zoneCode),
                fieldCode,
                Optional.ofNullable(recognisedOn),
                Optional.ofNullable(bannedUntil),
                origin(),
                demonstration);
    }
}
