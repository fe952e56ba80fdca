package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SeatOrder;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.engine.SheetScorer;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Ratings;
import org.jspecify.annotations.Nullable;

/**
 * The marks of one ranking group as tables: a row an application, a column an expert. A sheet that lacks a mark is missing as
 * a whole in the tables of sheets, and never 0.
 *
 * @param applications ids in the order of the rows
 * @param experts seat keys in the order of the columns
 * @param totals of whole sheets, with what is computed of the application's figures: what places hang on
 * @param given of whole sheets, only what the expert has marked, in points: what agreement is measured on, since figures are
 *     the same for every expert
 * @param indicators marks of each indicator that experts mark, in the unit of its scale; one that does not apply is missing
 */
public record GroupMarks(
        List<String> applications,
        List<String> experts,
        Ratings totals,
        Ratings given,
        Map<String, Ratings> indicators) {

    public GroupMarks {
        applications = List.copyOf(applications);
        experts = List.copyOf(experts);
        indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    }

    /**
     * Of a group in the order of its results. Sheets have the totals that the results give them, and where those know none,
     * because marks are averaged by indicator, the sum that their marks make.
     *
     * @param entries of the group's applications, in any order
     * @throws IllegalArgumentException where a result has no entry
     */
    public static GroupMarks of(ScoringModel model, List<ApplicationResult> results, List<Entry> entries) {
        Map<String, Entry> byId = entries.stream().collect(Collectors.toMap(Entry::application, entry -> entry));
        List<Row> rows = results.stream()
                .map(result -> Row.of(
                        model,
                        result,
                        Optional.ofNullable(byId.get(result.application()))
                                .orElseThrow(
                                        () -> new IllegalArgumentException("no entry of " + result.application()))))
                .toList();
        TreeSet<String> seats = new TreeSet<>(SeatOrder.BY_KEY);
        rows.forEach(row -> seats.addAll(row.marks().keySet()));
        List<String> experts = List.copyOf(seats);
        Map<String, Ratings> indicators = new LinkedHashMap<>();
        model.markedByExperts()
                .forEach(one -> indicators.put(
                        one.id(), table(rows, experts, (row, expert) -> mark(row.marks(), expert, one.id()))));
        return new GroupMarks(
                results.stream().map(ApplicationResult::application).toList(),
                experts,
                table(
                        rows,
                        experts,
                        (row, expert) -> Optional.ofNullable(row.totals().get(expert))),
                table(
                        rows,
                        experts,
                        (row, expert) -> Optional.ofNullable(row.given().get(expert))),
                indicators);
    }

    private interface Cell {

        Optional<Exact> of(Row row, String expert);
    }

    /** What is known of one application, by expert. */
    private record Row(Map<String, Map<String, Mark>> marks, Map<String, Exact> totals, Map<String, Exact> given) {

        static Row of(ScoringModel model, ApplicationResult result, Entry entry) {
            Map<String, Map<String, Mark>> marks = new HashMap<>();
            for (SheetMark mark : entry.marks()) {
                marks.computeIfAbsent(mark.expert(), seat -> new HashMap<>()).put(mark.indicator(), mark.mark());
            }
            Map<String, Exact> official = official(result.score());
            SheetScorer scorer = new SheetScorer(model, entry.figures());
            Map<String, Exact> totals = new HashMap<>();
            Map<String, Exact> given = new HashMap<>();
            marks.forEach((expert, sheet) -> {
                if (isWhole(model, sheet)) {
                    SheetScore score = scorer.score(sheet);
                    totals.put(expert, official.getOrDefault(expert, score.total()));
                    given.put(expert, given(model, sheet, score));
                }
            });
            return new Row(marks, totals, given);
        }

        private static Map<String, Exact> official(@Nullable Score score) {
            Map<String, Exact> totals = new HashMap<>();
            if (score != null) {
                for (SheetLine sheet : score.sheets()) {
                    Exact total = sheet.total();
                    if (total != null) {
                        totals.put(sheet.expert(), total);
                    }
                }
            }
            return totals;
        }

        private static boolean isWhole(ScoringModel model, Map<String, Mark> sheet) {
            return model.markedByExperts().stream()
                    .noneMatch(one -> sheet.getOrDefault(one.id(), Mark.MISSING) instanceof Mark.Missing);
        }

        private static Exact given(ScoringModel model, Map<String, Mark> sheet, SheetScore score) {
            List<Exact> parts = new ArrayList<>();
            for (Indicator one : model.markedByExperts()) {
                Exact coefficient = score.coefficients().get(one.id());
                if (coefficient != null && sheet.get(one.id()) instanceof Mark.Given(var value)) {
                    parts.add(coefficient.times(Exact.of(value)));
                }
            }
            return Exact.sum(parts);
        }
    }

    private static Optional<Exact> mark(Map<String, Map<String, Mark>> marks, String expert, String indicator) {
        Mark mark = Objects.requireNonNullElse(marks.get(expert), Map.<String, Mark>of())
                .getOrDefault(indicator, Mark.MISSING);
        return mark instanceof Mark.Given(var value) ? Optional.of(Exact.of(value)) : Optional.empty();
    }

    private static Ratings table(List<Row> rows, List<String> experts, Cell cell) {
        return new Ratings(rows.stream()
                .map(row -> experts.stream().map(expert -> cell.of(row, expert)).toList())
                .toList());
    }
}
