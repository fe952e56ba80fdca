package org.clusterreview.rounds;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "track")
class TrackEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;

    @Enumerated(EnumType.STRING)
    private TrackKind kind;

    private String name;
    private int position;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.PREPARATION;

    private @Nullable Integer places;
    private @Nullable LocalDate requestsUntil;

    @SuppressWarnings("NullAway.Init")
    protected TrackEntity() {}

    TrackEntity(RoundId round, int position, NewRound.NewTrack track) {
        this.id = UUID.randomUUID();
        this.roundId = round.value();
        this.position = position;
        this.kind = track.kind();
        this.name = track.name();
        this.places = track.places().orElse(null);
        this.requestsUntil = track.requestsUntil().orElse(null);
    }

    void moveTo(Stage stage) {
        this.stage = stage;
    }

    void takeRequestsUntil(LocalDate day) {
        requestsUntil = day;
    }

    Optional<Integer> places() {
        return Optional.ofNullable(places);
    }

    void offer(Optional<Integer> total) {
        places = total.orElse(null);
    }

    Optional<LocalDate> requestsUntil() {
        return Optional.ofNullable(requestsUntil);
    }

    TrackId id() {
        return new TrackId(id);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    Stage stage() {
        return stage;
    }

    boolean isAt(long expectedVersion) {
        return version != null && version == expectedVersion;
    }

    Track toValue() {
        return new Track(id(), round(), version == null ? 0 : version, kind, name, stage, places(), requestsUntil());
    }
}
