package org.clusterreview.access.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one secret behind all personal values: 256 random bits, outside the database, so that a copy of the database alone
 * gives nothing away. Every use has a key of its own, derived by HKDF-SHA-256 (RFC 5869).
 */
@Component
class PersonalKey {

    static final int BYTES = 32;

    private final byte[] secret;
    private final String origin;

    PersonalKey(
            @Value("${cluster-review.personal-key:${PERSONAL_KEY:}}") String given,
            @Value("${cluster-review.home:data}") String home) {
        KeyFile file = KeyFile.in(home);
        this.origin = given.isBlank() ? file.toString() : "PERSONAL_KEY";
        this.secret = decode(given.isBlank() ? file.read() : given, origin);
    }

    SecretKey derive(String algorithm, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters(use, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }

    /** Tells keys apart without giving them away. */
    String fingerprint() {
        try {
            byte[] print =
                    KDF.getInstance("HKDF-SHA256").deriveData(parameters("cluster-review/personal/fingerprint", 4));
            return HexFormat.of().formatHex(print);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }

    /** Where the key came from, for messages. */
    String origin() {
        return origin;
    }

    private HKDFParameterSpec parameters(String use, int bytes) {
        return HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(use.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static byte[] decode(String base64, String origin) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new PersonalKeyException(origin + " does not hold a key in Base64", e);
        }
        if (bytes.length != BYTES) {
            throw new PersonalKeyException(origin + " holds " + bytes.length + " bytes; a key has " + BYTES);
        }
        return bytes;
    }
}
