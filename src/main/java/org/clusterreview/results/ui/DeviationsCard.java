package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.analysis.ExpertDeviations;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.leaning.DeviationPoints;

/** How far each expert's marks lie from the means of the panel, by expert and for the sheets beyond the limits. */
class DeviationsCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHEETS = 20;

    DeviationsCard(Found found) {
        super("analysis.deviations");
        ExpertDeviations deviations = found.all().deviations();
        add(
                new Paragraph(getTranslation(
                        "analysis.deviations.limits",
                        Numbers.rounded(deviations.limits().points()).toPlainString(),
                        Numbers.rounded(deviations.limits().net()).toPlainString())),
                experts(deviations),
                new H3(getTranslation("analysis.deviations.sheets")),
                sheets(found, deviations));
    }

    private Component experts(ExpertDeviations deviations) {
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.expert")),
                Column.figures(getTranslation("analysis.sheets")),
                Column.figures(getTranslation("analysis.deviations.points")),
                Column.figures(getTranslation("analysis.deviations.net")),
                Column.figures(getTranslation("analysis.deviations.exceeding")));
        for (DeviationPoints.Expert one : deviations.experts()) {
            NativeTableRow row = table.getBody().addRow();
            Exact sheets = Exact.of(one.sheets());
            Tables.rowHead(row, new Span(Seats.name(this, one.expert())));
            Tables.number(row, String.valueOf(one.sheets()));
            Tables.number(row, Numbers.rounded(one.points().dividedBy(sheets)).toPlainString());
            Tables.number(row, Figures.signed(one.net().dividedBy(sheets)));
            Tables.number(row, String.valueOf(one.exceeding()));
        }
        return Tables.scrolling(table, getTranslation("analysis.deviations"));
    }

    private Component sheets(Found found, ExpertDeviations deviations) {
        List<DeviationPoints.Sheet> beyond = deviations.sheets().stream()
                .filter(sheet -> sheet.exceedsPoints() || sheet.exceedsNet())
                .toList();
        if (beyond.isEmpty()) {
            return new Paragraph(getTranslation("analysis.deviations.none"));
        }
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.cluster")),
                Column.words(getTranslation("result.expert")),
                Column.figures(getTranslation("analysis.deviations.points")),
                Column.figures(getTranslation("analysis.deviations.net")));
        beyond.stream().limit(MOST_SHEETS).forEach(sheet -> {
            NativeTableRow row = table.getBody().addRow();
            Tables.rowHead(row, new Span(found.ranked(sheet.application())));
            Tables.text(row, Seats.name(this, sheet.expert()));
            Tables.number(row, Numbers.rounded(sheet.points()).toPlainString());
            Tables.number(row, Figures.signed(sheet.net()));
        });
        var shown = Tables.scrolling(table, getTranslation("analysis.deviations.sheets"));
        if (beyond.size() > MOST_SHEETS) {
            shown.add(new Paragraph(getTranslation("analysis.patterns.more", MOST_SHEETS, beyond.size())));
        }
        return shown;
    }
}
