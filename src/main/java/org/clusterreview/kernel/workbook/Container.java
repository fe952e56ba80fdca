package org.clusterreview.kernel.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The zip archive around a workbook, in memory. Before any part is used all of them are unpacked once and counted, so
 * that a small file that unpacks into a huge one is refused at the limit and costs no more than that.
 *
 * <p>Parts are found through the directory at the archive's end, as spreadsheet programs do: the headers in between are
 * left incomplete by programs that write while they compute.
 */
final class Container implements AutoCloseable {

    private static final int MAX_PARTS = 2000;
    private static final long RATIO_FROM = 1 << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    private Container(ZipFile zip) {
        this.zip = zip;
    }

    static Container open(byte[] bytes, WorkbookLimits limits) throws RefusedFile, IOException {
        checkKind(bytes);
        Container container = new Container(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get());
        container.count(bytes.length, limits);
        if (container.parts.containsKey("xl/vbaProject.bin")) {
            throw new RefusedFile("workbook.file.macros");
        }
        if (!container.parts.containsKey("xl/workbook.xml")) {
            throw new RefusedFile("workbook.file.notWorkbook");
        }
        return container;
    }

    /** A part as a stream; the caller closes it. */
    Optional<InputStream> part(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void checkKind(byte[] bytes) throws RefusedFile {
        if (bytes.length == 0) {
            throw new RefusedFile("workbook.file.empty");
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new RefusedFile("workbook.file.oldOrEncrypted");
        }
        if (startsWith(bytes, 'M', 'Z') || startsWith(bytes, 0x7F, 'E', 'L', 'F') || startsWith(bytes, '#', '!')) {
            throw new RefusedFile("workbook.file.program");
        }
        if (!startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new RefusedFile("workbook.file.notExcel");
        }
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private void count(int packed, WorkbookLimits limits) throws RefusedFile, IOException {
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            boolean usual = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
            if (!usual || parts.putIfAbsent(entry.getName(), entry) != null || parts.size() > MAX_PARTS) {
                throw new RefusedFile("workbook.file.damaged");
            }
            total += size(entry, packed, limits.maxInflated() - total, limits);
        }
    }

    /** Unpacks a part to count it, up to what is left of the limit. What the archive says of its size is not believed. */
    private long size(ZipArchiveEntry entry, int packed, long left, WorkbookLimits limits)
            throws RefusedFile, IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        long input = Math.clamp(entry.getCompressedSize(), 1, packed);
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > left || (size > RATIO_FROM && size / limits.maxRatio() > input)) {
                    throw new RefusedFile("workbook.file.bomb", limits.maxInflated() >> 20);
                }
            }
        }
        return size;
    }
}
