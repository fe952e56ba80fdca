package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.Organisation;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;

@Route("organisations")
@RolesAllowed({"ORGANISER", "STAFF"})
@Menu(title = "nav.organisations", order = 35, icon = "vaadin:building-o")
class OrganisationsView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int SEARCH_DELAY = 300;
    private static final int LISTED = 500;

    private final transient OrganisationDirectory directory;
    private final transient Viewer viewer;
    private final transient RegisterWords words;
    private final Grid<Organisation> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Paragraph first = new Paragraph();
    private final Div nothing = new Div();

    OrganisationsView(OrganisationDirectory directory, Dictionaries dictionaries, CurrentViewer current) {
        super("");
        this.directory = directory;
        this.viewer = current.get();
        this.words = new RegisterWords(dictionaries.current(viewer));
        setHeading(getTranslation("organisations.title"));
        Button questions = new Button(
                getTranslation("organisations.questions"),
                click -> getUI().ifPresent(ui -> ui.navigate(QuestionsView.class)));
        questions.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header().setActions(questions);
        columns();
        grid.addClassName("page-grid");
        first.addClassName("quiet");
        add(filters(), first, grid, nothing);
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(OrganisationsView::link)
                .setHeader(getTranslation("organisation.name"))
                .setFrozen(true)
                .setFlexGrow(4);
        grid.addColumn(organisation -> RegisterWords.kind(organisation.kind()))
                .setHeader(getTranslation("organisation.kind"))
                .setFlexGrow(1);
        grid.addColumn(RegisterWords::code)
                .setHeader(getTranslation("organisation.code"))
                .setFlexGrow(2);
        grid.addColumn(organisation -> words.city(organisation.cityCode()))
                .setHeader(getTranslation("organisation.city"))
                .setFlexGrow(1);
    }

    static RouterLink link(Organisation organisation) {
        return new RouterLink(
                organisation.name(),
                OrganisationView.class,
                new RouteParameters(new RouteParam(
                        OrganisationView.ORGANISATION, organisation.id().toString())));
    }

    private Div filters() {
        search.setPlaceholder(getTranslation("organisations.search"));
        search.setAriaLabel(getTranslation("organisations.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_DELAY);
        search.addValueChangeListener(change -> refresh());
        search.addClassName("page-search");
        Div filters = new Div(search);
        filters.addClassName("filters");
        return filters;
    }

    private void refresh() {
        List<Organisation> found = directory.search(viewer, search.getValue(), LISTED);
        long count = directory.count(viewer, search.getValue());
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        first.setText(getTranslation("organisations.first", LISTED));
        first.setVisible(count > found.size());
        header().setSituation(getTranslation("organisations.situation", count, directory.countOpenQuestions(viewer)));
        nothing.removeAll();
        if (found.isEmpty()) {
            nothing.add(
                    new EmptyState(getTranslation(search.isEmpty() ? "organisations.empty" : "organisations.none")));
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("organisations.title");
    }
}
