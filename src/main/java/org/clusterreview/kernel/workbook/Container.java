package org.clusterreview.kernel.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip archive around a workbook, in memory. Before any part is used all of them are unpacked once and counted, so
 * that a small file that unpacks into a huge one is refused at the limit and costs no more than that.
 */
final class Container {

    private static final int MAX_PARTS = 2000;
    private static final long RATIO_FROM = 1 << 20;

    private final byte[] bytes;
    private final Map<String, Long> sizes = new HashMap<>();

    private Container(byte[] bytes) {
        this.bytes = bytes;
    }

    static Container open(byte[] bytes, WorkbookLimits limits) throws RefusedFile, IOException {
        checkKind(bytes);
        Container container = new Container(bytes);
        container.count(limits);
        if (container.sizes.containsKey("xl/vbaProject.bin")) {
            throw new RefusedFile("workbook.file.macros");
        }
        if (!container.sizes.containsKey("xl/workbook.xml")) {
            throw new RefusedFile("workbook.file.notWorkbook");
        }
        return container;
    }

    /** A part as a stream; the caller closes it. */
    Optional<InputStream> part(String name) throws IOException {
        if (!sizes.containsKey(name)) {
            return Optional.empty();
        }
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return Optional.of(zip);
            }
        }
        return Optional.empty();
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

    private void count(WorkbookLimits limits) throws RefusedFile, IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long size = 0;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    size += n;
                    total += n;
                    if (total > limits.maxInflated()
                            || (size > RATIO_FROM && size / limits.maxRatio() > bytes.length)) {
                        throw new RefusedFile("workbook.file.bomb", limits.maxInflated() >> 20);
                    }
                }
                checkRatio(entry, size, limits);
                if (sizes.putIfAbsent(entry.getName(), size) != null || sizes.size() > MAX_PARTS) {
                    throw new RefusedFile("workbook.file.damaged");
                }
            }
        }
    }

    private static void checkRatio(ZipEntry entry, long size, WorkbookLimits limits) throws RefusedFile {
        long packed = entry.getCompressedSize();
        if (size > RATIO_FROM && packed > 0 && size / limits.maxRatio() > packed) {
            throw new RefusedFile("workbook.file.bomb", limits.maxInflated() >> 20);
        }
    }
}
