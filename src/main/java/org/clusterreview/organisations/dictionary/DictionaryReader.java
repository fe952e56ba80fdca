package org.clusterreview.organisations.dictionary;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.csv.CsvRow;
import org.clusterreview.kernel.csv.CsvTable;

/**
 * Reads the three dictionaries from comma-separated tables. Every fault is reported: missing columns and values, unknown
 * kinds, a code or a name that stands twice, a reference that leads nowhere.
 */
public final class DictionaryReader {

    private static final List<String> PLACE_COLUMNS = List.of("code", "name", "aliases", "level", "city", "source");
    private static final List<String> ZONE_COLUMNS =
            List.of("code", "name", "aliases", "kind", "level", "city", "county", "source");
    private static final List<String> FIELD_COLUMNS =
            List.of("code", "name", "aliases", "parent", "kinds", "valid_from", "valid_to", "source");

    /** What was read; usable only where there is no fault. */
    public record Reading(Dictionary dictionary, List<Fault> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    private DictionaryReader() {}

    /**
     * The dictionaries that travel with the program.
     *
     * @throws IllegalStateException where they are at fault, which the tests exclude
     */
    public static Dictionary shipped() {
        Reading reading = assemble(
                CsvTable.shipped("dictionaries/places.csv", PLACE_COLUMNS),
                CsvTable.shipped("dictionaries/zones.csv", ZONE_COLUMNS),
                CsvTable.shipped("dictionaries/fields.csv", FIELD_COLUMNS));
        if (!reading.faults().isEmpty()) {
            throw new IllegalStateException("shipped dictionaries: " + reading.faults());
        }
        return reading.dictionary();
    }

    public static Reading read(Reader places, Reader zones, Reader fields) {
        return assemble(
                CsvTable.read("places.csv", places, PLACE_COLUMNS),
                CsvTable.read("zones.csv", zones, ZONE_COLUMNS),
                CsvTable.read("fields.csv", fields, FIELD_COLUMNS));
    }

    private static Reading assemble(CsvTable places, CsvTable zones, CsvTable fields) {
        Dictionary dictionary = new Dictionary(
                places.rows().stream().map(DictionaryReader::place).toList(),
                zones.rows().stream().map(DictionaryReader::zone).toList(),
                fields.rows().stream().map(DictionaryReader::field).toList());
        List.of(places, zones, fields).forEach(DictionaryReader::checkUnique);
        checkReferences(dictionary, places, zones, fields);
        List<Fault> faults = new ArrayList<>();
        List.of(places, zones, fields).forEach(table -> faults.addAll(table.faults()));
        return new Reading(dictionary, faults);
    }

    private static PlaceRow place(CsvRow row) {
        return new PlaceRow(
                row.required("code"),
                row.required("name"),
                row.list("aliases"),
                row.choice("level", row.text("level"), PlaceRow.Level.class),
                row.required("city"),
                row.required("source"));
    }

    private static ZoneRow zone(CsvRow row) {
        return new ZoneRow(
                row.required("code"),
                row.required("name"),
                row.list("aliases"),
                row.choice("kind", row.text("kind"), ZoneRow.Kind.class),
                row.choice("level", row.text("level"), ZoneRow.Level.class),
                row.required("city"),
                row.optional("county"),
                row.required("source"));
    }

    private static FieldRow field(CsvRow row) {
        LocalDate from = row.date("valid_from");
        LocalDate to = row.date("valid_to");
        row.required("valid_from");
        if (from != null && to != null && to.isBefore(from)) {
            row.fault("valid_to", "dictionary.validity.reversed", from, to);
        }
        return new FieldRow(
                row.required("code"),
                row.required("name"),
                row.list("aliases"),
                row.optional("parent"),
                row.list("kinds").stream()
                        .map(kind -> row.choice("kinds", kind, FieldRow.Kind.class))
                        .collect(Collectors.toSet()),
                from == null ? LocalDate.EPOCH : from,
                Optional.ofNullable(to),
                row.required("source"));
    }

    private static void checkUnique(CsvTable table) {
        Map<String, Integer> seen = new HashMap<>();
        for (CsvRow row : table.rows()) {
            Set<String> names = new HashSet<>(row.list("aliases"));
            names.add(row.text("code"));
            names.add(row.text("name"));
            for (String name : names) {
                Integer earlier = seen.putIfAbsent(name, row.line());
                if (earlier != null) {
                    row.fault("name", "dictionary.name.twice", name, earlier);
                }
            }
        }
    }

    private static void checkReferences(Dictionary dictionary, CsvTable places, CsvTable zones, CsvTable fields) {
        for (CsvTable table : List.of(places, zones)) {
            for (CsvRow row : table.rows()) {
                if (dictionary.city(row.text("city")).isEmpty()) {
                    row.fault("city", "dictionary.reference.unknown", row.text("city"));
                }
            }
        }
        for (CsvRow row : zones.rows()) {
            row.optional("county")
                    .filter(county -> dictionary.county(county).isEmpty())
                    .ifPresent(county -> row.fault("county", "dictionary.reference.unknown", county));
        }
        for (CsvRow row : fields.rows()) {
            row.optional("parent")
                    .filter(parent -> dictionary.field(parent).isEmpty())
                    .ifPresent(parent -> row.fault("parent", "dictionary.reference.unknown", parent));
        }
    }
}
