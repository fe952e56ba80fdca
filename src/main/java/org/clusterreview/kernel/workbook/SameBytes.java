package org.clusterreview.kernel.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/** Writes archives and office files so that the same content gives the same bytes: their parts carry no time of their own. */
public final class SameBytes {

    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SameBytes() {}

    /** Writes a workbook or a text. The stream stays open. */
    public static void write(POIXMLDocument document, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        document.write(made);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(made.toByteArray()))) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(part(part.getName()));
                from.transferTo(to);
                to.closeEntry();
            }
            to.finish();
        }
    }

    /** A part of an archive, to be put into it before its content. */
    public static ZipEntry part(String name) {
        ZipEntry part = new ZipEntry(name);
        part.setTimeLocal(ZIP_TIME);
        return part;
    }

    /** Puts a text into an archive as UTF-8. */
    public static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(part(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
