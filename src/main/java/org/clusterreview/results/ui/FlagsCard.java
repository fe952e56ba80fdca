package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.analysis.GroupMarks;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.statistics.outliers.Flag;
import org.clusterreview.statistics.outliers.MarksReport;
import org.clusterreview.statistics.outliers.Reach;

/** Totals that stand out from those of the other experts. They ask for a reason, and nothing is taken out. */
class FlagsCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    FlagsCard(Found found) {
        super("analysis.flags");
        GroupMarks marks = found.all().marks();
        add(new Paragraph(reach(marks)));
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.cluster")),
                Column.words(getTranslation("result.expert")),
                Column.figures(getTranslation("result.total")),
                Column.figures(getTranslation("analysis.median")),
                Column.words(getTranslation("analysis.flagged-by")));
        List<MarksReport> reports = found.all().outliers();
        for (int row = 0; row < reports.size(); row++) {
            rows(table, found, row, reports.get(row));
        }
        boolean none = table.getBody().getRows().isEmpty();
        add(
                none
                        ? new Paragraph(getTranslation("analysis.flags.none"))
                        : Tables.scrolling(table, getTranslation("analysis.flags")));
    }

    private String reach(GroupMarks marks) {
        int n = IntStream.range(0, marks.totals().applications())
                .map(row -> marks.totals().marks(row).size())
                .max()
                .orElse(0);
        if (n < 2) {
            return getTranslation("analysis.none");
        }
        Reach reach = Reach.of(n);
        return reach.rates()
                .map(rates -> getTranslation(
                        "analysis.flags.rates",
                        n,
                        percent(rates.falseGrubbs05()),
                        percent(rates.falseModifiedZ()),
                        percent(rates.powerGrubbs05())))
                .orElseGet(() -> getTranslation("analysis.flags.reach", n, Figures.number(reach.largestZ(), 2)));
    }

    private static String percent(double share) {
        return Figures.number(share * 100, 1) + "%";
    }

    private void rows(NativeTable table, Found found, int row, MarksReport report) {
        GroupMarks marks = found.all().marks();
        report.flags().stream()
                .collect(Collectors.groupingBy(Flag::index, TreeMap::new, Collectors.toList()))
                .forEach((column, flags) -> {
                    NativeTableRow line = table.getBody().addRow();
                    Tables.rowHead(
                            line, new Span(found.ranked(marks.applications().get(row))));
                    Tables.text(line, Seats.name(this, marks.experts().get(column)));
                    Tables.number(
                            line,
                            marks.totals()
                                    .mark(row, column)
                                    .map(total -> Numbers.rounded(total).toPlainString())
                                    .orElse("–"));
                    Tables.number(line, median(report));
                    Tables.text(line, flags.stream().map(this::word).collect(Collectors.joining("、")));
                });
    }

    private static String median(MarksReport report) {
        return Optional.of(report.location().median())
                .flatMap(median -> median.known())
                .map(median -> Numbers.rounded(median).toPlainString())
                .orElse("–");
    }

    private String word(Flag flag) {
        return getTranslation(
                "analysis.criterion." + flag.criterion().name(), flag.level().toPlainString());
    }
}
