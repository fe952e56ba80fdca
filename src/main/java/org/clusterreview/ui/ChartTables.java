package org.clusterreview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterreview.kernel.Texts;
import org.clusterreview.ui.ChartData.Bars;
import org.clusterreview.ui.ChartData.Heat;
import org.clusterreview.ui.ChartData.Radar;
import org.clusterreview.ui.ChartData.Ranking;
import org.clusterreview.ui.ChartData.Series;
import org.clusterreview.ui.ChartData.Strips;
import org.clusterreview.ui.ChartTable.Cell;
import org.clusterreview.ui.ChartTable.Column;
import org.clusterreview.ui.ReviewChart.BarRow;
import org.clusterreview.ui.ReviewChart.Box;
import org.clusterreview.ui.ReviewChart.HeatCell;
import org.clusterreview.ui.ReviewChart.HeatRow;
import org.clusterreview.ui.ReviewChart.RadarRow;
import org.clusterreview.ui.ReviewChart.RankingRow;
import org.clusterreview.ui.ReviewChart.StripRow;
import org.jspecify.annotations.Nullable;

/** The same tables as the browser shows beside the drawings (table.ts). */
final class ChartTables {

    private final Texts texts;

    ChartTables(Locale locale) {
        this.texts = Texts.in(locale);
    }

    ChartTable of(ChartData data) {
        return switch (data) {
            case Ranking ranking -> table(ranking.title(), rankingColumns(ranking.rows()), ranking.rows());
            case Bars bars -> bars(bars);
            case Heat heat -> heat(heat);
            case Radar radar -> radar(radar);
            case Strips strips -> table(strips.title(), stripColumns(strips), strips.rows());
        };
    }

    /** A column and how its cell comes from a row. */
    private record Filled<T>(Column column, Function<T, Cell> cell) {}

    private static <T> ChartTable table(String title, List<Filled<T>> columns, List<T> rows) {
        return new ChartTable(
                title,
                columns.stream().map(Filled::column).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.cell().apply(row))
                                .toList())
                        .toList());
    }

    private List<Filled<RankingRow>> rankingColumns(List<RankingRow> rows) {
        List<Filled<RankingRow>> columns = new ArrayList<>();
        columns.add(words("chart.name", RankingRow::label));
        columns.add(figures("chart.rank", RankingRow::rank));
        if (rows.stream().anyMatch(row -> row.interval() != null)) {
            columns.add(figures("chart.interval", this::interval));
        }
        columns.add(figures("chart.mean", RankingRow::mean));
        if (rows.stream().anyMatch(row -> row.probability() != null)) {
            columns.add(figures("chart.probability", RankingRow::probability));
        }
        columns.add(words("chart.experts", this::points));
        return columns;
    }

    private @Nullable String interval(RankingRow row) {
        var interval = row.interval();
        return interval == null
                ? null
                : texts.get("chart.range", String.valueOf(interval.from()), String.valueOf(interval.to()));
    }

    private String points(RankingRow row) {
        return listed(row.points().stream()
                .map(point -> point.label() + " "
                        + (point.trimmed() ? texts.get("chart.trimmedMark", point.value()) : point.value())));
    }

    private ChartTable bars(Bars bars) {
        return table(bars.title(), withNames(BarRow::label, series(bars.series(), BarRow::values)), bars.rows());
    }

    private ChartTable radar(Radar radar) {
        List<Filled<RadarRow>> columns = new ArrayList<>();
        columns.add(figures("chart.max", RadarRow::max));
        columns.addAll(series(radar.series(), RadarRow::values));
        return table(radar.title(), withNames(RadarRow::label, columns), radar.rows());
    }

    private <T> List<Filled<T>> series(List<Series> series, Function<T, List<@Nullable String>> values) {
        return IntStream.range(0, series.size())
                .mapToObj(i -> new Filled<T>(
                        new Column(series.get(i).name(), true),
                        row -> shown(
                                i < values.apply(row).size() ? values.apply(row).get(i) : null)))
                .toList();
    }

    private ChartTable heat(Heat heat) {
        List<Filled<HeatRow>> columns = IntStream.range(0, heat.columns().size())
                .mapToObj(i -> new Filled<HeatRow>(
                        new Column(heat.columns().get(i), true),
                        row -> i < row.cells().size() ? cell(row.cells().get(i), heat.flag()) : shown(null)))
                .toList();
        return table(heat.title(), withNames(HeatRow::label, columns), heat.rows());
    }

    private Cell cell(HeatCell cell, @Nullable String flag) {
        String mark = cell.flagged() && flag != null ? texts.get("chart.marked", "", flag) : null;
        return new Cell(shown(cell.value()).text(), mark);
    }

    private List<Filled<StripRow>> stripColumns(Strips strips) {
        List<Filled<StripRow>> columns = new ArrayList<>();
        columns.add(words("chart.name", StripRow::label));
        if (strips.rows().stream().anyMatch(row -> row.box() != null)) {
            columns.add(figures("chart.low", boxed(Box::low)));
            columns.add(figures("chart.q1", boxed(Box::q1)));
            columns.add(figures("chart.median", boxed(Box::median)));
            columns.add(figures("chart.q3", boxed(Box::q3)));
            columns.add(figures("chart.high", boxed(Box::high)));
        }
        columns.add(new Filled<>(
                new Column(strips.axis(), false),
                row -> Cell.of(listed(row.dots().stream()
                        .map(dot -> dot.label() + " "
                                + (dot.hollow()
                                        ? texts.get("chart.marked", dot.value(), strips.hollow())
                                        : dot.value()))))));
        return columns;
    }

    private static Function<StripRow, @Nullable String> boxed(Function<Box, String> part) {
        return row -> {
            Box box = row.box();
            return box == null ? null : part.apply(box);
        };
    }

    private <T> List<Filled<T>> withNames(Function<T, String> label, List<Filled<T>> others) {
        return Stream.concat(Stream.of(words("chart.name", label)), others.stream())
                .toList();
    }

    private <T> Filled<T> words(String key, Function<T, String> text) {
        return new Filled<>(new Column(texts.get(key), false), row -> Cell.of(text.apply(row)));
    }

    private <T> Filled<T> figures(String key, Function<T, @Nullable String> figure) {
        return new Filled<>(new Column(texts.get(key), true), row -> shown(figure.apply(row)));
    }

    private Cell shown(@Nullable String figure) {
        return Cell.of(figure == null ? texts.get("chart.noValue") : figure);
    }

    private static String listed(Stream<String> parts) {
        return parts.collect(Collectors.joining(" · "));
    }
}
