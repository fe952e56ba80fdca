package org.clusterreview.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.canonical.Sha256;

/**
 * A table read from CSV: UTF-8 with or without byte order mark, RFC 4180, a header row. Cells lose the white space around
 * them; an empty cell is a missing value. Blank lines are passed over. Every fault found is added to the caller's list, and
 * the rows that could be read are still there, so that one run shows all faults of a file.
 */
final class CsvTable {

    private final String file;
    private final String sha256;
    private final List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(String file, byte[] bytes) {
        this.file = file;
        this.sha256 = Sha256.of(bytes);
    }

    /** Reads a file; {@code -} is standard input. */
    static CsvTable read(String file, InputStream standardInput, List<Fault> faults) {
        try {
            byte[] bytes = file.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
            return parse(file, bytes, faults);
        } catch (NoSuchFileException e) {
            faults.add(Fault.at(file, 0, 0, "", "cli.file.missing"));
        } catch (IOException | InvalidPathException e) {
            faults.add(Fault.at(file, 0, 0, "", "cli.file.unreadable"));
        }
        return new CsvTable(file, new byte[0]);
    }

    /** Reads the bytes of a file whose name is only needed for the faults. */
    static CsvTable parse(String file, byte[] bytes, List<Fault> faults) {
        CsvTable table = new CsvTable(file, bytes);
        decode(file, bytes, faults).ifPresent(text -> table.parse(text, faults));
        return table;
    }

    String file() {
        return file;
    }

    /** SHA-256 of the bytes as they were read. */
    String sha256() {
        return sha256;
    }

    List<String> header() {
        return List.copyOf(header);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** Adds a fault for every one of the columns that the header lacks; true if it has all. */
    boolean require(List<Fault> faults, String... columns) {
        boolean complete = true;
        for (String column : columns) {
            if (!header.isEmpty() && !has(column)) {
                faults.add(Fault.at(file, 1, 0, column, "cli.csv.column.missing", column, String.join(", ", header)));
            }
            complete &= has(column);
        }
        return complete;
    }

    /** A row below the header; {@code line} counts from 1 and is the first line of a row whose cells hold line breaks. */
    final class Row {

        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        int line() {
            return line;
        }

        /** The value of a column of the header; empty where it is missing. */
        Optional<String> text(String column) {
            int index = header.indexOf(column);
            return index < 0 ? Optional.empty() : text(index);
        }

        /** The value at a position from 0; empty where it is missing. */
        Optional<String> text(int index) {
            return index >= cells.size() || cells.get(index).isEmpty()
                    ? Optional.empty()
                    : Optional.of(cells.get(index));
        }

        /** The value, or a fault and empty where it is missing. */
        Optional<String> required(String column, List<Fault> faults) {
            Optional<String> value = text(column);
            if (value.isEmpty()) {
                faults.add(fault(column, "cli.csv.cell.missing", column));
            }
            return value;
        }

        /** A fault of the cell in a column, with its line and column number. */
        Fault fault(String column, String code, Object... args) {
            return Fault.at(file, line, header.indexOf(column) + 1, column, code, args);
        }
    }

    private static Optional<String> decode(String file, byte[] bytes, List<Fault> faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            faults.add(Fault.at(file, line, 0, "", "cli.file.not-utf8"));
            return Optional.empty();
        }
    }

    private void parse(String text, List<Fault> faults) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                add(line, cells.stream().map(String::strip).toList(), faults);
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            faults.add(Fault.at(file, line, 0, "", "cli.csv.malformed"));
            return;
        }
        if (header.isEmpty()) {
            faults.add(Fault.at(file, 0, 0, "", "cli.csv.empty"));
        }
    }

    private void add(int line, List<String> cells, List<Fault> faults) {
        if (cells.size() == 1 && cells.getFirst().isEmpty()) {
            return;
        }
        if (header.isEmpty()) {
            header.addAll(cells);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty() && !seen.add(cells.get(i))) {
                    faults.add(Fault.at(file, line, i + 1, cells.get(i), "cli.csv.column.twice", cells.get(i)));
                }
            }
        } else if (cells.size() == header.size()) {
            rows.add(new Row(line, cells));
        } else {
            faults.add(Fault.at(file, line, 0, "", "cli.csv.ragged", cells.size(), header.size()));
        }
    }
}
