package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.clusterreview.analysis.Halo;
import org.clusterreview.results.ui.Tables.Column;

/** How much marks of different indicators move together, by expert and for the panel. */
class HaloCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    HaloCard(Found found) {
        super("analysis.halo");
        Halo halo = found.all().halo();
        add(Reasons.cautions(this, halo.cautions()));
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.expert")),
                Column.figures(getTranslation("analysis.halo.mean")),
                Column.words(getTranslation("analysis.cautions")));
        row(table, getTranslation("analysis.halo.of-means"))
                .setText(Reasons.text(this, halo.ofMeans().mean()));
        row(table, getTranslation("analysis.halo.panel"))
                .setText(Reasons.text(this, halo.panel().mean()));
        for (Halo.Expert one : halo.experts()) {
            NativeTableRow line = table.getBody().addRow();
            Tables.rowHead(line, new Span(Seats.name(this, one.expert())));
            Tables.number(line, Reasons.text(this, one.together().mean()));
            line.addDataCell().add(Reasons.cautions(this, one.cautions()));
        }
        add(Tables.scrolling(table, getTranslation("analysis.halo")));
        if (halo.panel().mean().known().isPresent()) {
            add(new H3(getTranslation("analysis.halo.matrix")), AnalysisCharts.correlations(this, found));
        }
    }

    private NativeTableCell row(NativeTable table, String name) {
        NativeTableRow row = table.getBody().addRow();
        Tables.rowHead(row, new Span(name));
        var cell = Tables.number(row, "");
        row.addDataCell();
        return cell;
    }
}
