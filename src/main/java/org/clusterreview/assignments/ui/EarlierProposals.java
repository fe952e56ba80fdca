package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.rounds.ui.PanelPage;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** Other proposals of the track: nothing is ever erased. */
class EarlierProposals extends Section {

    private static final long serialVersionUID = 1L;

    EarlierProposals(List<Proposal> others, AssignWords words) {
        addClassNames("work-card", "no-print");
        add(new H2(getTranslation("assignment.earlier")));
        NativeTable table = Tables.table(
                getTranslation("assignment.earlier"),
                Stream.of("number", "state", "panels", "started", "by", "closed", "reason")
                        .map(column -> getTranslation("assignment.column." + column))
                        .toList());
        table.addClassName("assign-earlier");
        NativeTableBody body = table.addBody();
        others.forEach(one -> body.add(row(one, words)));
        add(Tables.scrolled(table));
    }

    static Tone tone(State state) {
        return switch (state) {
            case RUNNING, PROPOSED -> Tone.TODO;
            case APPLIED -> Tone.OK;
            case FAILED, BROKEN -> Tone.BLOCK;
            case TAKEN_BACK -> Tone.WARN;
            case CANCELLED, DISCARDED -> Tone.NEUTRAL;
        };
    }

    private NativeTableRow row(Proposal one, AssignWords words) {
        String path = PanelPage.ASSIGNMENT.of(one.track()) + "?" + AssignView.NUMBER + "=" + one.number();
        NativeTableRow row = new NativeTableRow(Tables.head(""));
        row.getComponentAt(0)
                .getElement()
                .appendChild(new Anchor(path, getTranslation("assignment.number", one.number())).getElement());
        row.add(
                new NativeTableCell(new StateBadge(
                        tone(one.state()),
                        getTranslation("assignment.state." + one.state().name()))),
                Tables.number(one.panels()),
                new NativeTableCell(Times.minute(one.started().at())),
                new NativeTableCell(words.rules().person(one.started())),
                new NativeTableCell(one.closed()
                        .map(closed -> getTranslation(
                                "assignment.closed",
                                words.rules().person(closed.by()),
                                Times.minute(closed.by().at())))
                        .orElseGet(this::none)),
                new NativeTableCell(one.closed()
                        .map(Proposal.Closed::reason)
                        .filter(reason -> !reason.isEmpty())
                        .orElseGet(this::none)));
        return row;
    }

    private String none() {
        return getTranslation("draw.none");
    }
}
