package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationDetails;

/** What kind of body an organisation is, where it is, and what belongs to what. */
class OrganisationFacts extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList list = new DescriptionList();

    OrganisationFacts(OrganisationDetails details, RegisterWords words) {
        addClassNames("work-card", "track-rules");
        Organisation organisation = details.organisation();
        row("organisation.kind", new Div(RegisterWords.kind(organisation.kind())));
        row("organisation.code", new Div(RegisterWords.code(organisation)));
        row("organisation.city", new Div(words.city(organisation.cityCode())));
        row(
                "organisation.parent",
                details.parent()
                        .<Component>map(OrganisationsView::link)
                        .orElseGet(() -> new Div(getTranslation("organisation.none-stated"))));
        if (!details.children().isEmpty()) {
            Div children = new Div();
            details.children().forEach(child -> children.add(new Div(OrganisationsView.link(child))));
            row("organisation.children", children);
        }
        add(new H2(getTranslation("organisation.facts")), list);
    }

    private void row(String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        list.add(new DescriptionList.Term(getTranslation(key)), description);
    }
}
