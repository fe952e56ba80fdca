package org.clusterreview.draws.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.Deed;
import org.clusterreview.draws.Draw;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** Draws of the track that stand no more: nothing is ever erased. */
class EarlierDraws extends Section {

    private static final long serialVersionUID = 1L;

    EarlierDraws(List<Draw> ended, DrawWords words) {
        addClassNames("work-card", "no-print");
        add(new H2(getTranslation("draw.earlier")));
        NativeTable table = Tables.table(
                getTranslation("draw.earlier"),
                Stream.of("number", "frozen", "drawn", "ended", "asked", "agreed", "endReason")
                        .map(column -> getTranslation("draw.column." + column))
                        .toList());
        NativeTableBody body = table.addBody();
        ended.forEach(draw -> body.add(row(draw, words)));
        add(Tables.scrolled(table));
    }

    private NativeTableRow row(Draw draw, DrawWords words) {
        String path = PanelPage.DRAW.of(draw.track()) + "?" + DrawView.NUMBER + "=" + draw.number();
        NativeTableRow row = new NativeTableRow(Tables.head(""));
        row.getComponentAt(0)
                .getElement()
                .appendChild(new Anchor(path, getTranslation("draw.number", draw.number())).getElement());
        Optional<Draw.End> end = draw.end();
        Optional<Deed> ended = end.flatMap(Draw.End::ended);
        row.add(
                new NativeTableCell(Times.minute(draw.frozen().at())),
                new NativeTableCell(
                        draw.drawn().map(step -> Times.minute(step.at())).orElseGet(this::none)),
                new NativeTableCell(ended.map(step -> Times.minute(step.at())).orElseGet(this::none)),
                new NativeTableCell(end.map(one -> words.person(one.asked())).orElseGet(this::none)),
                new NativeTableCell(ended.filter(
                                step -> end.filter(one -> !one.asked().by().equals(step.by()))
                                        .isPresent())
                        .map(words::person)
                        .orElseGet(() -> getTranslation("draw.agreed.unneeded"))),
                new NativeTableCell(end.map(Draw.End::reason).orElseGet(this::none)));
        return row;
    }

    private String none() {
        return getTranslation("draw.none");
    }
}
