package org.clusterreview.results;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Deed;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.jspecify.annotations.Nullable;

/** A lot as it was begun; the row never changes. */
@Entity
@Table(name = "lot_draw")
class LotDrawEntity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID roundId;
    private UUID trackId;
    private int number;

    @Enumerated(EnumType.STRING)
    private LotEquals.Scope scope;

    private String way;
    private String equalsText;
    private String equalsSha256;

    /** Not a personal value, but to be stored as one. */
    private @Nullable PersonalText secret;

    private @Nullable String commitment;
    private String reason;
    private @Nullable String handOrder;
    private @Nullable String handWitness;
    private @Nullable String handNote;
    private @Nullable UUID handDocument;
    private Instant startedAt;
    private String startedBy;

    @SuppressWarnings("NullAway.Init")
    protected LotDrawEntity() {}

    private LotDrawEntity(Track track, int number, LotEquals equals, String way, String reason, Deed by) {
        this.id = UUID.randomUUID();
        this.roundId = track.round().value();
        this.trackId = track.id().value();
        this.number = number;
        this.scope = equals.scope();
        this.way = way;
        this.equalsText = equals.canonical();
        this.equalsSha256 = equals.sha256();
        this.reason = reason;
        this.startedAt = by.at();
        this.startedBy = by.by();
    }

    static LotDrawEntity drawn(
            Track track, int number, LotEquals equals, String reason, String hidden, String published, Deed by) {
        LotDrawEntity lot = new LotDrawEntity(track, number, equals, "DRAWN", reason, by);
        lot.secret = PersonalText.of(hidden);
        lot.commitment = published;
        return lot;
    }

    static LotDrawEntity byHand(Track track, int number, LotEquals equals, String reason, LotByHand hand, Deed by) {
        LotDrawEntity lot = new LotDrawEntity(track, number, equals, "BY_HAND", reason, by);
        lot.handOrder = joined(hand.order());
        lot.handWitness = hand.witness();
        lot.handNote = hand.note();
        lot.handDocument = hand.document();
        return lot;
    }

    static String joined(List<ApplicationId> order) {
        return order.stream().map(ApplicationId::toString).collect(Collectors.joining(","));
    }

    static List<ApplicationId> order(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",", -1)).map(ApplicationId::of).toList();
    }

    UUID id() {
        return id;
    }

    UUID round() {
        return roundId;
    }

    TrackId track() {
        return new TrackId(trackId);
    }

    String startedBy() {
        return startedBy;
    }

    LotEquals equalOnes() {
        return LotEquals.read(equalsText);
    }

    Optional<String> secretInClear() {
        return Optional.ofNullable(secret).map(PersonalText::inClear);
    }

    Optional<LotByHand> byHand() {
        return handOrder == null || handWitness == null || handNote == null || handDocument == null
                ? Optional.empty()
                : Optional.of(new LotByHand(order(handOrder), handWitness, handNote, handDocument));
    }

    /** @param end empty while it is open */
    LotRecord toValue(Optional<LotEndEntity> end, boolean inForce) {
        return new LotRecord(
                new LotId(id),
                track(),
                number,
                equalOnes(),
                equalsSha256,
                Optional.ofNullable(commitment),
                byHand(),
                reason,
                new Deed(startedBy, startedAt),
                end.map(done -> done.toValue(secretInClear())),
                inForce);
    }
}
