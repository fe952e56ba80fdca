package org.clusterreview.access.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 (RFC 2104) of personal values, 64 lower-case hexadecimal digits. Without the key nobody can try out all
 * phone numbers. White space, hyphens and the case of letters do not count.
 */
@Component
public class KeyedHash {

    private static final String MAC = "HmacSHA256";

    private final SecretKey indexKey;
    private final SecretKey factKey;

    KeyedHash(PersonalKey key) {
        this.indexKey = key.derive(MAC, "cluster-review/personal/index");
        this.factKey = key.derive(MAC, "cluster-review/personal/fact");
    }

    /**
     * For a column by which equal values are found (blind index).
     *
     * @param column name of the column: equal values of different columns have different hashes
     */
    public String index(String column, PersonalText value) {
        return hash(indexKey, column + "\n" + normal(value));
    }

    /** For the facts of an event: it shows that a value changed or stayed, and matches no column of the database. */
    public String fact(PersonalText value) {
        return hash(factKey, normal(value));
    }

    private static String normal(PersonalText value) {
        return value.inClear().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String hash(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
