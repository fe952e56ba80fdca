package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.analysis.WeightedRanking;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.sensitivity.WeightDraws;
import org.clusterreview.statistics.stability.Place;

/** Ranks and chances when the weights are drawn around those in force. */
class DrawsCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    DrawsCard(Found found) {
        super("analysis.draws");
        sayWhatIsLeftOut(found);
        switch (found.all().draws()) {
            case Statistic.Undefined<WeightDraws>(var reason) -> add(Reasons.undefined(this, reason));
            case Statistic.Known<WeightDraws>(var draws) -> {
                Paragraph how = new Paragraph(getTranslation(
                        "analysis.draws.how",
                        draws.samples(),
                        Figures.number(draws.concentration(), 0),
                        String.valueOf(draws.seed())));
                how.addClassName("quiet");
                add(how, table(found, draws));
            }
        }
    }

    private Component table(Found found, WeightDraws draws) {
        NativeTable table = Tables.table(
                Column.figures(getTranslation("result.rank")),
                Column.words(getTranslation("result.cluster")),
                Column.figures(getTranslation("analysis.interval")),
                Column.figures(getTranslation("analysis.chance")));
        List<String> applications = found.all()
                .weighting()
                .known()
                .map(WeightedRanking::applications)
                .orElse(List.of());
        for (ApplicationResult near : found.near()) {
            int row = applications.indexOf(near.application());
            if (row >= 0) {
                Place place = draws.places().get(row);
                NativeTableRow line = table.getBody().addRow();
                Tables.number(line, String.valueOf(place.rank()));
                Tables.rowHead(line, new Span(found.name(near.application())));
                Tables.number(line, Figures.ranks(this, place));
                Tables.number(line, Figures.percent(place.pTop()));
            }
        }
        return Tables.scrolling(table, getTranslation("analysis.draws"));
    }
}
