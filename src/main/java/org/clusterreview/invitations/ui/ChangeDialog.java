package org.clusterreview.invitations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.clusterreview.eligibility.Successors;
import org.clusterreview.invitations.ui.ShownInvitations.OfPanel;
import org.clusterreview.panels.Seat;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The smallest change that makes a panel whole: who goes, who comes, and that fewer changes are impossible. */
class ChangeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int REASON_LENGTH = 1_000;

    private final TextArea reason = new TextArea(getTranslation("field.reason"));

    ChangeDialog(Successors.Change change, OfPanel panel, ShownInvitations shown, InvitationActs acts) {
        setHeaderTitle(getTranslation("invitation.change.title", panel.group().name()));
        setWidth("34rem");
        if (change.why().isPresent()) {
            add(new Paragraph(getTranslation("invitation.change.impossible")));
            getFooter().add(new Button(getTranslation("action.close"), click -> close()));
            return;
        }
        add(new StateBadge(
                change.proved() ? Tone.OK : Tone.NEUTRAL,
                getTranslation(change.proved() ? "invitation.change.proved" : "invitation.change.found")));
        List<String> leaving =
                change.leaving().stream().map(one -> leaving(panel, one)).toList();
        if (!leaving.isEmpty()) {
            add(new H3(getTranslation("invitation.change.leaving")), list(leaving));
        }
        add(
                new H3(getTranslation("invitation.change.joining")),
                list(change.joining().stream().map(acts::describe).toList()));
        add(new Paragraph(getTranslation(
                shown.letters().isEmpty() ? "invitation.change.then" : "invitation.change.then.invited")));
        finish(change, panel, acts, !leaving.isEmpty());
    }

    private void finish(Successors.Change change, OfPanel panel, InvitationActs acts, boolean asksReason) {
        Button make = new Button(getTranslation("invitation.change.make"), click -> {
            if (acts.make(panel.panel(), change, reason.getValue())) {
                close();
            }
        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (asksReason) {
            reason.setWidthFull();
            reason.setMaxLength(REASON_LENGTH);
            reason.setRequiredIndicatorVisible(true);
            reason.setValueChangeMode(ValueChangeMode.EAGER);
            make.setEnabled(false);
            reason.addValueChangeListener(
                    event -> make.setEnabled(!event.getValue().isBlank()));
            add(reason);
        }
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), make);
    }

    private String leaving(OfPanel panel, Successors.Leaving one) {
        String name = panel.panel().activeSeats().stream()
                .filter(seat -> seat.id().equals(one.seat()))
                .map(Seat::expertName)
                .findFirst()
                .orElse("");
        String why = one.bar()
                .map(bar -> getTranslation("draw.skipped." + bar))
                .orElseGet(() -> getTranslation("invitation.change.composition"));
        return getTranslation("invitation.change.leaves", name, why);
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
