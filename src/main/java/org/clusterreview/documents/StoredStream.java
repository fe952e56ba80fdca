package org.clusterreview.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * Reads a stored file piece by piece and checks at the end that it is what was stored. Pieces that are skipped are not read,
 * and nothing can be checked then.
 */
final class StoredStream extends InputStream {

    private final FileStore store;
    private final StoredFile file;
    private final MessageDigest digest = Sha256.digest();
    private byte[] chunk = new byte[0];
    private int position;
    private int next;
    private boolean ended;
    private boolean whole = true;

    StoredStream(FileStore store, StoredFile file) {
        this.store = store;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == chunk.length && !advance()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long inside = Math.clamp(count, 0, chunk.length - position);
        position += (int) inside;
        long here = (long) next * FileStore.CHUNK;
        long target = Math.min(here + Math.max(0, count) - inside, file.size());
        if (inside == Math.max(0, count) || target <= here) {
            return inside;
        }
        int piece = (int) (target / FileStore.CHUNK);
        whole &= piece == next;
        next = piece;
        chunk = new byte[0];
        position = 0;
        int rest = (int) (target - (long) piece * FileStore.CHUNK);
        if (rest > 0 && advance()) {
            position = rest;
        }
        return inside + target - here;
    }

    private boolean advance() throws IOException {
        if (ended) {
            return false;
        }
        chunk = store.chunk(file.id(), next).orElseGet(() -> new byte[0]);
        position = 0;
        next++;
        digest.update(chunk);
        if (chunk.length == 0) {
            ended = true;
            check();
        }
        return !ended;
    }

    private void check() throws IOException {
        if (whole && !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException("file " + file.id() + " is not what was stored: its SHA-256 differs");
        }
    }
}
