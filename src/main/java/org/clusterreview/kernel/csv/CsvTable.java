package org.clusterreview.kernel.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clusterreview.kernel.Fault;

/**
 * A comma-separated table (RFC 4180) whose first line names the columns. Reading goes on after a fault, so that all of
 * them are known at once; they gather in {@link #faults()}, also those found later through {@link CsvRow}.
 */
public final class CsvTable {

    private final String file;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private CsvTable(String file) {
        this.file = file;
    }

    /**
     * @param file name for the faults
     * @param columns names that the header must have; others are ignored
     */
    public static CsvTable read(String file, Reader in, List<String> columns) {
        CsvTable table = new CsvTable(file);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(in, format)) {
            table.fill(parser, columns);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            table.faults.add(Fault.at(file, 0, 0, "", "csv.damaged"));
        }
        return table;
    }

    /**
     * A table that travels with the program.
     *
     * @param path from the root of the class path, without a leading slash
     * @throws IllegalStateException where it is not there: a fault of the build
     */
    public static CsvTable shipped(String path, List<String> columns) {
        InputStream in = CsvTable.class.getResourceAsStream("/" + path);
        if (in == null) {
            throw new IllegalStateException("not shipped: " + path);
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(path, reader, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private void fill(CSVParser parser, List<String> columns) {
        Set<String> present = Set.copyOf(parser.getHeaderNames());
        for (String column : columns) {
            if (!present.contains(column)) {
                faults.add(Fault.at(file, 1, 0, column, "csv.column.missing", column));
            }
        }
        if (!faults.isEmpty()) {
            return;
        }
        for (CSVRecord entry : parser) {
            int line = (int) entry.getRecordNumber() + 1;
            if (entry.isConsistent()) {
                rows.add(new CsvRow(this, entry, line));
            } else {
                faults.add(Fault.at(
                        file,
                        line,
                        0,
                        "",
                        "csv.row.width",
                        entry.size(),
                        parser.getHeaderNames().size()));
            }
        }
    }

    void add(int line, String column, String code, Object... args) {
        faults.add(Fault.at(file, line, 0, column, code, args));
    }
}
