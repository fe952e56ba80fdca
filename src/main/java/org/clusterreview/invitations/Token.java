package org.clusterreview.invitations;

import java.security.SecureRandom;
import java.util.Base64;
import org.clusterreview.kernel.canonical.Sha256;

/** What makes a link the link of one person: 128 random bits in 22 characters. */
record Token(String value) {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String sha256() {
        return Sha256.of(value);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Token";
    }
}
