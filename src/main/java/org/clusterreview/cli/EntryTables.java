package org.clusterreview.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.EntryCheck;
import org.clusterreview.scoring.engine.Figure;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;

/** Entries for a model, gathered from the tables of marks, data and applications; every fault with its line and column. */
final class EntryTables {

    /** The item of the data table that holds an application's place in a recorded lot. */
    private static final String LOT = "lot";

    private static final String ONE_GROUP = "";
    private static final Set<String> NOT_APPLICABLE = Set.of("n/a", "N/A", "不适用");
    private static final Map<String, BigDecimal> WORDS = Map.of(
            "yes",
            BigDecimal.ONE,
            "no",
            BigDecimal.ZERO,
            "true",
            BigDecimal.ONE,
            "false",
            BigDecimal.ZERO,
            "是",
            BigDecimal.ONE,
            "否",
            BigDecimal.ZERO);

    private final EntryCheck check;
    private final List<Fault> faults;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, List<SheetMark>> marks = new TreeMap<>();
    private final Map<String, List<Figure>> figures = new HashMap<>();
    private final Map<String, Integer> lots = new HashMap<>();
    private final Set<List<String>> seen = new HashSet<>();
    private boolean listed;

    EntryTables(ScoringModel model, List<Fault> faults) {
        this.check = new EntryCheck(model);
        this.faults = faults;
    }

    /** With a list of applications, those and no others are scored; without one, every one that has a row. */
    void applications(@Nullable CsvTable table) {
        if (table == null || !table.require(faults, "application", "group")) {
            return;
        }
        listed = true;
        for (CsvTable.Row row : table.rows()) {
            row.required("application", faults).ifPresent(application -> {
                if (groups.put(application, row.text("group").orElse(ONE_GROUP)) != null) {
                    faults.add(row.fault("application", "cli.aggregate.applicationTwice", application));
                }
                marks.putIfAbsent(application, new ArrayList<>());
            });
        }
    }

    void marks(CsvTable table) {
        if (!table.require(faults, "application", "expert", "indicator", "mark")) {
            return;
        }
        for (CsvTable.Row row : table.rows()) {
            Optional<String> application = application(row);
            Optional<String> expert = row.required("expert", faults);
            Optional<String> indicator = row.required("indicator", faults);
            Optional<Mark> mark = mark(row);
            if (application.isPresent() && expert.isPresent() && indicator.isPresent() && mark.isPresent()) {
                SheetMark sheetMark = new SheetMark(expert.get(), indicator.get(), mark.get());
                Optional<Violation> wrong = check.mark(sheetMark);
                wrong.ifPresent(
                        v -> faults.add(row.fault(column(v), v.code(), v.args().toArray())));
                if (!seen.add(List.of("mark", application.get(), expert.get(), indicator.get()))) {
                    faults.add(row.fault("mark", "scoring.mark.twice", expert.get(), indicator.get()));
                }
                of(marks, application.get()).add(sheetMark);
            }
        }
    }

    private static String column(Violation violation) {
        return switch (violation.code()) {
            case "scoring.mark.unknownIndicator", "scoring.mark.notByExpert" -> "indicator";
            default -> "mark";
        };
    }

    private Optional<Mark> mark(CsvTable.Row row) {
        Optional<String> text = row.text("mark");
        if (text.isEmpty()) {
            return Optional.of(Mark.MISSING);
        }
        return NOT_APPLICABLE.contains(text.get())
                ? Optional.of(Mark.NOT_APPLICABLE)
                : number(row, "mark", text.get()).map(Mark::of);
    }

    void data(@Nullable CsvTable table) {
        if (table == null || !table.require(faults, "application", "item", "value")) {
            return;
        }
        for (CsvTable.Row row : table.rows()) {
            Optional<String> application = application(row);
            Optional<String> item = row.required("item", faults);
            Optional<BigDecimal> value = row.text("value").flatMap(v -> number(row, "value", v));
            Optional<Integer> year = row.text("year").flatMap(y -> integer(row, "year", y));
            if (application.isPresent() && item.isPresent() && value.isPresent()) {
                figure(row, application.get(), new Figure(item.get(), year.orElse(null), value.get()));
            }
        }
    }

    private void figure(CsvTable.Row row, String application, Figure figure) {
        if (!seen.add(List.of("figure", application, figure.item(), String.valueOf(figure.year())))) {
            faults.add(row.fault("item", "scoring.figure.twice", figure.item()));
        }
        if (figure.item().equals(LOT)) {
            integer(row, "value", figure.value().toPlainString()).ifPresent(lot -> lots.put(application, lot));
            return;
        }
        check.figure(figure)
                .ifPresent(v -> faults.add(row.fault("value", v.code(), v.args().toArray())));
        of(figures, application).add(figure);
    }

    private Optional<String> application(CsvTable.Row row) {
        Optional<String> application = row.required("application", faults);
        application
                .filter(a -> listed && !groups.containsKey(a))
                .ifPresent(a -> faults.add(row.fault("application", "cli.aggregate.applicationUnknown", a)));
        application.ifPresent(a -> marks.putIfAbsent(a, new ArrayList<>()));
        return application;
    }

    private Optional<BigDecimal> number(CsvTable.Row row, String column, String text) {
        BigDecimal word = WORDS.get(text);
        if (word != null && column.equals("value")) {
            return Optional.of(word);
        }
        Optional<BigDecimal> number = Decimals.parse(text);
        if (number.isEmpty()) {
            faults.add(row.fault(column, "cli.csv.notNumber", text));
        }
        return number;
    }

    private Optional<Integer> integer(CsvTable.Row row, String column, String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            faults.add(row.fault(column, "cli.csv.notInteger", text));
            return Optional.empty();
        }
    }

    private static <T> List<T> of(Map<String, List<T>> map, String key) {
        return map.computeIfAbsent(key, k -> new ArrayList<>());
    }

    /** Ranking group of each listed application; empty where there is no list. */
    Map<String, String> groups() {
        return Map.copyOf(groups);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        marks.forEach((application, given) -> entries.add(new Entry(
                application,
                groups.getOrDefault(application, ONE_GROUP),
                given,
                figures.getOrDefault(application, List.of()),
                lots.get(application))));
        return entries;
    }
}
