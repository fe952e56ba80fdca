package org.clusterreview.results;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterreview.access.Deed;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.results.LotRecord.Kind;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotOrder;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lots between equals (抽签), by two people: an organiser freezes the equals and the system publishes the commitment of a secret;
 * the 监督员 adds words of his or her own, from which the order follows ({@link WitnessedLots}). One drawn by hand is written down
 * by an organiser and counts once the 监督员 has confirmed it. The system draws once as long as the equals are the same; one by hand may be followed by
 * another with a reason. Nothing is ever erased. Who sees the track only in part takes no step and is told of no lot.
 *
 * @see "DD024"
 */
@Service
@Transactional
public class Lots {

    private static final int SECRET_BYTES = 32;
    static final int WORDS_LENGTH = 200;
    private static final int TEXT_LENGTH = 2_000;

    private final LotDesk desk;
    private final LotSets sets;
    private final Tracks tracks;
    private final SecureRandom secrets = new SecureRandom();

    Lots(LotDesk desk, LotSets sets, Tracks tracks) {
        this.desk = desk;
        this.sets = sets;
        this.tracks = tracks;
    }

    /** Every lot of a track, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<LotRecord> ofTrack(Viewer viewer, TrackId track) {
        return desk.isPartial(viewer, track) ? List.of() : desk.ofTrack(track);
    }

    /**
     * Between whom a lot may be drawn now: at the results within groups and across them, at the draft list across them alone,
     * since the ranking is frozen.
     */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<LotSet> sets(Viewer viewer, TrackId id) {
        Optional<Track> track = tracks.find(viewer, id);
        if (track.isEmpty() || desk.isPartial(viewer, id)) {
            return List.of();
        }
        List<LotRecord> known = desk.ofTrack(id);
        return sets.of(viewer, track.get()).stream()
                .map(equals -> LotDesk.set(equals, known))
                .toList();
    }

    /**
     * Begins a lot: freezes the equals and publishes the commitment of a secret that nobody knows. Refused where the system has
     * drawn between the same.
     *
     * @param applications exactly those that are equal
     * @param reason why there is another lot in place of one by hand; may be empty for the first
     */
    @ForOrganisers
    public Outcome<LotRecord> start(
            Viewer viewer, TrackId id, LotEquals.Scope scope, List<ApplicationId> applications, String reason) {
        return begin(viewer, id, scope, applications, reason, begun -> {
            byte[] secret = new byte[SECRET_BYTES];
            secrets.nextBytes(secret);
            String hidden = HexFormat.of().formatHex(secret);
            String commitment = LotOrder.seal(begun.among(), hidden).commitment();
            return LotDrawEntity.drawn(
                    begun.track(), begun.number(), begun.among(), begun.reason(), hidden, commitment, begun.by());
        });
    }

    /**
     * Writes down a lot that was drawn by hand; it counts once the supervisor has confirmed it. Refused where the system has
     * drawn between the same.
     *
     * @param reason why there is another lot in place of one by hand; may be empty for the first
     */
    @ForOrganisers
    public Outcome<LotRecord> enter(Viewer viewer, TrackId id, LotEquals.Scope scope, LotByHand hand, String reason) {
        String witness = hand.witness().strip();
        String note = hand.note().strip();
        if (witness.isEmpty() || note.isEmpty() || witness.length() > WORDS_LENGTH || note.length() > TEXT_LENGTH) {
            return Outcome.refused(Violation.at("witness", "result.lot.incomplete"));
        }
        if (witness.equals(viewer.name())) {
            return Outcome.refused(Violation.at("witness", "result.lot.own-witness"));
        }
        if (new HashSet<>(hand.order()).size() < hand.order().size()) {
            return Outcome.refused(Violation.at("order", "result.lot.not-equal"));
        }
        LotByHand stripped = new LotByHand(hand.order(), witness, note, hand.document());
        return begin(
                viewer,
                id,
                scope,
                hand.order(),
                reason,
                begun -> LotDrawEntity.byHand(
                        begun.track(), begun.number(), begun.among(), begun.reason(), stripped, begun.by()));
    }

    private record Begun(Track track, int number, LotEquals among, String reason, Deed by) {}

    private Outcome<LotRecord> begin(
            Viewer viewer,
            TrackId id,
            LotEquals.Scope scope,
            List<ApplicationId> applications,
            String reason,
            Function<Begun, LotDrawEntity> make) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        Outcome<LotSet> found = found(viewer, track, scope, applications);
        if (found instanceof Outcome.Refused<LotSet>(var violations)) {
            return Outcome.refused(violations);
        }
        LotSet set = found.orThrow();
        if (set.open().isPresent()) {
            return Outcome.refused(Violation.of("lot.open"));
        }
        if (set.isFinal()) {
            return Outcome.refused(Violation.of("lot.final"));
        }
        boolean again = set.decided().isPresent();
        if (again && (reason.isBlank() || reason.strip().length() > TEXT_LENGTH)) {
            return Outcome.refused(Violation.at("reason", "lot.again", TEXT_LENGTH));
        }
        int number = desk.ofTrack(id).size() + 1;
        return Outcome.done(desk.begin(make.apply(new Begun(
                track, number, set.among(), again ? reason.strip() : "", new Deed(viewer.actor(), desk.now())))));
    }

    private Outcome<LotSet> found(Viewer viewer, Track track, LotEquals.Scope scope, List<ApplicationId> applications) {
        if (!LotDesk.isStage(track, scope)) {
            return Outcome.refused(
                    Violation.of(scope == LotEquals.Scope.RANKING ? "result.lot.stage" : "lot.stage.list"));
        }
        if (scope == LotEquals.Scope.LIST && track.kind() == TrackKind.EVALUATION) {
            return Outcome.refused(Violation.of("lot.evaluation"));
        }
        if (desk.isPartial(viewer, track.id())) {
            return Outcome.refused(Violation.of("result.freeze.conflict"));
        }
        Set<String> asked = new HashSet<>();
        applications.forEach(application -> asked.add(application.toString()));
        return sets.of(viewer, track).stream()
                .filter(equals -> equals.scope() == scope && asked.equals(Set.copyOf(equals.applications())))
                .findFirst()
                .map(equals -> Outcome.done(LotDesk.set(equals, desk.ofTrack(track.id()))))
                .orElseGet(() -> Outcome.refused(Violation.at("order", "result.lot.not-equal")));
    }

    /** Takes a lot back before the supervisor has spoken. */
    @ForOrganisers
    public Outcome<LotRecord> cancel(Viewer viewer, LotId id, String reason) {
        return desk.hold(viewer, id).then(lot -> desk.end(viewer, lot, Kind.CANCELLED, reason));
    }
}
