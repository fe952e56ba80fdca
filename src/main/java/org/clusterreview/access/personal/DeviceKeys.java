package org.clusterreview.access.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Keys under which a person's devices keep what the server does not hold yet: HMAC-SHA-256 (RFC 2104) of the account's id,
 * one for each account and always the same, so that no key has to be stored for what waits on a device.
 */
@Component
public class DeviceKeys {

    private static final String MAC = "HmacSHA256";

    private final SecretKey root;

    DeviceKeys(PersonalKey key) {
        this.root = key.derive(MAC, "cluster-review/device-store");
    }

    /** @return 32 bytes that are of no use for anything but this account's devices */
    public byte[] of(String account) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(root);
            return mac.doFinal(account.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
