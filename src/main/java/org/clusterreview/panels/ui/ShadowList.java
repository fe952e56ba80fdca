package org.clusterreview.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Shadow;
import org.clusterreview.ui.Dialogs;

/** Who scores beside the panel of a group without counting. */
class ShadowList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Group group;
    private final transient BoardActions actions;

    ShadowList(Group group, BoardActions actions) {
        this.group = group;
        this.actions = actions;
        addClassName("board-shadows");
        List<Shadow> beside = actions.shadowsOf(group);
        if (beside.isEmpty() && !actions.seatsOpen(group)) {
            setVisible(false);
            return;
        }
        if (!beside.isEmpty()) {
            Paragraph told = new Paragraph(getTranslation("shadow.explained"));
            told.addClassName("quiet");
            UnorderedList list = new UnorderedList();
            beside.forEach(shadow -> list.add(item(shadow)));
            add(new H3(getTranslation("shadow.title", beside.size())), told, list);
        }
        if (actions.seatsOpen(group)) {
            Button add = new Button(getTranslation("shadow.add"), click -> new ShadowDialog(group, actions).open());
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add.setAriaLabel(getTranslation("shadow.add.to", group.name()));
            Div buttons = new Div(add);
            buttons.addClassName("board-buttons");
            add(buttons);
        }
    }

    private ListItem item(Shadow shadow) {
        Span reason = new Span(shadow.reason());
        reason.addClassName("quiet");
        ListItem item = new ListItem(new Div(new Span(shadow.expertName()), reason));
        if (actions.seatsOpen(group)) {
            Button remove = new Button(
                    getTranslation("shadow.remove"),
                    click -> Dialogs.reason(
                            getTranslation("shadow.remove.title", shadow.expertName()),
                            getTranslation("shadow.remove.explained"),
                            getTranslation("shadow.remove"),
                            reasonGiven -> actions.settle(
                                    () -> actions.shadows().remove(actions.viewer(), shadow.id(), reasonGiven))));
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(getTranslation("shadow.remove.title", shadow.expertName()));
            item.add(remove);
        }
        return item;
    }
}
