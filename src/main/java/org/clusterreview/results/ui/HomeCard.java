package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.clusterreview.analysis.HomeLeaning;
import org.clusterreview.results.ui.Tables.Column;

/** Whether experts mark applications of their own city higher than others do. */
class HomeCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    HomeCard(Found found) {
        super("analysis.home");
        HomeLeaning home = found.analysis().home();
        add(Reasons.cautions(this, home.cautions()), new Paragraph(all(home)));
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.expert")),
                Column.figures(getTranslation("analysis.home.own")),
                Column.figures(getTranslation("analysis.home.others")),
                Column.figures(getTranslation("analysis.home.difference")),
                Column.figures(getTranslation("analysis.p")),
                Column.words(getTranslation("analysis.cautions")));
        home.experts()
                .forEach(one -> one.preference().known().ifPresent(own -> {
                    NativeTableRow row = table.getBody().addRow();
                    Tables.rowHead(row, new Span(Seats.name(this, one.expert())));
                    Tables.number(row, String.valueOf(own.home()));
                    Tables.number(row, String.valueOf(own.away()));
                    Tables.number(row, Figures.signed(own.difference()));
                    Tables.number(row, Figures.p(own.p()));
                    row.addDataCell().add(Reasons.cautions(this, one.cautions()));
                }));
        if (!table.getBody().getRows().isEmpty()) {
            add(Tables.scrolling(table, getTranslation("analysis.home")));
        }
        if (!home.unknown().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "analysis.home.unknown",
                    home.unknown().stream().map(seat -> Seats.name(this, seat)).collect(Collectors.joining("、")))));
        }
    }

    private String all(HomeLeaning home) {
        return home.all()
                .known()
                .map(all -> getTranslation(
                        "analysis.home.all", all.experts(), Figures.signed(all.difference()), Figures.equalsP(all.p())))
                .orElseGet(() -> home.all()
                        .why()
                        .map(why -> getTranslation("analysis.undefined", Reasons.word(this, why)))
                        .orElse(""));
    }
}
