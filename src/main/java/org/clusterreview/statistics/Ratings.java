package org.clusterreview.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;

/**
 * A table of marks: a row an application, a column an expert. A mark that was not given is empty, never 0.
 *
 * @param rows all of the same length; may be none
 */
public record Ratings(List<List<Optional<Exact>>> rows) {

    /** @throws IllegalArgumentException where rows differ in length */
    public Ratings {
        rows = rows.stream().map(List::copyOf).toList();
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("rows of different length");
        }
    }

    /** A table without missing marks. */
    public static Ratings complete(List<List<Exact>> rows) {
        return new Ratings(rows.stream()
                .map(row -> row.stream().map(Optional::of).toList())
                .toList());
    }

    /** How many rows. */
    public int applications() {
        return rows.size();
    }

    /** How many columns. */
    public int experts() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /** The mark of an expert for an application, both from 0. */
    public Optional<Exact> mark(int application, int expert) {
        return rows.get(application).get(expert);
    }

    /** The marks that an application has, in the order of the experts. */
    public List<Exact> marks(int application) {
        return rows.get(application).stream().flatMap(Optional::stream).toList();
    }

    /** All marks of the table, row by row. */
    public List<Exact> marks() {
        return rows.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
    }

    /** Whether no mark is missing. */
    public boolean isComplete() {
        return rows.stream().flatMap(List::stream).allMatch(Optional::isPresent);
    }

    /** The same table with rows and columns exchanged. */
    public Ratings transposed() {
        List<List<Optional<Exact>>> turned = new ArrayList<>();
        for (int column = 0; column < experts(); column++) {
            int at = column;
            turned.add(rows.stream().map(row -> row.get(at)).toList());
        }
        return new Ratings(turned);
    }

    /** The same table without a column. */
    public Ratings without(int expert) {
        return new Ratings(rows.stream()
                .map(row -> {
                    List<Optional<Exact>> rest = new ArrayList<>(row);
                    rest.remove(expert);
                    return rest;
                })
                .<List<Optional<Exact>>>map(List::copyOf)
                .toList());
    }
}
