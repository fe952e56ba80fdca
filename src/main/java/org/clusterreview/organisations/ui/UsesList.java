package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.organisations.OrganisationUses.Use;

/** Who has to do with an organisation, each with a way there. */
class UsesList extends Div {

    private static final long serialVersionUID = 1L;

    UsesList(List<Use> uses) {
        addClassName("uses");
        if (uses.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("organisation.uses.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        uses.forEach(use -> {
            Span part = new Span(getTranslation("organisation.use." + use.part().name()));
            part.addClassName("quiet");
            list.add(new ListItem(part, new Anchor(use.path(), use.name())));
        });
        add(list);
    }
}
