package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.stability.Place;
import org.clusterreview.statistics.stability.Stability;

/** Ranks and chances when the experts are drawn again. */
class StabilityCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    StabilityCard(Found found) {
        super("analysis.stability");
        sayWhatIsLeftOut(found);
        switch (found.all().stability()) {
            case Statistic.Undefined<Stability>(var reason) -> add(Reasons.undefined(this, reason));
            case Statistic.Known<Stability>(var stability) -> add(how(stability), table(found));
        }
    }

    private Paragraph how(Stability stability) {
        String share = Figures.percent(stability.varianceShare());
        Paragraph how = new Paragraph(
                switch (stability.method()) {
                    case ENUMERATION -> getTranslation("analysis.stability.enumerated", stability.samples(), share);
                    case MONTE_CARLO ->
                        getTranslation(
                                "analysis.stability.sampled",
                                stability.samples(),
                                String.valueOf(stability.seed().orElse(0)),
                                share);
                });
        how.addClassName("quiet");
        return how;
    }

    private Component table(Found found) {
        NativeTable table = Tables.table(
                Column.figures(getTranslation("result.rank")),
                Column.words(getTranslation("result.cluster")),
                Column.figures(getTranslation("result.score")),
                Column.figures(getTranslation("analysis.interval")),
                Column.figures(getTranslation("analysis.chance")),
                Column.figures(getTranslation("analysis.chance.first")));
        Map<String, Place> places = found.places();
        for (ApplicationResult row : found.near()) {
            Place place = places.get(row.application());
            if (place != null) {
                NativeTableRow line = table.getBody().addRow();
                Tables.number(line, row.rank() == null ? "–" : String.valueOf(row.rank()));
                Tables.rowHead(line, new Span(found.name(row.application())));
                Tables.number(
                        line,
                        row.score() == null ? "–" : row.score().published().toPlainString());
                Tables.number(line, Figures.ranks(this, place));
                Tables.number(line, Figures.percent(place.pTop()));
                Tables.number(line, Figures.percent(place.pFirst()));
            }
        }
        return Tables.scrolling(table, getTranslation("analysis.stability"));
    }
}
