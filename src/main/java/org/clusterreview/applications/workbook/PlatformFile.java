package org.clusterreview.applications.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.codes.CreditCode;
import org.clusterreview.kernel.workbook.Cell;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.CsvSheet;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.kernel.workbook.FormTable;
import org.clusterreview.kernel.workbook.Sheet;
import org.clusterreview.kernel.workbook.SheetRow;
import org.clusterreview.kernel.workbook.TemplateWriter;
import org.clusterreview.kernel.workbook.Workbook;
import org.clusterreview.kernel.workbook.WorkbookLimits;
import org.clusterreview.kernel.workbook.WorkbookReader;

/**
 * A file of figures that the department's data platform writes: one value a row, as the first sheet of an Excel workbook or as
 * a comma-separated table. Columns beside those that are read do not matter.
 */
public final class PlatformFile {

    /** The largest file, and the most rows without the headers. */
    public static final WorkbookLimits LIMITS = WorkbookLimits.USUAL;

    public static final int MAX_ROWS = 50_000;

    private static final String SHEET = "平台数据";
    private static final int MAX_NAME = 100;
    private static final int CODE_LENGTH = 18;

    private static final Column CLUSTER = Column.later("集群名称", MAX_NAME);
    private static final Column UNIT_CODE = Column.later("统一社会信用代码", CODE_LENGTH);
    private static final Column ITEM = Column.text("指标", true, MAX_NAME);
    private static final Column YEAR = new Column("年份", true, true, new Column.Kind.Number("年", 0, null));
    private static final Column VALUE =
            new Column("数值", true, true, new Column.Kind.Number("指标所用单位", FigureItem.DECIMALS, null));
    private static final List<Column> COLUMNS = List.of(CLUSTER, UNIT_CODE, ITEM, YEAR, VALUE);

    private final List<FigureItem> items;
    private final int lastYear;
    private final List<Fault> faults;
    private final Set<List<Object>> seen = new HashSet<>();

    private PlatformFile(List<FigureItem> items, int lastYear, List<Fault> faults) {
        this.items = items;
        this.lastYear = lastYear;
        this.faults = faults;
    }

    /** @param rows those without fault */
    public record Reading(List<PlatformRow> rows, List<Fault> faults) {

        public Reading {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a file and reports every fault by row and column. Nothing is thrown.
     *
     * @param file name of the upload; one that ends in {@code .csv} is read as a comma-separated table
     * @param items that may be stated
     * @param lastYear the last of the years of which figures are kept
     */
    public static Reading read(InputStream in, String file, List<FigureItem> items, int lastYear) {
        Workbook book = file.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? CsvSheet.read(in, file, LIMITS, MAX_ROWS + 1)
                : WorkbookReader.readFirst(in, file, LIMITS, MAX_ROWS + 1);
        List<Fault> faults = new ArrayList<>(book.faults());
        List<PlatformRow> rows = new ArrayList<>();
        if (!book.sheets().isEmpty()) {
            Sheet sheet = known(book.sheets().getFirst());
            PlatformFile reader = new PlatformFile(items, lastYear, faults);
            for (FormRow row : FormTable.read(file, sheet, COLUMNS, faults)) {
                int before = faults.size();
                Optional<PlatformRow> read = reader.row(sheet.name(), row);
                if (faults.size() == before) {
                    read.ifPresent(rows::add);
                }
            }
        }
        return new Reading(rows, faults);
    }

    /** Writes an empty file with its instructions; the stream stays open. */
    public static void writeEmpty(Texts texts, List<FigureItem> items, OutputStream out) throws IOException {
        try (TemplateWriter writer = new TemplateWriter(texts)) {
            Column item = Column.choice(
                    ITEM.header(), true, items.stream().map(FigureItem::name).toList());
            writer.table(SHEET, List.of(CLUSTER, UNIT_CODE, item, YEAR, VALUE), List.of(), MAX_ROWS);
            writer.instructions(
                    texts.get("platform.template.sheet"),
                    List.of(
                            texts.get("platform.template.title"),
                            texts.get("platform.template.which"),
                            texts.get("platform.template.values")));
            writer.write(out);
        }
    }

    /** The sheet with those columns alone whose headers are known. */
    private static Sheet known(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return sheet;
        }
        Set<String> headers = new HashSet<>();
        COLUMNS.forEach(column -> headers.add(normal(column.header())));
        Set<Integer> positions = new HashSet<>();
        sheet.rows().getFirst().cells().forEach((position, cell) -> {
            if (headers.contains(normal(cell.shown()))) {
                positions.add(position);
            }
        });
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            SortedMap<Integer, Cell> cells = new TreeMap<>(row.cells());
            cells.keySet().retainAll(positions);
            if (!cells.isEmpty() || rows.isEmpty()) {
                rows.add(new SheetRow(row.number(), cells));
            }
        }
        return new Sheet(sheet.name(), rows);
    }

    private Optional<PlatformRow> row(String sheet, FormRow row) {
        Optional<String> cluster = row.text(CLUSTER);
        Optional<String> code = row.text(UNIT_CODE);
        if (cluster.isEmpty() && code.isEmpty()) {
            row.fault(CLUSTER, "platform.subject.missing");
        }
        code.filter(one -> !CreditCode.isValid(one))
                .ifPresent(one -> row.fault(UNIT_CODE, "workbook.cell.creditCode", one));
        Optional<FigureItem> item = row.text(ITEM).flatMap(name -> item(row, name));
        Optional<BigDecimal> year = row.number(YEAR, (Column.Kind.Number) YEAR.kind());
        Optional<BigDecimal> value = row.number(VALUE, (Column.Kind.Number) VALUE.kind());
        if (item.isEmpty() || year.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> years = item.get().years(lastYear);
        int ofYear = year.get().intValue();
        if (!years.contains(ofYear)) {
            row.fault(
                    YEAR,
                    "platform.year",
                    item.get().name(),
                    String.valueOf(years.getFirst()),
                    String.valueOf(years.getLast()));
        }
        if (!seen.add(List.of(cluster.orElse(""), code.orElse(""), item.get().key(), ofYear))) {
            row.fault(ITEM, "platform.twice");
        }
        return Optional.of(new PlatformRow(
                sheet, row.number(), cluster, code, new FigureYear(item.get().key(), ofYear), value.get()));
    }

    /** By key or by name; a unit in brackets behind the name does not matter. */
    private Optional<FigureItem> item(FormRow row, String name) {
        String plain = normal(name);
        Optional<FigureItem> found = items.stream()
                .filter(item -> plain.equalsIgnoreCase(item.key())
                        || plain.equals(normal(item.name()))
                        || plain.equals(normal(item.name() + "(" + item.unit() + ")")))
                .findFirst();
        if (found.isEmpty()) {
            row.fault(ITEM, "platform.item.unknown", name);
        }
        return found;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
    }
}
