package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.analysis.PanelAgreement;
import org.clusterreview.statistics.agreement.Icc;

/** Agreement by indicator: where the experts read the same rule differently. */
class IndicatorsCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    IndicatorsCard(Found found) {
        super("analysis.indicators");
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = table.getHead().addRow();
        Tables.head(head, getTranslation("result.indicator"), false);
        Tables.head(head, "ICC(2,k)", true);
        Tables.head(head, getTranslation("analysis.interval95"), true);
        Tables.head(head, getTranslation("analysis.kendall"), true);
        Tables.head(head, getTranslation("analysis.alpha"), true);
        Tables.head(head, getTranslation("analysis.cautions"), false);
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
