package org.clusterreview.organisations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.OrganisationDetails;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.ui.Page;

@Route("organisations/:organisation")
@RolesAllowed({"ORGANISER", "STAFF"})
class OrganisationView extends Page implements BeforeEnterObserver {

    static final String ORGANISATION = "organisation";

    private static final long serialVersionUID = 1L;

    private final transient OrganisationDirectory directory;
    private final transient RegisterServices services;
    private final transient Dictionaries dictionaries;
    private final transient CurrentViewer current;
    private final Div content = new Div();
    private String title = "";

    OrganisationView(
            OrganisationDirectory directory,
            RegisterServices services,
            Dictionaries dictionaries,
            CurrentViewer current) {
        super("");
        this.directory = directory;
        this.services = services;
        this.dictionaries = dictionaries;
        this.current = current;
        content.addClassName("organisation-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(routeId(event, ORGANISATION).map(OrganisationId::new).orElseThrow(NotFoundException::new));
    }

    private void show(OrganisationId id) {
        Viewer viewer = current.get();
        OrganisationDetails details = directory.details(viewer, id).orElseThrow(NotFoundException::new);
        RegisterWords words = new RegisterWords(dictionaries.current(viewer));
        title = details.organisation().name();
        setHeading(title);
        OrganisationActs acts = new OrganisationActs(viewer, services, directory, details, () -> show(id));
        header().setActions(
                        new RouterLink(getTranslation("organisations.title"), OrganisationsView.class),
                        acts.correctKind(),
                        acts.setParent(),
                        acts.addName());
        content.removeAll();
        content.add(
                new OrganisationFacts(details, words),
                new OrganisationTables(viewer, details, services, directory.uses(viewer, id), () -> show(id)));
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
