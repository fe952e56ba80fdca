package org.clusterreview.analysis;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SeatOrder;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.engine.SheetScore;
import org.clusterreview.scoring.model.Effect;
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
 * @param given of whole sheets, only what the expert has marked, in points of the sheet, deductions taken off: what agreement is
 *     measured on, since figures are the same for every expert
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
        return of(model, ScoredSheets.of(model, results, entries));
    }

    static GroupMarks of(ScoringModel model, List<ScoredSheets> sheets) {
        List<Indicator> marked = model.markedByExperts();
        List<Row> rows = sheets.stream().map(one -> Row.of(marked, one)).toList();
        TreeSet<String> seats = new TreeSet<>(SeatOrder.BY_KEY);
        sheets.stream().flatMap(one -> one.marks().keySet().stream()).distinct().forEach(seats::add);
        List<String> experts = List.copyOf(seats);
        Map<String, Ratings> indicators = new LinkedHashMap<>();
        marked.forEach(one ->
                indicators.put(one.id(), table(sheets, experts, (of, expert) -> value(of.mark(expert, one.id())))));
        return new GroupMarks(
                sheets.stream().map(one -> one.result().application()).toList(),
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

    private static Optional<Exact> value(Mark mark) {
        return mark instanceof Mark.Given(var value) ? Optional.of(Exact.of(value)) : Optional.empty();
    }

    /** The whole sheets of one application, by expert. */
    private record Row(Map<String, Exact> totals, Map<String, Exact> given) {

        static Row of(List<Indicator> marked, ScoredSheets sheets) {
            Map<String, Exact> official = official(sheets.result().score());
            Map<String, Exact> totals = new HashMap<>();
            Map<String, Exact> given = new HashMap<>();
            sheets.scores().forEach((expert, score) -> {
                totals.put(expert, official.getOrDefault(expert, score.total()));
                given.put(expert, given(marked, score));
            });
            return new Row(totals, given);
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

        private static Exact given(List<Indicator> marked, SheetScore score) {
            Exact sum = Exact.ZERO;
            for (Indicator one : marked) {
                Exact part = score.parts().getOrDefault(one.id(), Exact.ZERO);
                sum = one.effect() == Effect.DEDUCTION ? sum.minus(part) : sum.plus(part);
            }
            return sum;
        }
    }

    private static <R> Ratings table(List<R> rows, List<String> experts, BiFunction<R, String, Optional<Exact>> cell) {
        return new Ratings(rows.stream()
                .map(row ->
                        experts.stream().map(expert -> cell.apply(row, expert)).toList())
                .toList());
    }
}
