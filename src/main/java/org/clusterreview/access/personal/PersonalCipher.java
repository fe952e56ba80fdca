package org.clusterreview.access.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. A stored value reads {@code 1.KEY.BYTES}: version of the
 * form, fingerprint of the key, then nonce and cipher text in Base64. Version and fingerprint are authenticated too.
 */
@Component
class PersonalCipher {

    private static final String FORM = "1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String fingerprint;
    private final String origin;

    PersonalCipher(PersonalKey key) {
        this.key = key.derive("AES", "cluster-review/personal/encryption");
        this.fingerprint = key.fingerprint();
        this.origin = key.origin();
    }

    String encrypt(String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String prefix = FORM + "." + fingerprint + ".";
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, prefix).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] stored = ByteBuffer.allocate(nonce.length + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
            return prefix + Base64.getEncoder().withoutPadding().encodeToString(stored);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws PersonalKeyException for another key than the value was encrypted with, or a value that was changed */
    String decrypt(String stored) {
        String[] parts = stored.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(FORM)) {
            throw new PersonalKeyException("a stored personal value is not in the known form " + FORM);
        }
        if (!parts[1].equals(fingerprint)) {
            throw new PersonalKeyException("a personal value was encrypted with key " + parts[1] + ", but " + origin
                    + " holds key " + fingerprint + ": put the right key back from its own backup");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(parts[2]);
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] secret = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
            String prefix = parts[0] + "." + parts[1] + ".";
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, prefix).doFinal(secret), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new PersonalKeyException("a stored personal value was changed after it was encrypted", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String prefix) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(prefix.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
