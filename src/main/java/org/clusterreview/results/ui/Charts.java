package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clusterreview.panels.Group;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.ui.ReviewChart;
import org.clusterreview.ui.ReviewChart.BarRow;
import org.clusterreview.ui.ReviewChart.Point;
import org.clusterreview.ui.ReviewChart.RankingRow;
import org.jspecify.annotations.Nullable;

/** The drawings of the page. */
final class Charts {

    private static final int MOST_DRAWN = 60;
    private static final int NEIGHBOURS = 10;

    private Charts() {}

    /**
     * Every expert's total of each application of a group; what was dropped is hollow. Of a large group only the neighbours of
     * the application that is looked at.
     */
    static ReviewChart totals(Component speaker, Shown shown, Group group, ApplicationResult looked) {
        ReviewChart chart = new ReviewChart();
        List<RankingRow> rows = neighbours(shown.rows(group), looked).stream()
                .filter(row -> row.score() != null)
                .map(row -> new RankingRow(
                        row.application(),
                        shown.name(row),
                        row.rank() == null ? null : row.rank().toString(),
                        Optional.ofNullable(row.score())
                                .map(score -> score.published().toPlainString())
                                .orElse(null),
                        points(speaker, row)))
                .toList();
        chart.showRanking(
                speaker.getTranslation("result.chart.totals", group.name()),
                speaker.getTranslation("result.chart.axis"),
                rows,
                null);
        return chart;
    }

    private static List<ApplicationResult> neighbours(List<ApplicationResult> all, ApplicationResult looked) {
        if (all.size() <= MOST_DRAWN) {
            return all;
        }
        int from = Math.clamp((long) all.indexOf(looked) - NEIGHBOURS, 0, all.size() - 2 * NEIGHBOURS - 1);
        return all.subList(from, from + 2 * NEIGHBOURS + 1);
    }

    private static List<Point> points(Component speaker, ApplicationResult row) {
        List<Point> points = new ArrayList<>();
        for (SheetLine sheet : Objects.requireNonNull(row.score()).sheets()) {
            Exact total = sheet.total();
            if (total != null) {
                points.add(new Point(
                        Seats.name(speaker, sheet.expert()),
                        Numbers.rounded(total).toPlainString(),
                        sheet.dropped() != null));
            }
        }
        return points;
    }

    /** The dimensions of one application beside the median of its group. */
    static ReviewChart dimensions(Component speaker, Shown shown, Group group, ApplicationResult row) {
        ReviewChart chart = new ReviewChart();
        List<Score> others = shown.rows(group).stream()
                .flatMap(other -> Optional.ofNullable(other.score()).stream())
                .toList();
        List<BarRow> rows = new ArrayList<>();
        Score own = row.score();
        if (own != null) {
            for (Node node : shown.ranking().model().nodes()) {
                List<Exact> values = others.stream()
                        .flatMap(score -> Optional.ofNullable(score.parts().get(node.id())).stream())
                        .sorted()
                        .toList();
                rows.add(new BarRow(
                        node.id(), node.name(), Arrays.asList(text(own.parts().get(node.id())), text(median(values)))));
            }
        }
        chart.showBars(
                speaker.getTranslation("result.chart.dimensions"),
                speaker.getTranslation("result.chart.axis"),
                List.of(
                        speaker.getTranslation("result.chart.own"),
                        speaker.getTranslation("result.chart.median", group.name())),
                rows);
        return chart;
    }

    private static @Nullable String text(@Nullable Exact value) {
        return value == null ? null : Numbers.rounded(value).toPlainString();
    }

    /** Exact, of values in order; between the two in the middle where their number is even. */
    static @Nullable Exact median(List<Exact> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(Exact.of(2));
    }
}
