package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.analysis.SheetPatterns;
import org.clusterreview.results.Numbers;
import org.clusterreview.results.ui.Tables.Column;

/** Sheets with the same marks throughout, and marks of one indicator that lie far apart. */
class PatternsCard extends AnalysisCard {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SPREADS = 20;

    PatternsCard(Found found) {
        super("analysis.patterns");
        SheetPatterns patterns = found.all().patterns();
        add(new H3(getTranslation("analysis.patterns.same")), same(found, patterns));
        add(new H3(getTranslation("analysis.patterns.spreads")), spreads(found, patterns.spreads()));
    }

    private Component same(Found found, SheetPatterns patterns) {
        UnorderedList list = new UnorderedList();
        patterns.same()
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "analysis.patterns.same.by",
                        Seats.name(this, one.expert()),
                        one.applications().stream().map(found::name).collect(Collectors.joining("、"))))));
        patterns.alike()
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "analysis.patterns.alike",
                        found.name(one.application()),
                        one.experts().stream()
                                .map(seat -> Seats.name(this, seat))
                                .collect(Collectors.joining("、"))))));
        return list.getComponentCount() == 0 ? new Paragraph(getTranslation("analysis.patterns.none")) : list;
    }

    private Component spreads(Found found, List<SheetPatterns.Spread> spreads) {
        if (spreads.isEmpty()) {
            return new Paragraph(getTranslation("analysis.patterns.spreads.none"));
        }
        NativeTable table = Tables.table(
                Column.words(getTranslation("result.cluster")),
                Column.words(getTranslation("result.indicator")),
                Column.figures(getTranslation("analysis.lowest")),
                Column.figures(getTranslation("analysis.highest")),
                Column.figures(getTranslation("analysis.share-of-scale")));
        spreads.stream().limit(MOST_SPREADS).forEach(one -> {
            NativeTableRow row = table.getBody().addRow();
            Tables.rowHead(row, new Span(found.ranked(one.application())));
            Tables.text(row, found.node(one.indicator()));
            Tables.number(row, Numbers.shortest(one.lowest()));
            Tables.number(row, Numbers.shortest(one.highest()));
            Tables.number(row, Figures.percent(one.share()));
        });
        var shown = Tables.scrolling(table, getTranslation("analysis.patterns.spreads"));
        if (spreads.size() > MOST_SPREADS) {
            shown.add(new Paragraph(getTranslation("analysis.patterns.more", MOST_SPREADS, spreads.size())));
        }
        return shown;
    }
}
