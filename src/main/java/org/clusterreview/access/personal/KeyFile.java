package org.clusterreview.access.personal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key's file, made at the first start and readable by its owner alone. */
record KeyFile(Path path) {

    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static KeyFile in(String home) {
        return new KeyFile(Path.of(home, "keys", "personal.key"));
    }

    String read() {
        try {
            if (!Files.exists(path)) {
                create();
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new PersonalKeyException(path + " cannot be read or made: personal values stay closed", e);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "personal", ".new", ownerOnly());
        try {
            byte[] secret = new byte[PersonalKey.BYTES];
            new SecureRandom().nextBytes(secret);
            Files.writeString(fresh, Base64.getEncoder().encodeToString(secret) + "\n", StandardOpenOption.WRITE);
            // A link appears whole or not at all, and never replaces a key that another start has just made.
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        } finally {
            Files.delete(fresh);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
