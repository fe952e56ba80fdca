package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationDetails;
import org.clusterreview.organisations.OrganisationQuestion;
import org.clusterreview.organisations.OrganisationQuestion.State;
import org.clusterreview.organisations.OrganisationUses.Use;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Times;

/** The names of an organisation, the questions about them, and who has to do with it. */
class OrganisationTables extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final transient OrganisationDetails details;
    private final transient RegisterServices services;
    private final transient Runnable refresh;

    OrganisationTables(
            Viewer viewer, OrganisationDetails details, RegisterServices services, List<Use> uses, Runnable refresh) {
        this.viewer = viewer;
        this.details = details;
        this.services = services;
        this.refresh = refresh;
        addClassName("organisation-tables");
        add(card("organisation.names", names()));
        add(card(
                "organisation.questions",
                details.questions().isEmpty()
                        ? new Paragraph(getTranslation("organisation.questions.none"))
                        : questions()));
        add(card("organisation.uses", new UsesList(uses)));
    }

    private Component names() {
        NativeTableBody body = new NativeTableBody();
        details.names()
                .forEach(name -> body.add(new NativeTableRow(
                        new NativeTableCell(name.name()),
                        new NativeTableCell(RegisterWords.kind(name.kind())),
                        new NativeTableCell(origin(name)))));
        return table(List.of("organisation.name", "organisation.names.kind", "organisation.names.origin"), body);
    }

    private String origin(OrganisationDetails.Name name) {
        String how = getTranslation(
                name.through().isPresent() ? "organisation.names.merged" : "organisation.names.registered");
        return name.by().isEmpty() || name.at().isEmpty()
                ? how
                : (services.person(viewer, name.by().get()) + " "
                                + Times.minute(name.at().get()))
                        .strip();
    }

    private Component questions() {
        NativeTableBody body = new NativeTableBody();
        details.questions().forEach(question -> body.add(row(question)));
        return table(List.of("organisation.name", "questions.why", "questions.state"), body);
    }

    private NativeTableRow row(OrganisationQuestion question) {
        Organisation own = details.organisation();
        NativeTableCell other = new NativeTableCell();
        other.add(
                question.newer().equals(own) && question.older().equals(own)
                        ? new Div(own.name())
                        : OrganisationsView.link(question.newer().equals(own) ? question.older() : question.newer()));
        NativeTableCell why = new NativeTableCell();
        RegisterWords.reasons(question).forEach(reason -> why.add(new Div(reason)));
        NativeTableCell state = new NativeTableCell(RegisterWords.state(question));
        question.decided().ifPresent(decided -> {
            Div who = new Div((services.person(viewer, decided.by()) + " " + Times.minute(decided.at())).strip());
            who.addClassName("quiet");
            state.add(new Div(decided.reason()), who);
        });
        if (question.state() != State.OPEN) {
            state.add(takeBack(question));
        }
        return new NativeTableRow(other, why, state);
    }

    private Button takeBack(OrganisationQuestion question) {
        String action = getTranslation("questions.take-back");
        Button button = new Button(
                action,
                click -> Dialogs.reason(
                        action,
                        getTranslation(
                                "questions.take-back.explained",
                                question.newer().name(),
                                question.older().name()),
                        action,
                        reason -> {
                            var outcome =
                                    services.questions().takeBack(viewer, question.id(), question.version(), reason);
                            if (outcome.isDone()) {
                                Notices.done(getTranslation("questions.decided.OPEN"));
                            } else {
                                Notices.refused(outcome.violations());
                            }
                            refresh.run();
                            return outcome.isDone();
                        }));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
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
