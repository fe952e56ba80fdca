package org.clusterreview.panels.draw;

import java.util.HexFormat;
import java.util.List;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * How a secret and a witness make a seed (commit and reveal). The commitment is published before the witness says anything: it
 * binds the secret, the pool and the rules without telling the secret. The seed hangs on both, so that neither side alone
 * decides the draw.
 *
 * <p>Version 1: both are SHA-256 over the canonical form of a list of texts: the name of the version, what it is, the secret
 * in small hexadecimal digits, the witness's text (for the seed alone), the hashes of pool and rules.
 */
public final class DrawSeal {

    private static final String NAME = "cluster-review draw 1";

    public static final int LEAST_SECRET = CommitReveal.LEAST_SECRET;

    private final CommitReveal seal;

    /** @param secret at least {@link #LEAST_SECRET} bytes */
    public DrawSeal(byte[] secret, DrawPool pool, DrawSpec spec) {
        this.seal = new CommitReveal(NAME, HexFormat.of().formatHex(secret), List.of(pool.sha256(), specHash(spec)));
    }

    /** SHA-256 of the canonical form of the rules and panels. */
    public static String specHash(DrawSpec spec) {
        return Sha256.ofCanonical(CanonicalDraw.spec(spec));
    }

    /** What is published before the draw, 64 hexadecimal digits. */
    public String commitment() {
        return seal.commitment();
    }

    /** @param witness what the witness adds, such as numbers thrown in sight of all; Unicode forms make no difference */
    public byte[] seed(String witness) {
        return seal.seed(witness);
    }
}
