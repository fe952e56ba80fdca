package org.clusterreview.results;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForSupervisors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.results.LotRecord.Kind;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotOrder;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The part of the 监督员 in a lot: words of his or her own, from which the order follows, or that one by hand was as it is written. */
@Service
@Transactional
public class WitnessedLots {

    private final LotDesk desk;
    private final LotSets sets;
    private final Tracks tracks;

    WitnessedLots(LotDesk desk, LotSets sets, Tracks tracks) {
        this.desk = desk;
        this.sets = sets;
        this.tracks = tracks;
    }

    /**
     * Adds the witness's words to a lot, from which its order follows at once. Refused to whoever began it, without a word, and
     * where those that were frozen are no longer the ones that are equal.
     */
    @ForSupervisors
    public Outcome<LotRecord> witness(Viewer viewer, LotId id, String words) {
        String said = words.strip();
        return decidable(viewer, id).then(lot -> {
            if (lot.secretInClear().isEmpty()) {
                return Outcome.refused(Violation.of("lot.by-hand"));
            }
            if (said.isEmpty() || said.length() > Lots.WORDS_LENGTH) {
                return Outcome.refused(Violation.at("words", "lot.words", Lots.WORDS_LENGTH));
            }
            LotEquals equals = lot.equalOnes();
            byte[] seed =
                    LotOrder.seal(equals, lot.secretInClear().orElseThrow()).seed(said);
            List<ApplicationId> order =
                    LotOrder.of(equals, seed).stream().map(ApplicationId::of).toList();
            return Outcome.done(desk.decide(
                    viewer,
                    lot,
                    Kind.WITNESSED,
                    said,
                    Optional.of(HexFormat.of().formatHex(seed)),
                    order));
        });
    }

    /** Confirms a lot that was drawn by hand; refused as {@link #witness} is. */
    @ForSupervisors
    public Outcome<LotRecord> confirm(Viewer viewer, LotId id, String words) {
        String said = words.strip();
        return decidable(viewer, id).then(lot -> {
            Optional<LotByHand> hand = lot.byHand();
            if (hand.isEmpty()) {
                return Outcome.refused(Violation.of("lot.drawn"));
            }
            return said.isEmpty() || said.length() > Lots.WORDS_LENGTH
                    ? Outcome.refused(Violation.at("words", "lot.words", Lots.WORDS_LENGTH))
                    : Outcome.done(desk.decide(
                            viewer,
                            lot,
                            Kind.CONFIRMED,
                            said,
                            Optional.empty(),
                            hand.get().order()));
        });
    }

    private Outcome<LotDrawEntity> decidable(Viewer viewer, LotId id) {
        return desk.hold(viewer, id).then(lot -> {
            if (lot.startedBy().equals(viewer.actor())) {
                return Outcome.refused(Violation.of("lot.same-person"));
            }
            Track track = tracks.find(viewer, lot.track()).orElseThrow();
            LotEquals frozen = lot.equalOnes();
            boolean still = LotDesk.isStage(track, frozen.scope())
                    && sets.of(viewer, track).stream().anyMatch(frozen::equals);
            return still ? Outcome.done(lot) : Outcome.refused(Violation.of("lot.stale"));
        });
    }

    /** Ends a lot that the supervisor does not go along with. */
    @ForSupervisors
    public Outcome<LotRecord> decline(Viewer viewer, LotId id, String reason) {
        return desk.hold(viewer, id).then(lot -> desk.end(viewer, lot, Kind.DECLINED, reason));
    }
}
