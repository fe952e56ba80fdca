package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import org.clusterreview.analysis.WeightedRanking;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.sensitivity.WeightShift;

/** How far weight would have to move between two indicators for neighbours of the cut to change places. */
class WeightsCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    WeightsCard(Found found) {
        super("analysis.weights");
        switch (found.all().weighting()) {
            case Statistic.Undefined<WeightedRanking>(var reason) -> add(Reasons.undefined(this, reason));
            case Statistic.Known<WeightedRanking>(var ranking) -> {
                if (found.all().shifts().isEmpty()) {
                    add(new Paragraph(getTranslation("analysis.cut.none")));
                } else {
                    add(Tables.scrolling(table(found, ranking), getTranslation("analysis.weights")));
                }
            }
        }
    }

    private NativeTable table(Found found, WeightedRanking ranking) {
        NativeTable table = Tables.table(
                Column.words(getTranslation("analysis.ahead")),
                Column.words(getTranslation("analysis.behind")),
                Column.figures(getTranslation("analysis.lead")),
                Column.words(getTranslation("analysis.turning")));
        List<WeightShift> shifts = found.all().shifts().stream()
                .sorted(Comparator.comparing(
                        shift -> shift.smallest().map(WeightShift.Flip::weight).orElse(Exact.of(Integer.MAX_VALUE))))
                .toList();
        for (WeightShift shift : shifts) {
            NativeTableRow row = table.getBody().addRow();
            Tables.rowHead(row, new Span(found.ranked(ranking.applications().get(shift.ahead()))));
            Tables.text(row, found.ranked(ranking.applications().get(shift.behind())));
            Tables.number(row, Numbers.close(shift.lead()));
            Tables.text(
                    row,
                    shift.smallest()
                            .map(flip -> getTranslation(
                                    "analysis.turning.by",
                                    found.node(ranking.indicators().get(flip.from())),
                                    found.node(ranking.indicators().get(flip.to())),
                                    Numbers.close(flip.weight())))
                            .orElseGet(() -> getTranslation("analysis.turning.none")));
        }
        return table;
    }
}
