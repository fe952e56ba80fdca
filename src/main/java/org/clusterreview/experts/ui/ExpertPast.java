package org.clusterreview.experts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.experts.Absence;
import org.clusterreview.experts.ExpertHistory;
import org.clusterreview.experts.HeldSeats.HeldSeat;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Times;

/** What an expert is and was tied to, when he or she cannot be called on, and the panels he or she has sat on. */
class ExpertPast extends Div {

    private static final long serialVersionUID = 1L;
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final transient PastActs acts;

    /** @param year that today lies in, in Chinese time */
    ExpertPast(ExpertHistory history, List<HeldSeat> seats, int year, PastActs acts) {
        this.acts = acts;
        addClassName("expert-history");
        add(Cards.card(
                getTranslation("expert.engagements"),
                acts.addEngagement(),
                history.engagements().isEmpty()
                        ? none("expert.engagements.none")
                        : engagements(history.engagements())));
        add(Cards.card(
                getTranslation("expert.relations"),
                acts.addRelation(),
                history.relations().isEmpty() ? none("expert.relations.none") : relations(history.relations())));
        add(Cards.card(
                getTranslation("expert.absences"),
                acts.addAbsence(),
                history.absences().isEmpty() ? none("expert.absences.none") : absences(history.absences())));
        add(Cards.card(
                getTranslation("expert.seats.in-year", String.valueOf(year), inYear(seats, year)),
                List.of(),
                seats.isEmpty() ? none("expert.seats.none") : seats(seats)));
    }

    private static long inYear(List<HeldSeat> seats, int year) {
        return seats.stream()
                .filter(seat -> seat.since().atZone(CHINA).getYear() == year)
                .count();
    }

    private Paragraph none(String key) {
        Paragraph none = new Paragraph(getTranslation(key));
        none.addClassName("quiet");
        return none;
    }

    private Component engagements(List<ExpertHistory.Engaged> engagements) {
        NativeTableBody body = new NativeTableBody();
        engagements.forEach(engaged -> body.add(row(
                List.of(
                        new NativeTableCell(engaged.organisationName()),
                        new NativeTableCell(getTranslation(
                                "engagement." + engaged.engagement().kind())),
                        new NativeTableCell(engaged.engagement().post()),
                        period(PoolWords.period(engaged.engagement().period())),
                        source(engaged.origin())),
                acts.of(engaged))));
        return Cards.table(
                columns(
                        "expert.organisation",
                        "expert.engagement.kind",
                        "expert.post",
                        "expert.period",
                        "expert.source"),
                body);
    }

    private Component relations(List<ExpertHistory.Related> relations) {
        NativeTableBody body = new NativeTableBody();
        relations.forEach(related -> body.add(row(
                List.of(
                        new NativeTableCell(
                                getTranslation("relation." + related.relation().kind())),
                        new NativeTableCell(related.relation().person()),
                        new NativeTableCell(related.organisationName()),
                        new NativeTableCell(related.relation().work()),
                        period(PoolWords.period(related.relation().period())),
                        source(related.origin())),
                acts.of(related))));
        return Cards.table(
                columns(
                        "expert.relation.kind",
                        "expert.relation.person",
                        "expert.relation.organisation",
                        "expert.relation.work",
                        "expert.period",
                        "expert.source"),
                body);
    }

    private Component absences(List<Absence> absences) {
        NativeTableBody body = new NativeTableBody();
        absences.forEach(absence -> body.add(row(
                List.of(
                        period(getTranslation(
                                "expert.period.from-to",
                                absence.from().toString(),
                                absence.to().toString())),
                        new NativeTableCell(absence.note())),
                acts.of(absence))));
        return Cards.table(columns("expert.period", "expert.absence.note"), body);
    }

    private List<String> columns(String... keys) {
        List<String> columns = new ArrayList<>(List.of(keys));
        if (acts.mayEdit()) {
            columns.add("expert.acts");
        }
        return columns;
    }

    private NativeTableRow row(List<NativeTableCell> cells, Component act) {
        NativeTableRow row = new NativeTableRow(cells.toArray(NativeTableCell[]::new));
        if (acts.mayEdit()) {
            row.add(new NativeTableCell(act));
        }
        return row;
    }

    private static NativeTableCell period(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("period");
        return cell;
    }

    private NativeTableCell source(ExpertHistory.Origin origin) {
        String source = getTranslation("expert.source." + origin.source());
        return new NativeTableCell(origin.at()
                .map(at -> source + " " + Times.minute(at).substring(0, 10))
                .orElse(source));
    }

    private Component seats(List<HeldSeat> seats) {
        NativeTableBody body = new NativeTableBody();
        seats.forEach(seat -> body.add(row(seat)));
        return Cards.table(
                List.of("expert.seat.where", "expert.seat.number", "expert.period", "expert.seat.state"), body);
    }

    private NativeTableRow row(HeldSeat seat) {
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
}
