package org.clusterreview.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in the database: in the same transaction and the same backup as what refers to them. A file's id is known only to
 * the row that refers to it; the feature that owns that row decides who may see the file before it asks for it here.
 */
@Service
@Transactional
public class StoredFiles {

    private static final int NAME_LENGTH = 300;

    private final FileStore store;
    private final Clock clock;

    StoredFiles(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a file, or says why not: without a name, empty, or larger than allowed. Reads no further than the limit and does
     * not close the stream.
     *
     * @param maxBytes the largest size that is accepted
     */
    @ForParticipants
    public Outcome<StoredFile> store(Viewer viewer, String name, String mediaType, InputStream content, long maxBytes) {
        String plain = withoutFolders(name);
        if (plain.isEmpty() || plain.length() > NAME_LENGTH) {
            return Outcome.refused(Violation.at("name", "file.name.unfit", NAME_LENGTH));
        }
        UUID id = UUID.randomUUID();
        StoredFile begun =
                new StoredFile(id, plain, mediaType, 0, "", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.begin(begun, viewer.actor());
        FileStore.Written written = write(id, content, maxBytes);
        if (written.bytes() > maxBytes || written.bytes() == 0) {
            store.remove(id);
            return Outcome.refused(
                    written.bytes() == 0
                            ? Violation.at("content", "file.empty", plain)
                            : Violation.at("content", "file.large", plain, megabytes(maxBytes)));
        }
        store.finish(id, written);
        return Outcome.done(new StoredFile(id, plain, mediaType, written.bytes(), written.sha256(), begun.storedAt()));
    }

    @ForParticipants
    @Transactional(readOnly = true)
    public Optional<StoredFile> find(Viewer viewer, UUID id) {
        return store.find(id);
    }

    /**
     * The content, read piece by piece, so that a large file never lies in memory as a whole. The stream needs no
     * transaction. At its end it throws an {@link IOException} if the bytes are not those that were stored.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    @ForParticipants
    public InputStream open(Viewer viewer, UUID id) {
        StoredFile file = store.find(id).orElseThrow(() -> new IllegalArgumentException("no file " + id));
        return new StoredStream(store, file);
    }

    private FileStore.Written write(UUID id, InputStream content, long maxBytes) {
        try {
            return store.write(id, content, maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes / (1024 * 1024));
    }
}
