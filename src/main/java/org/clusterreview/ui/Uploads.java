package org.clusterreview.ui;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes in uploaded files without trusting the page that sends them. */
public final class Uploads {

    private static final int PIECE = 64 * 1024;

    private Uploads() {}

    /** What is done with a file; the stream is closed afterwards. */
    @FunctionalInterface
    public interface Taking extends Serializable {

        void take(String name, InputStream content) throws IOException;
    }

    /**
     * Keeps at most one byte more than allowed, which is how the receiver tells that there was more; the rest is not even
     * read. The size that the page allows is no limit to whoever does not use the page.
     */
    public static UploadHandler bounded(long maxBytes, Taking onFile) {
        return event -> {
            Path file = Files.createTempFile("upload", null);
            try {
                copy(event.getInputStream(), file, maxBytes + 1);
                String name = event.getFileName();
                event.getUI().access(() -> take(name, file, onFile));
            } catch (IOException | UIDetachedException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        };
    }

    private static void copy(InputStream in, Path file, long limit) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            long left = limit;
            while (left > 0) {
                int read = in.read(piece, 0, (int) Math.min(PIECE, left));
                if (read < 0) {
                    return;
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }

    private static void take(String name, Path file, Taking onFile) {
        try {
            try (InputStream in = Files.newInputStream(file)) {
                onFile.take(name, in);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file could not be read", e);
        }
    }
}
