package org.clusterreview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import org.clusterreview.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A drawing with a switch to the same figures as a table, and both to save: the drawing as a picture, the table as a
 * workbook. Figures are decimal texts, shown as they are given; null where there is none, which is not zero.
 */
@Tag("review-chart")
@JsModule("./chart/review-chart.ts")
public class ReviewChart extends Component {

    private static final long serialVersionUID = 1L;

    private @Nullable Anchor workbook;

    /** One expert's total; trimmed says that it was dropped as highest or lowest. */
    public record Point(String label, String value, boolean trimmed) {}

    /** The ranks that fit the spread of the marks. */
    public record RankRange(int from, int to) {}

    /** One application: its rank and mean are null while it has none; the probability of a place is shown as it is given. */
    public record RankingRow(
            String key,
            String label,
            @Nullable String rank,
            @Nullable String mean,
            List<Point> points,
            @Nullable RankRange interval,
            @Nullable String probability) {

        public RankingRow {
            points = List.copyOf(points);
        }

        public RankingRow(String key, String label, @Nullable String rank, @Nullable String mean, List<Point> points) {
            this(key, label, rank, mean, points, null, null);
        }
    }

    /** A line below the first so many rows, such as the one that ends the list. */
    public record Cut(int after, String label) {}

    /** One value for each series; null where there is none, which is not zero. */
    public record BarRow(String key, String label, List<@Nullable String> values) {}

    /** A line across bars, such as where a grade begins. */
    public record Line(String label, String value) {}

    /** One axis and how far it reaches, with one value for each series. */
    public record RadarRow(String key, String label, String max, List<@Nullable String> values) {}

    /** How values become colours: from light to dark, or to both sides of zero. */
    public enum HeatScale {
        SEQUENTIAL,
        DIVERGING
    }

    /** One value of a matrix; flagged ones are framed. */
    public record HeatCell(@Nullable String value, boolean flagged) {}

    /** One cell for each column. */
    public record HeatRow(String key, String label, List<HeatCell> cells) {

        public HeatRow {
            cells = List.copyOf(cells);
        }
    }

    /** One value of a distribution. */
    public record Dot(String label, String value, boolean hollow) {}

    /** The five numbers that sum up a distribution. */
    public record Box(String low, String q1, String median, String q3, String high) {}

    /** One distribution, with its box where there are values enough for one. */
    public record StripRow(
            String key,
            String label,
            List<Dot> dots,
            @Nullable Box box) {

        public StripRow {
            dots = List.copyOf(dots);
        }
    }

    public ReviewChart() {
        getElement().setPropertyJson("texts", ElementTexts.below("chart.", getLocale()));
    }

    /** Every expert's total of each application, best first. */
    public void showRanking(String title, String axis, List<RankingRow> rows, @Nullable Cut cut) {
        show(new ChartData.Ranking(title, axis, rows, cut));
    }

    /** Bars of several series side by side. */
    public void showBars(String title, String axis, List<String> series, List<BarRow> rows) {
        show(new ChartData.Bars(title, axis, named(series), rows, null));
    }

    /** The same with lines across the bars, each at a value of the axis. */
    public void showBars(String title, String axis, List<String> series, List<BarRow> rows, List<Line> lines) {
        show(new ChartData.Bars(title, axis, named(series), rows, lines.isEmpty() ? null : lines));
    }

    /**
     * A matrix.
     *
     * @param flag what the frame of a flagged cell says; null where nothing is flagged
     */
    public void showHeat(
            String title,
            String axis,
            HeatScale scale,
            @Nullable String flag,
            List<String> columns,
            List<HeatRow> rows) {
        show(new ChartData.Heat(title, axis, scale.name().toLowerCase(Locale.ROOT), flag, columns, rows));
    }

    /** Two or three series around as many axes as there are rows; with less than three axes as bars. */
    public void showRadar(String title, String axis, List<String> series, List<RadarRow> rows) {
        show(new ChartData.Radar(title, axis, named(series), rows));
    }

    /**
     * Distributions on one common axis.
     *
     * @param filled what full dots are
     * @param hollow what hollow dots are
     */
    public void showStrips(String title, String axis, String filled, String hollow, List<StripRow> rows) {
        show(new ChartData.Strips(title, axis, filled, hollow, rows));
    }

    private void show(ChartData data) {
        getElement().setProperty("kind", data.kind());
        getElement().setPropertyBean("data", data);
        if (workbook != null) {
            workbook.removeFromParent();
        }
        ChartTable table = new ChartTables(getLocale()).of(data);
        workbook = Downloads.link(
                Texts.in(getLocale()).get("chart-export.table"),
                ChartBook.fileName(data.title()),
                Downloads.XLSX,
                out -> ChartBook.write(table, out));
        workbook.getElement().setAttribute("slot", "export");
        getElement().appendChild(workbook.getElement());
    }

    private static List<ChartData.Series> named(List<String> series) {
        return series.stream().map(name -> new ChartData.Series(name, name)).toList();
    }
}
