package org.clusterreview.results;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Deed;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotProof;
import org.clusterreview.rounds.TrackId;

/**
 * A lot with all that is on record of it.
 *
 * @param number from 1 within the track
 * @param sha256 of the equals in canonical form
 * @param commitment that was published before the witness spoke; empty for a lot by hand
 * @param reason why there was another lot on the same; empty for the first
 * @param end empty while it waits for the supervisor
 * @param inForce whether its order counts: it was decided, and no later lot has taken its place
 */
public record LotRecord(
        LotId id,
        TrackId track,
        int number,
        LotEquals among,
        String sha256,
        Optional<String> commitment,
        Optional<LotByHand> byHand,
        String reason,
        Deed started,
        Optional<End> end,
        boolean inForce) {

    /** How a lot ended. */
    public enum Kind {
        /** The supervisor gave words, and the order was drawn. */
        WITNESSED,
        /** The supervisor confirmed what was drawn by hand. */
        CONFIRMED,
        /** The supervisor did not. */
        DECLINED,
        /** The organisers took it back before it was decided. */
        CANCELLED;

        public boolean isDecided() {
            return this == WITNESSED || this == CONFIRMED;
        }
    }

    /**
     * @param words of the witness, consent or reason
     * @param secret told once the order is drawn; empty for a lot by hand
     * @param order the winner first; empty where nothing was decided
     * @param name of whoever ended it, as the account was called then
     */
    public record End(
            Kind kind,
            String words,
            Optional<String> secret,
            Optional<String> seed,
            List<ApplicationId> order,
            Deed by,
            String name) {

        public End {
            order = List.copyOf(order);
        }
    }

    public boolean isOpen() {
        return end.isEmpty();
    }

    /** Whether it puts all of these in order. */
    boolean settles(LotEquals equals) {
        return among.scope() == equals.scope() && LotEquals.isSettled(equals.members(), places());
    }

    /** Whether it was drawn about the same thing between some of the same. */
    boolean touches(LotEquals equals) {
        return among.scope() == equals.scope() && !Collections.disjoint(among.applications(), equals.applications());
    }

    /** By application, from 1; empty where nothing was decided. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        List<ApplicationId> order = end.map(End::order).orElse(List.of());
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i).toString(), i + 1);
        }
        return places;
    }

    /** What a third person checks; empty where nothing was decided. */
    public Optional<LotProof> proof() {
        return end.filter(done -> done.kind().isDecided())
                .map(done -> new LotProof(
                        among.canonical(),
                        sha256,
                        commitment.flatMap(bound -> done.secret()
                                .flatMap(secret -> done.seed()
                                        .map(seed -> new LotProof.Sealed(bound, secret, done.words(), seed)))),
                        done.order().stream().map(ApplicationId::toString).toList()));
    }
}
