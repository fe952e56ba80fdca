package org.clusterreview.kernel.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same content gives the same bytes: the parts of the file carry no time of their own. */
public final class SameBytes {

    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SameBytes() {}

    /** The stream stays open. */
    public static void write(XSSFWorkbook book, OutputStream out) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        book.write(made);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(made.toByteArray()))) {
            ZipOutputStream to = new ZipOutputStream(out);
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(ZIP_TIME);
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
            to.finish();
        }
    }
}
