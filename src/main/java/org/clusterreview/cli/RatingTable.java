package org.clusterreview.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clusterreview.kernel.Fault;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;

/**
 * A table of marks from CSV, every column marks and an empty cell a missing one. A first line with a cell that is
 * neither empty nor a number is a header. Blank lines are passed over. Every fault goes to the caller's list.
 */
final class RatingTable {

    private final String file;
    private final List<Fault> faults;
    private final List<List<Optional<Exact>>> rows = new ArrayList<>();
    private boolean first = true;
    private int width;

    private RatingTable(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads a file.
     *
     * @param rowsAre what a row is: {@code applications} or {@code experts}
     * @return a row an application; empty if there are faults
     */
    static Optional<Ratings> read(InputFile input, String rowsAre, List<Fault> faults) {
        RatingTable table = new RatingTable(input.name(), faults);
        table.parse(input.text());
        boolean turned = rowsAre.equals("experts");
        if (!turned && !rowsAre.equals("applications")) {
            faults.add(Fault.at("--rows", 0, 0, "", "cli.ratings.rows-unknown", rowsAre));
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        Ratings ratings = new Ratings(table.rows);
        return Optional.of(turned ? ratings.transposed() : ratings);
    }

    private void parse(String text) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord cells : parser) {
                take(line, cells.stream().map(String::strip).toList());
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            faults.add(Fault.at(file, line, 0, "", "cli.csv.malformed"));
            return;
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.at(file, 0, 0, "", "cli.ratings.empty"));
        }
    }

    private void take(int line, List<String> cells) {
        if (cells.size() == 1 && cells.getFirst().isEmpty()) {
            return;
        }
        if (first) {
            first = false;
            width = cells.size();
            if (cells.stream()
                    .anyMatch(cell -> !cell.isEmpty() && Decimals.parse(cell).isEmpty())) {
                return;
            }
        }
        if (cells.size() != width) {
            faults.add(Fault.at(file, line, 0, "", "cli.ratings.ragged", cells.size(), width));
            return;
        }
        List<Optional<Exact>> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            row.add(mark(line, i + 1, cells.get(i)));
        }
        rows.add(row);
    }

    private Optional<Exact> mark(int line, int column, String cell) {
        Optional<Exact> mark = Decimals.parse(cell).map(Exact::of);
        if (mark.isEmpty() && !cell.isEmpty()) {
            faults.add(Fault.at(file, line, column, "", "cli.csv.notNumber", cell));
        }
        return mark;
    }
}
