package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.clusterreview.results.ui.Tables.Column;
import org.clusterreview.statistics.severity.AdditiveFit;
import org.clusterreview.statistics.severity.RandomFit;
import org.clusterreview.statistics.severity.Severity;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Who marks higher or lower than the others on the same applications, in points. */
class SeverityCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;
    private static final int PLACES = 2;

    SeverityCard(Found found) {
        super("analysis.severity");
        Severity severity = found.all().severity();
        if (severity.fits().isEmpty()) {
            add(new Paragraph(getTranslation("analysis.none")));
            return;
        }
        if (!severity.isComparable()) {
            Paragraph apart = new Paragraph(
                    getTranslation("analysis.severity.apart", severity.fits().size()));
            apart.addClassName("undefined");
            add(apart);
        }
        for (int part = 0; part < severity.fits().size(); part++) {
            if (!severity.isComparable()) {
                add(new H3(getTranslation("analysis.severity.part", part + 1)));
            }
            add(
                    differ(severity.fits().get(part).additive()),
                    table(severity.fits().get(part)));
        }
    }

    private Paragraph differ(AdditiveFit fit) {
        return new Paragraph(fit.expertsDiffer()
                .known()
                .map(test -> getTranslation(
                        test.p() < 0.05 ? "analysis.severity.differ" : "analysis.severity.alike",
                        Figures.number(test.f(), PLACES),
                        test.df1(),
                        test.df2(),
                        Figures.equalsP(test.p())))
                .orElseGet(() -> fit.expertsDiffer()
                        .why()
                        .map(why -> getTranslation("analysis.undefined", Reasons.word(this, why)))
                        .orElse("")));
    }

    private Component table(Severity.Fit fit) {
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.expert")),
                Column.figures(getTranslation("analysis.severity.plain")),
                Column.figures(getTranslation("analysis.severity.shrunk")),
                Column.figures(getTranslation("analysis.marks")),
                Column.words(getTranslation("analysis.cautions")));
        Map<String, Double> shrunk =
                fit.random().known().map(RandomFit::severity).orElse(Map.of());
        fit.additive().severity().forEach((seat, points) -> {
            NativeTableRow row = table.getBody().addRow();
            Tables.rowHead(row, new Span(Seats.name(this, seat)));
            Tables.number(row, Figures.signed(points, PLACES));
            Double drawn = shrunk.get(seat);
            Tables.number(row, drawn == null ? "–" : Figures.signed(drawn, PLACES));
            Tables.number(row, String.valueOf(fit.marks().getOrDefault(seat, 0)));
            var cell = row.addDataCell();
            if (fit.fewMarks().contains(seat)) {
                cell.add(new StateBadge(Tone.WARN, getTranslation("analysis.severity.few")));
            }
        });
        return Tables.scrolling(table, getTranslation("analysis.severity"));
    }
}
