package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clusterreview.invitations.ui.ShownInvitations.OfPanel;
import org.clusterreview.panels.Reserve;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The reserves of a panel in their order. */
class ReserveList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ShownInvitations shown;
    private final transient InvitationActs acts;

    ReserveList(OfPanel panel, ShownInvitations shown, InvitationActs acts) {
        this.shown = shown;
        this.acts = acts;
        OrderedList list = new OrderedList();
        list.addClassName("invitation-reserves");
        panel.reserves().stream()
                .filter(one -> one.state() != Reserve.State.REMOVED)
                .forEach(one -> list.add(item(one)));
        add(new H3(getTranslation("invitation.reserves")), list);
    }

    private ListItem item(Reserve one) {
        Span facts = new Span(Optional.ofNullable(shown.experts().get(one.expert()))
                .map(expert -> expert.employerName() + " · "
                        + getTranslation("expert.kind." + expert.kind().name()))
                .orElse(""));
        facts.addClassName("quiet");
        ListItem item = new ListItem(
                new Span(getTranslation("invitation.reserve", one.number(), one.expertName())), facts, badge(one));
        if (shown.open() && one.state() == Reserve.State.WAITING) {
            Button pass = new Button(
                    getTranslation("invitation.act.pass"),
                    click -> Dialogs.reason(
                            getTranslation("invitation.act.pass"),
                            getTranslation("invitation.confirm.pass", one.expertName()),
                            getTranslation("invitation.act.pass"),
                            reason -> acts.pass(one, reason)));
            pass.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            pass.setAriaLabel(getTranslation("invitation.act.pass.aria", one.expertName()));
            item.add(pass);
        }
        return item;
    }

    private StateBadge badge(Reserve one) {
        return switch (one.state()) {
            case WAITING -> new StateBadge(Tone.NEUTRAL, getTranslation("invitation.reserve.WAITING"));
            case SEATED -> new StateBadge(Tone.OK, getTranslation("invitation.reserve.SEATED"));
            case PASSED, REMOVED ->
                new StateBadge(Tone.WARN, getTranslation("invitation.reserve.PASSED", one.reason()));
        };
    }
}
