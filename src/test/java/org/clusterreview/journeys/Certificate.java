package org.clusterreview.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

/** A key store with a certificate of its own making for the loopback, as a department would make one to try HTTPS. */
final class Certificate {

    private static final String PASSWORD = "journey-key-store";
    private static final String ALIAS = "review";

    private final Path file;

    private Certificate(Path file) {
        this.file = file;
    }

    static Certificate madeIn(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("review.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process making = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-startdate",
                        "-2d",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(making.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (making.waitFor() != 0 || !Files.exists(file)) {
            throw new IllegalStateException("keytool made no key store: " + said);
        }
        return new Certificate(file);
    }

    /** What the program is told, so that it serves over HTTPS alone. */
    Map<String, String> settings() {
        return Map.of("TLS_KEYSTORE", file.toString(), "TLS_KEYSTORE_PASSWORD", PASSWORD);
    }

    /** By what a browser is told to trust this one key and no other: the hash of its public key. */
    String pin() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            byte[] key = store.getCertificate(ALIAS).getPublicKey().getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
