package org.clusterreview.kernel.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clusterreview.kernel.Fault;

/**
 * Reads an uploaded comma-separated table (RFC 4180) as the one sheet of a workbook, so that a form is the same in either.
 * Nothing of it is trusted. The text is UTF-8, or GB18030 where it is no valid UTF-8, as spreadsheets in China save it.
 */
public final class CsvSheet {

    /** Name of the sheet, for the faults. */
    public static final String NAME = "CSV";

    private static final Charset CHINESE = Charset.forName("GB18030");

    private CsvSheet() {}

    /**
     * @param file name for the faults
     * @param maxRows how many rows with content there may be, headers included
     */
    public static Workbook read(InputStream in, String file, WorkbookLimits limits, int maxRows) {
        try {
            byte[] bytes = in.readNBytes(limits.maxBytes() + 1);
            if (bytes.length > limits.maxBytes()) {
                return refused(file, "workbook.file.tooLarge", limits.maxBytes() >> 20);
            }
            List<SheetRow> rows = rows(text(bytes), maxRows);
            return rows.size() > maxRows
                    ? refused(file, "workbook.sheet.tooManyRows", NAME, maxRows - 1)
                    : new Workbook(file, List.of(new Sheet(NAME, rows)), List.of());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return refused(file, "csv.damaged");
        }
    }

    private static Workbook refused(String file, String code, Object... args) {
        return new Workbook(file, List.of(), List.of(Fault.at(file, 0, 0, "", code, args)));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, CHINESE);
        }
    }

    private static List<SheetRow> rows(String text, int maxRows) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord entry : parser) {
                SortedMap<Integer, Cell> cells = new TreeMap<>();
                for (int i = 0; i < entry.size(); i++) {
                    String value = Xml.clean(entry.get(i));
                    if (!value.isEmpty()) {
                        cells.put(i + 1, new Cell.Text(value));
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(new SheetRow(Math.toIntExact(entry.getRecordNumber()), cells));
                }
                if (rows.size() > maxRows) {
                    break;
                }
            }
        }
        return rows;
    }
}
