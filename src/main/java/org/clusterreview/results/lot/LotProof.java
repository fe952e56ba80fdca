package org.clusterreview.results.lot;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.draw.CommitReveal;

/**
 * Everything that is on record of a lot, for whoever wants to know whether it was drawn as it says.
 *
 * @param among the frozen equals in canonical form
 * @param sha256 of them, as it was published
 * @param sealed empty for a lot that was drawn by hand
 * @param order ids, the winner first
 */
public record LotProof(String among, String sha256, Optional<Sealed> sealed, List<String> order) {

    /** @param witness the words of the witness */
    public record Sealed(String commitment, String secret, String witness, String seed) {}

    /** What is looked at, one after another. */
    public enum Point {
        /** The equals are those whose hash was published. */
        EQUALS,
        /** The secret is the one that the commitment bound before the witness spoke. */
        COMMITMENT,
        /** The seed comes of secret, words and equals. */
        SEED,
        /** The order comes of the seed; for a lot by hand: it holds each of the equals once. */
        ORDER
    }

    public LotProof {
        order = List.copyOf(order);
    }

    /** Every point with whether it holds. */
    public Map<Point, Boolean> check() {
        Map<Point, Boolean> found = new EnumMap<>(Point.class);
        found.put(Point.EQUALS, Sha256.of(among).equals(sha256));
        LotEquals read = LotEquals.read(among);
        if (sealed.isEmpty()) {
            found.put(
                    Point.ORDER,
                    order.size() == read.applications().size()
                            && new HashSet<>(order).equals(new HashSet<>(read.applications())));
            return found;
        }
        Sealed record = sealed.get();
        CommitReveal seal = LotOrder.seal(read, record.secret());
        byte[] seed = seal.seed(record.witness());
        found.put(Point.COMMITMENT, seal.commitment().equals(record.commitment()));
        found.put(Point.SEED, HexFormat.of().formatHex(seed).equals(record.seed()));
        found.put(Point.ORDER, LotOrder.of(read, seed).equals(order));
        return found;
    }
}
