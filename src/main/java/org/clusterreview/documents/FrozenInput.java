package org.clusterreview.documents;

import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a document is made from: everything in it, and nothing else.
 *
 * @param canonical the content in {@link CanonicalJson canonical form}
 * @param sha256 its hash, 64 lower-case hexadecimal digits
 */
public record FrozenInput(String canonical, String sha256) {

    /** @throws IllegalArgumentException if the hash is not that of the content */
    public FrozenInput {
        if (!Sha256.of(canonical).equals(sha256)) {
            throw new IllegalArgumentException("the hash is not that of the input");
        }
    }

    /** Freezes a value that has a canonical form. */
    public static FrozenInput of(@Nullable Object value) {
        return ofCanonical(CanonicalJson.of(value));
    }

    /** Takes content that is in canonical form already. */
    public static FrozenInput ofCanonical(String canonical) {
        return new FrozenInput(canonical, Sha256.of(canonical));
    }
}
