package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.analysis.PanelAgreement;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.agreement.Icc;
import org.clusterreview.statistics.agreement.KendallW;

/** Agreement of the panel on whole sheets: the correlation that suits first, then the others, each with its interval. */
class AgreementCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    AgreementCard(Found found) {
        super("analysis.agreement");
        PanelAgreement agreement = found.all().agreement();
        add(
                new Paragraph(getTranslation("analysis.agreement.of", agreement.applications(), agreement.experts())),
                Reasons.cautions(this, agreement.cautions()));
        NativeTable table = Tables.table(
                Column.words(getTranslation("analysis.statistic")),
                Column.figures(getTranslation("analysis.value")),
                Column.figures(getTranslation("analysis.interval95")),
                Column.figures(getTranslation("analysis.p")),
                Column.words(getTranslation("analysis.reads")));
        correlations(table, agreement);
        concordance(table.getBody().addRow(), agreement.concordance());
        NativeTableRow alpha = table.getBody().addRow();
        Tables.rowHead(alpha, new Span(getTranslation("analysis.alpha")));
        Tables.number(alpha, Reasons.text(this, agreement.alpha()));
        Tables.number(alpha, "–");
        Tables.number(alpha, "–");
        Tables.text(alpha, getTranslation("analysis.alpha.reads"));
        add(Tables.scrolling(table, getTranslation("analysis.agreement")));
    }

    private void correlations(NativeTable table, PanelAgreement agreement) {
        switch (agreement.icc()) {
            case Statistic.Undefined<List<Icc>>(var reason) -> {
                NativeTableRow row = table.getBody().addRow();
                Tables.rowHead(row, new Span("ICC"));
                var cell = row.addDataCell();
                cell.setColspan(4);
                cell.add(Reasons.undefined(this, reason));
            }
            case Statistic.Known<List<Icc>>(var all) -> {
                agreement.suiting().known().ifPresent(one -> row(table.getBody().addRow(), one, true));
                all.stream()
                        .filter(one -> one.form() != agreement.form())
                        .forEach(one -> row(table.getBody().addRow(), one, false));
            }
        }
    }

    private void row(NativeTableRow row, Icc icc, boolean suits) {
        row.setClassName("suits", suits);
        Tables.rowHead(row, new Span(icc.form().label()));
        Tables.number(row, Reasons.text(this, icc.value()));
        Tables.number(
                row, getTranslation("analysis.from-to", Figures.number(icc.lower()), Figures.number(icc.upper())));
        Tables.number(row, icc.p().known().map(Figures::p).orElse("–"));
        Tables.text(row, getTranslation("analysis.icc." + icc.form().name()));
    }

    private void concordance(NativeTableRow row, Statistic<KendallW> concordance) {
        Tables.rowHead(row, new Span(getTranslation("analysis.kendall")));
        Tables.number(
                row,
                concordance
                        .known()
                        .map(w -> Figures.number(w.wTies()))
                        .orElseGet(() -> concordance
                                .why()
                                .map(reason -> Reasons.word(this, reason))
                                .orElse("–")));
        Tables.number(row, "–");
        Tables.number(row, concordance.known().map(w -> Figures.p(w.p())).orElse("–"));
        Tables.text(row, getTranslation("analysis.kendall.reads"));
    }
}
