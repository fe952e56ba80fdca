package org.clusterreview.panels.draw;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * How a secret and a witness make a seed. The commitment is published before the witness says anything: it binds the secret and
 * what is drawn from without telling the secret. The seed hangs on both, so that neither side alone decides.
 *
 * <p>Both are SHA-256 over the canonical form of a list of texts: the name, what it is, the secret in small hexadecimal
 * digits, the witness's text (for the seed alone), and the hashes of what is bound, in order.
 *
 * @param name what is drawn, with the version of the way
 * @param secret in small hexadecimal digits
 * @param bound hashes
 */
public record CommitReveal(String name, String secret, List<String> bound) {

    /** Fewer bytes of a secret could be found by trying. */
    public static final int LEAST_SECRET = 16;

    public CommitReveal {
        bound = List.copyOf(bound);
    }

    /** What is published beforehand, 64 hexadecimal digits. */
    public String commitment() {
        return Sha256.ofCanonical(with(List.of(name, "commitment", secret)));
    }

    /** @param witness what the witness adds; Unicode forms make no difference */
    public byte[] seed(String witness) {
        return HexFormat.of().parseHex(Sha256.ofCanonical(with(List.of(name, "seed", secret, witness))));
    }

    private List<String> with(List<String> head) {
        List<String> texts = new ArrayList<>(head);
        texts.addAll(bound);
        return texts;
    }
}
