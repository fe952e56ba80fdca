package org.clusterreview.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder {@code outbox} beside the database, open to its owner alone: messages hold addresses and links. */
@Component
class OutboxFolder {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Path folder;

    OutboxFolder(@Value("${cluster-review.home}") String home) {
        this.folder = Path.of(home, "outbox");
    }

    /** Writes a part of a message. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** A file appears whole or not at all; the same message has the same name, and takes the place of itself. */
    void write(MessageWay.Handover message, String ending, Content content) throws IOException {
        create();
        Path fresh = Files.createTempFile(folder, "message", ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                content.writeTo(out);
            }
            String name = STAMP.format(message.created()) + "-" + message.id() + ending;
            Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void create() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    String name() {
        return "outbox";
    }
}
