package org.clusterreview.results.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.clusterreview.analysis.HomeLeaning;

/** Whether experts mark applications of their own city higher than others do. */
class HomeCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;

    HomeCard(Found found) {
        super("analysis.home");
        HomeLeaning home = found.analysis().home();
        add(Reasons.cautions(this, home.cautions()), new Paragraph(all(home)));
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = table.getHead().addRow();
        Tables.head(head, getTranslation("result.expert"), false);
        Tables.head(head, getTranslation("analysis.home.own"), true);
        Tables.head(head, getTranslation("analysis.home.others"), true);
        Tables.head(head, getTranslation("analysis.home.difference"), true);
        Tables.head(head, getTranslation("analysis.p"), true);
        Tables.head(head, getTranslation("analysis.cautions"), false);
        home.experts()
                .forEach(one -> one.preference().known().ifPresent(found1 -> {
                    NativeTableRow row = table.getBody().addRow();
                    Tables.rowHead(row, new Span(Seats.name(this, one.expert())));
                    Tables.number(row, String.valueOf(found1.home()));
                    Tables.number(row, String.valueOf(found1.away()));
                    Tables.number(row, Figures.signed(found1.difference()));
                    Tables.number(row, Figures.p(found1.p()));
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
                        "analysis.home.all", all.experts(), Figures.signed(all.difference()), Figures.p(all.p())))
                .orElseGet(() -> home.all()
                        .why()
                        .map(why -> getTranslation("analysis.undefined", Reasons.word(this, why)))
                        .orElse(""));
    }
}
