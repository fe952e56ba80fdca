package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clusterreview.applications.PersonOfApplication;

/** The people whom the application names: an expert who is one of them, or close to one, must not judge it. */
class PeopleCard extends Card {

    private static final long serialVersionUID = 1L;

    PeopleCard(List<PersonOfApplication> people) {
        super(UIText.of("people.title", people.size()));
        if (people.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("people.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        people.forEach(person -> list.add(item(person)));
        add(list);
    }

    private ListItem item(PersonOfApplication person) {
        Span role = new Span(getTranslation("people.role." + person.role().name()));
        role.addClassName("quiet");
        Div unit = new Div(person.organisationName().orElseGet(() -> getTranslation("people.unit.none")));
        unit.addClassName("quiet");
        return new ListItem(new Div(new Span(person.name()), role), unit);
    }
}
