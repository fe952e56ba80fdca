package org.clusterreview.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows of files and their pieces. */
@Component
class FileStore {

    /** 256 KiB: small enough for many readers at once, large enough that a 50 MB file is 200 rows. */
    static final int CHUNK = 256 * 1024;

    private final JdbcTemplate jdbc;

    FileStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How much was written; more than the limit means that writing stopped there. */
    record Written(long bytes, String sha256) {}

    void begin(StoredFile file, String by) {
        jdbc.update(
                "insert into stored_file (id, name, media_type, size, sha256, stored_at, stored_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                OffsetDateTime.ofInstant(file.storedAt(), ZoneOffset.UTC),
                by);
    }

    Written write(UUID id, InputStream content, long maxBytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        for (int number = 0; size <= maxBytes; number++) {
            byte[] chunk = content.readNBytes(CHUNK);
            if (chunk.length == 0) {
                break;
            }
            size += chunk.length;
            digest.update(chunk);
            jdbc.update("insert into stored_chunk (file_id, number, bytes) values (?, ?, ?)", id, number, chunk);
        }
        return new Written(size, HexFormat.of().formatHex(digest.digest()));
    }

    void finish(UUID id, Written written) {
        jdbc.update("update stored_file set size = ?, sha256 = ? where id = ?", written.bytes(), written.sha256(), id);
    }

    /** Takes back a file that was refused while it was being written: nothing refers to it yet. */
    void remove(UUID id) {
        jdbc.update("delete from stored_chunk where file_id = ?", id);
        jdbc.update("delete from stored_file where id = ?", id);
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc
                .query(
                        "select id, name, media_type, size, sha256, stored_at from stored_file where id = ?",
                        (row, i) -> new StoredFile(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("sha256"),
                                row.getObject("stored_at", OffsetDateTime.class).toInstant()),
                        id)
                .stream()
                .findFirst();
    }

    Optional<byte[]> chunk(UUID id, int number) {
        return jdbc
                .query(
                        "select bytes from stored_chunk where file_id = ? and number = ?",
                        (row, i) -> row.getBytes(1),
                        id,
                        number)
                .stream()
                .findFirst();
    }
}
