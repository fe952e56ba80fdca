package org.clusterreview.applications.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        table.getHead()
                .add(headers(
                        getTranslation("people.name"), getTranslation("people.role"), getTranslation("people.unit")));
        NativeTableBody body = table.addBody();
        people.forEach(person -> body.add(row(person)));
        add(scrolling(table));
    }

    private NativeTableRow row(PersonOfApplication person) {
        return new NativeTableRow(
                rowHeader(new Span(person.name())),
                cell(getTranslation("people.role." + person.role().name())),
                cell(person.organisationName().orElseGet(() -> getTranslation("people.unit.none"))));
    }
}
