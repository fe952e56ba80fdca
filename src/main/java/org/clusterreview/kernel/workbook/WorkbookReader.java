package org.clusterreview.kernel.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.workbook.SheetParser.RawCell;
import org.clusterreview.kernel.workbook.SheetParser.RawRow;
import org.clusterreview.kernel.workbook.SheetParser.RawSheet;

/**
 * Reads an uploaded Excel workbook (.xlsx, ECMA-376) of which nothing is trusted: not its name, size, kind or content.
 * Time and memory are bounded by the limits, and whatever is wrong becomes a fault; nothing is thrown.
 */
public final class WorkbookReader {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private WorkbookReader() {}

    /**
     * @param file name for the faults
     * @param maxRows by name of the sheets to be read: how many rows with content each may have, headers included
     */
    public static Workbook read(InputStream in, String file, WorkbookLimits limits, Map<String, Integer> maxRows) {
        return read(in, file, limits, maxRows, Set.of());
    }

    /**
     * @param file name for the faults
     * @param maxRows by name of the sheets to be read: how many rows with content each may have, headers included
     * @param later names of sheets that came into the form later: older files are read without them
     */
    public static Workbook read(
            InputStream in, String file, WorkbookLimits limits, Map<String, Integer> maxRows, Set<String> later) {
        return read(in, file, limits, later, parts -> maxRows);
    }

    /**
     * Reads the first sheet, whatever it is called: for files that another program wrote.
     *
     * @param file name for the faults
     * @param maxRows how many rows with content it may have, headers included
     */
    public static Workbook readFirst(InputStream in, String file, WorkbookLimits limits, int maxRows) {
        return read(in, file, limits, Set.of(), parts -> {
            Map<String, Integer> first = new HashMap<>();
            parts.sheets().keySet().stream().limit(1).forEach(name -> first.put(name, maxRows));
            return first;
        });
    }

    /** Which sheets of a file are to be read, with their limits. */
    private interface Wanted {

        Map<String, Integer> of(WorkbookParts parts) throws IOException, XMLStreamException;
    }

    private static Workbook read(InputStream in, String file, WorkbookLimits limits, Set<String> later, Wanted wanted) {
        try {
            byte[] bytes = in.readNBytes(limits.maxBytes() + 1);
            if (bytes.length > limits.maxBytes()) {
                throw new RefusedFile("workbook.file.tooLarge", limits.maxBytes() >> 20);
            }
            try (Container container = Container.open(bytes, limits)) {
                WorkbookParts parts = new WorkbookParts(container);
                return read(parts, file, wanted.of(parts), later);
            }
        } catch (RefusedFile e) {
            return refused(file, e.code(), e.args());
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return refused(file, "workbook.file.damaged", List.of());
        }
    }

    private static Workbook refused(String file, String code, List<Object> args) {
        return new Workbook(file, List.of(), List.of(new Fault(file, 0, 0, "", code, args)));
    }

    private static Workbook read(WorkbookParts parts, String file, Map<String, Integer> maxRows, Set<String> later)
            throws IOException, XMLStreamException {
        List<Fault> faults = new ArrayList<>();
        Map<String, RawSheet> raw = new TreeMap<>();
        Map<String, String> present = parts.sheets();
        for (var wanted : new TreeMap<>(maxRows).entrySet()) {
            String target = present.get(wanted.getKey());
            if (target == null) {
                if (!later.contains(wanted.getKey())) {
                    faults.add(Fault.at(file, 0, 0, wanted.getKey(), "workbook.sheet.missing", wanted.getKey()));
                }
                continue;
            }
            try (InputStream in = parts.open(target)) {
                RawSheet sheet = SheetParser.parse(in, wanted.getValue());
                if (sheet.tooMany()) {
                    faults.add(Fault.at(
                            file,
                            0,
                            0,
                            wanted.getKey(),
                            "workbook.sheet.tooManyRows",
                            wanted.getKey(),
                            wanted.getValue() - 1));
                } else {
                    raw.put(wanted.getKey(), sheet);
                }
            }
        }
        return new Workbook(file, sheets(raw, parts.sharedTexts(references(raw))), faults);
    }

    private static Set<Integer> references(Map<String, RawSheet> sheets) {
        Set<Integer> wanted = new HashSet<>();
        for (RawSheet sheet : sheets.values()) {
            for (RawRow row : sheet.rows()) {
                for (RawCell cell : row.cells()) {
                    if (cell.kind().equals("s")) {
                        wanted.add(Xml.integer(cell.value(), -1));
                    }
                }
            }
        }
        return wanted;
    }

    private static List<Sheet> sheets(Map<String, RawSheet> raw, Map<Integer, String> texts) {
        Map<Integer, String> clean = new HashMap<>();
        texts.forEach((index, text) -> clean.put(index, Xml.clean(text)));
        List<Sheet> sheets = new ArrayList<>();
        raw.forEach((name, sheet) -> {
            List<SheetRow> rows = new ArrayList<>();
            for (RawRow row : sheet.rows()) {
                SortedMap<Integer, Cell> cells = cells(row, clean);
                if (!cells.isEmpty()) {
                    rows.add(new SheetRow(row.number(), cells));
                }
            }
            sheets.add(new Sheet(name, rows));
        });
        return sheets;
    }

    private static SortedMap<Integer, Cell> cells(RawRow row, Map<Integer, String> texts) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (RawCell raw : row.cells()) {
            Cell cell = cell(raw, texts);
            if (!(cell instanceof Cell.Text(var text) && text.isEmpty())) {
                cells.put(raw.column(), cell);
            }
        }
        return cells;
    }

    private static Cell cell(RawCell raw, Map<Integer, String> texts) {
        String value = raw.value();
        return switch (raw.kind()) {
            case "s" -> new Cell.Text(texts.getOrDefault(Xml.integer(value, -1), ""));
            case "b" -> new Cell.Flag(value.strip().equals("1"));
            case "e" -> new Cell.Broken(Xml.clean(value));
            case "n" -> number(value.strip());
            default -> new Cell.Text(Xml.clean(value));
        };
    }

    /** Numbers are stored as binary floating point: 1.1 may stand as 1.1000000000000001. */
    private static Cell number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return new Cell.Text(Xml.clean(value));
        }
        BigDecimal number = new BigDecimal(value).round(SHOWN);
        return new Cell.Numeric(Cell.plain(number));
    }
}
