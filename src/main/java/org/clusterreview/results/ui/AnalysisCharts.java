package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clusterreview.analysis.AlternativeRanking;
import org.clusterreview.analysis.Distribution;
import org.clusterreview.analysis.GroupMarks;
import org.clusterreview.results.Numbers;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Maxima;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.ui.ReviewChart;
import org.clusterreview.ui.ReviewChart.Dot;
import org.clusterreview.ui.ReviewChart.HeatCell;
import org.clusterreview.ui.ReviewChart.HeatRow;
import org.clusterreview.ui.ReviewChart.HeatScale;
import org.clusterreview.ui.ReviewChart.RadarRow;
import org.clusterreview.ui.ReviewChart.StripRow;

/** The drawings of what is beside the ranking. */
final class AnalysisCharts {

    private AnalysisCharts() {}

    /** Every expert's total for every application; what was dropped has a thick border. */
    static ReviewChart totals(Component speaker, Found found) {
        GroupMarks marks = found.all().marks();
        List<HeatRow> rows = found.near().stream()
                .map(near -> marks.applications().indexOf(near.application()))
                .map(row -> new HeatRow(
                        marks.applications().get(row),
                        found.ranked(marks.applications().get(row)),
                        IntStream.range(0, marks.experts().size())
                                .mapToObj(column -> cell(found, row, column))
                                .toList()))
                .toList();
        ReviewChart chart = new ReviewChart();
        chart.showHeat(
                speaker.getTranslation("analysis.chart.heat"),
                speaker.getTranslation("analysis.heat.axis"),
                HeatScale.SEQUENTIAL,
                speaker.getTranslation("analysis.heat.dropped"),
                seats(speaker, marks),
                rows);
        return chart;
    }

    private static HeatCell cell(Found found, int row, int column) {
        GroupMarks marks = found.all().marks();
        Optional<Exact> total = marks.totals().mark(row, column);
        return new HeatCell(
                total.map(value -> Numbers.rounded(value).toPlainString()).orElse(null),
                total.isPresent()
                        && isDropped(
                                found,
                                marks.applications().get(row),
                                marks.experts().get(column)));
    }

    private static boolean isDropped(Found found, String application, String seat) {
        return Optional.ofNullable(found.byId().get(application))
                .flatMap(row -> Optional.ofNullable(row.score()))
                .flatMap(score -> Optional.ofNullable(Seats.line(score, seat)))
                .map(SheetLine::dropped)
                .isPresent();
    }

    private static List<String> seats(Component speaker, GroupMarks marks) {
        return marks.experts().stream().map(seat -> Seats.name(speaker, seat)).toList();
    }

    /** How each expert's totals lie. */
    static ReviewChart experts(Component speaker, Found found) {
        GroupMarks marks = found.all().marks();
        Ratings byExpert = marks.totals().transposed();
        List<StripRow> rows = new ArrayList<>();
        for (int column = 0; column < marks.experts().size(); column++) {
            String seat = marks.experts().get(column);
            rows.add(new StripRow(
                    seat,
                    Seats.name(speaker, seat),
                    found.isLarge() ? List.of() : dots(found, column),
                    DistributionCharts.box(Distribution.of(byExpert.marks(column)))));
        }
        ReviewChart chart = new ReviewChart();
        chart.showStrips(
                speaker.getTranslation("analysis.strips"),
                speaker.getTranslation("result.chart.axis"),
                speaker.getTranslation("result.counted"),
                speaker.getTranslation("analysis.heat.dropped"),
                rows);
        return chart;
    }

    private static List<Dot> dots(Found found, int column) {
        GroupMarks marks = found.all().marks();
        String seat = marks.experts().get(column);
        List<Dot> dots = new ArrayList<>();
        for (int row = 0; row < marks.applications().size(); row++) {
            String application = marks.applications().get(row);
            marks.totals()
                    .mark(row, column)
                    .ifPresent(total -> dots.add(new Dot(
                            found.name(application),
                            Numbers.rounded(total).toPlainString(),
                            isDropped(found, application, seat))));
        }
        return dots;
    }

    /** The rank of every application by every other way of scoring, the official one first. */
    static ReviewChart ranks(Component speaker, Found found) {
        List<AlternativeRanking> others = found.all().alternatives();
        List<String> columns = new ArrayList<>(List.of(speaker.getTranslation("analysis.official")));
        others.forEach(one -> columns.add(AlternativesCard.name(speaker, one.alternative())));
        List<HeatRow> rows = new ArrayList<>();
        for (ApplicationResult row : found.near()) {
            List<HeatCell> cells = new ArrayList<>();
            Integer official = row.rank();
            cells.add(new HeatCell(official == null ? null : official.toString(), false));
            for (AlternativeRanking one : others) {
                Integer rank = one.ranks().get(row.application());
                cells.add(new HeatCell(
                        rank == null ? null : rank.toString(),
                        one.entering().contains(row.application())
                                || one.leaving().contains(row.application())));
            }
            rows.add(new HeatRow(row.application(), found.name(row.application()), cells));
        }
        ReviewChart chart = new ReviewChart();
        chart.showHeat(
                speaker.getTranslation("analysis.chart.ranks"),
                speaker.getTranslation("result.rank"),
                HeatScale.SEQUENTIAL,
                speaker.getTranslation("analysis.ranks.flag"),
                columns,
                rows);
        return chart;
    }

    /** How marks of different indicators move together, of the whole panel. */
    static ReviewChart correlations(Component speaker, Found found) {
        List<String> ids = List.copyOf(found.all().marks().indicators().keySet());
        Map<String, String> values = new HashMap<>();
        found.all()
                .halo()
                .panel()
                .pairs()
                .forEach(pair -> pair.correlation().known().ifPresent(value -> {
                    values.put(pair.first() + "/" + pair.second(), Figures.number(value, 2));
                    values.put(pair.second() + "/" + pair.first(), Figures.number(value, 2));
                }));
        List<HeatRow> rows = ids.stream()
                .map(row -> new HeatRow(
                        row,
                        found.node(row),
                        ids.stream()
                                .map(column -> new HeatCell(values.get(row + "/" + column), false))
                                .toList()))
                .toList();
        ReviewChart chart = new ReviewChart();
        chart.showHeat(
                speaker.getTranslation("analysis.halo.matrix"),
                speaker.getTranslation("analysis.halo.correlation"),
                HeatScale.DIVERGING,
                null,
                ids.stream().map(found::node).toList(),
                rows);
        return chart;
    }

    /** The dimensions of two or three applications. */
    static ReviewChart compared(Component speaker, Shown shown, List<ApplicationResult> chosen) {
        Maxima maxima = Maxima.of(shown.ranking().model());
        List<RadarRow> rows = new ArrayList<>();
        for (Node node : shown.ranking().model().nodes()) {
            Exact most = maxima.byNode().getOrDefault(node.id(), Exact.ZERO);
            rows.add(new RadarRow(
                    node.id(),
                    node.name(),
                    Numbers.rounded(most).toPlainString(),
                    Arrays.asList(chosen.stream()
                            .map(row -> Optional.ofNullable(row.score())
                                    .flatMap(score ->
                                            Optional.ofNullable(score.parts().get(node.id())))
                                    .map(part -> Numbers.rounded(part).toPlainString())
                                    .orElse(null))
                            .toArray(String[]::new))));
        }
        ReviewChart chart = new ReviewChart();
        chart.showRadar(
                speaker.getTranslation("result.compare.chart"),
                speaker.getTranslation("result.chart.axis"),
                chosen.stream().map(shown::name).map(Objects::requireNonNull).toList(),
                rows);
        return chart;
    }
}
