package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.invitations.Invitation;
import org.clusterreview.invitations.ui.ShownInvitations.OfPanel;
import org.clusterreview.panels.Seat;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** The panel of a group: who was invited and comes, which seats are vacant, and who waits. */
class PanelInvitations extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OfPanel panel;
    private final transient ShownInvitations shown;
    private final transient InvitationActs acts;

    PanelInvitations(OfPanel panel, ShownInvitations shown, InvitationActs acts) {
        this.panel = panel;
        this.shown = shown;
        this.acts = acts;
        addClassName("work-card");
        add(new H2(panel.group().name()));
        if (panel.vacant() > 0 && !panel.panel().seats().isEmpty()) {
            add(vacant());
        }
        add(Tables.scrolled(table()));
        if (!panel.reserves().isEmpty()) {
            add(new ReserveList(panel, shown, acts));
        }
        List<Invitation> ended = shown.ended(panel);
        if (!ended.isEmpty()) {
            add(ended(ended));
        }
    }

    private Component vacant() {
        Div box = new Div(
                new StateBadge(Tone.WARN, getTranslation("invitation.vacant", panel.vacant(), panel.waiting())));
        box.addClassName("invitation-vacant");
        if (shown.open()) {
            Button call = new Button(getTranslation("invitation.act.call"), click -> acts.callReserves(panel.panel()));
            call.setEnabled(panel.waiting() > 0);
            Button change = new Button(
                    getTranslation("invitation.act.change"),
                    click -> acts.smallestChange(panel.panel())
                            .ifPresent(found -> new ChangeDialog(found, panel, shown, acts).open()));
            change.setDisableOnClick(true);
            change.addClickListener(click -> change.setEnabled(true));
            box.add(call, change);
        }
        return box;
    }

    private NativeTable table() {
        NativeTable table = Tables.table(
                getTranslation("invitation.table", panel.group().name()),
                List.of(
                        getTranslation("invitation.column.seat"),
                        getTranslation("invitation.column.expert"),
                        getTranslation("invitation.column.state"),
                        getTranslation("invitation.column.when"),
                        getTranslation("invitation.column.messages"),
                        getTranslation("invitation.column.acts")));
        NativeTableBody body = table.addBody();
        panel.panel().activeSeats().forEach(seat -> body.add(row(seat)));
        return table;
    }

    private NativeTableRow row(Seat seat) {
        Optional<Invitation> invitation = shown.of(seat.id());
        Div who = new Div(new Span(seat.expertName()), Tables.quiet(facts(seat.expert())));
        who.addClassName("board-item-text");
        NativeTableRow row = new NativeTableRow(
                Tables.head(getTranslation(seat.chair() ? "invitation.seat.chair" : "invitation.seat", seat.number())));
        row.add(
                new NativeTableCell(who),
                new NativeTableCell(invitation.map(InvitationBadge::new).orElseGet(InvitationBadge::new)),
                new NativeTableCell(invitation.map(this::when).orElse("")),
                new NativeTableCell(invitation
                        .<Component>map(one -> new MessageStates(
                                shown.messages().getOrDefault(one.id().value(), List.of())))
                        .orElseGet(Span::new)),
                new NativeTableCell(invitation
                        .filter(one -> shown.records() && one.state().isLive())
                        .<Component>map(this::answers)
                        .orElseGet(Span::new)));
        return row;
    }

    private String when(Invitation one) {
        String reminded = one.reminders() > 0 ? getTranslation("invitation.reminded", one.reminders()) : "";
        return switch (one.state()) {
            case SENT -> getTranslation("invitation.when.until", Times.minute(one.answerBy())) + reminded;
            case ACCEPTED, DECLINED, LAPSED, WITHDRAWN ->
                one.answered()
                        .map(at -> getTranslation(
                                one.answeredBy().isPresent() ? "invitation.when.recorded" : "invitation.when.answered",
                                Times.minute(at)))
                        .orElse("");
        };
    }

    private Component answers(Invitation one) {
        Div box = new Div();
        box.addClassName("invitation-answers");
        if (one.state() == Invitation.State.SENT) {
            box.add(small(
                    getTranslation("invitation.act.accepted"),
                    getTranslation("invitation.act.accepted.aria", one.expertName()),
                    () -> Dialogs.confirm(
                            getTranslation("invitation.act.accepted"),
                            getTranslation("invitation.confirm.accepted", one.expertName()),
                            getTranslation("invitation.act.accepted"),
                            () -> acts.record(one, true, ""))));
        }
        box.add(small(
                getTranslation("invitation.act.declined"),
                getTranslation("invitation.act.declined.aria", one.expertName()),
                () -> Dialogs.reason(
                        getTranslation("invitation.act.declined"),
                        getTranslation("invitation.confirm.declined", one.expertName()),
                        getTranslation("invitation.act.declined"),
                        reason -> acts.record(one, false, reason))));
        return box;
    }

    private static Button small(String text, String spoken, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(spoken);
        return button;
    }

    private Component ended(List<Invitation> ended) {
        UnorderedList list = new UnorderedList();
        ended.forEach(one -> list.add(new ListItem(
                new Span(one.expertName()),
                new InvitationBadge(one),
                Tables.quiet(one.reason().isEmpty() ? when(one) : getTranslation("invitation.why", one.reason())))));
        list.addClassName("invitation-ended");
        return new NativeDetails(new Span(getTranslation("invitation.ended", ended.size())), list);
    }

    private String facts(ExpertId id) {
        return Optional.ofNullable(shown.experts().get(id))
                .map(expert -> expert.employerName() + " · "
                        + getTranslation("expert.kind." + expert.kind().name()))
                .orElse("");
    }
}
