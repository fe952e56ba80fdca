package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.clusterreview.experts.Employment;
import org.clusterreview.experts.Engagements.Engagement;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** Where an expert works and worked, and the panels he or she has sat on. */
class ExpertHistory extends Div {

    private static final long serialVersionUID = 1L;

    ExpertHistory(List<Employment> employments, List<Engagement> seats) {
        addClassName("expert-history");
        add(card("expert.employments", employments(employments)));
        add(card("expert.seats", seats.isEmpty() ? new Paragraph(getTranslation("expert.seats.none")) : seats(seats)));
    }

    private Component employments(List<Employment> employments) {
        NativeTableBody body = new NativeTableBody();
        employments.forEach(employment -> body.add(new NativeTableRow(
                new NativeTableCell(employment.employerName()),
                new NativeTableCell(employment.post()),
                new NativeTableCell(period(employment)))));
        return table(List.of("expert.employer", "expert.post", "expert.period"), body);
    }

    private String period(Employment employment) {
        return getTranslation(
                "expert.period.from-to",
                employment.from().map(Object::toString).orElseGet(() -> getTranslation("expert.from.unknown")),
                employment.to().map(Object::toString).orElseGet(() -> getTranslation("expert.to.present")));
    }

    private Component seats(List<Engagement> seats) {
        NativeTableBody body = new NativeTableBody();
        seats.forEach(seat -> body.add(row(seat)));
        return table(List.of("expert.seat.where", "expert.seat.number", "expert.period", "expert.seat.state"), body);
    }

    private NativeTableRow row(Engagement seat) {
        NativeTableCell number = new NativeTableCell(String.valueOf(seat.seat()));
        number.addClassName("numeric");
        NativeTableCell state = new NativeTableCell();
        if (seat.until().isPresent()) {
            state.add(
                    new StateBadge(Tone.NEUTRAL, getTranslation("expert.seat.left")),
                    new Div(seat.leftReason().orElse("")));
        } else {
            state.add(
                    new StateBadge(Tone.OK, getTranslation(seat.chair() ? "expert.seat.chair" : "expert.seat.active")));
        }
        return new NativeTableRow(
                new NativeTableCell(new Anchor(seat.path(), seat.where())),
                number,
                new NativeTableCell(getTranslation(
                        "expert.period.from-to",
                        Times.minute(seat.since()),
                        seat.until().map(Times::minute).orElseGet(() -> getTranslation("expert.to.present")))),
                state);
    }

    private NativeTable table(List<String> columns, NativeTableBody body) {
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        table.add(body);
        return table;
    }

    private Section card(String title, Component content) {
        Div scroll = new Div(content);
        scroll.addClassName("table-scroll");
        Section card = new Section(new H2(getTranslation(title)), scroll);
        card.addClassName("work-card");
        return card;
    }
}
