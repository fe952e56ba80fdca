package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.analysis.PanelAgreement;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.statistics.agreement.Icc;

/** Agreement by indicator: where the experts read the same rule differently. */
class IndicatorsCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    IndicatorsCard(Found found) {
        super("analysis.indicators");
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.indicator")),
                Column.figures("ICC(2,k)"),
                Column.figures(getTranslation("analysis.interval95")),
                Column.figures(getTranslation("analysis.kendall")),
                Column.figures(getTranslation("analysis.alpha")),
                Column.words(getTranslation("analysis.cautions")));
        found.all().byIndicator().forEach((id, agreement) -> row(table.getBody().addRow(), found.node(id), agreement));
        add(Tables.scrolling(table, getTranslation("analysis.indicators")));
    }

    private void row(NativeTableRow row, String name, PanelAgreement agreement) {
        var icc = agreement.suiting().known();
        Tables.rowHead(row, new Span(name));
        Tables.number(row, icc.map(Icc::value).map(Figures::number).orElse("–"));
        Tables.number(
                row,
                icc.map(one -> getTranslation(
                                "analysis.from-to", Figures.number(one.lower()), Figures.number(one.upper())))
                        .orElse("–"));
        Tables.number(
                row,
                agreement
                        .concordance()
                        .known()
                        .map(w -> Figures.number(w.wTies()))
                        .orElse("–"));
        Tables.number(row, Figures.number(agreement.alpha()));
        row.addDataCell().add(Reasons.cautions(this, agreement.cautions()));
    }
}
