package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Attachments;
import org.clusterreview.applications.Contact;
import org.clusterreview.applications.Figures;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.Member;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.Page;

@Route("applications/:application")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ApplicationView extends Page implements BeforeEnterObserver {

    static final String APPLICATION = "application";

    private static final long serialVersionUID = 1L;

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient Applications applications;
    private final transient FormalChecks checks;
    private final transient Figures figures;
    private final transient Attachments attachments;
    private final transient StoredFiles files;
    private final transient Dictionaries dictionaries;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final Div content = new Div();
    private String title = "";

    ApplicationView(
            Tracks tracks,
            Rounds rounds,
            Applications applications,
            FormalChecks checks,
            Figures figures,
            Attachments attachments,
            StoredFiles files,
            Dictionaries dictionaries,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.applications = applications;
        this.checks = checks;
        this.figures = figures;
        this.attachments = attachments;
        this.files = files;
        this.dictionaries = dictionaries;
        this.current = current;
        content.addClassName("application");
        addComponentAsFirst(bar);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(routeId(event, APPLICATION).map(ApplicationId::new).orElseThrow(NotFoundException::new));
    }

    private void show(ApplicationId id) {
        Viewer viewer = current.get();
        Application application = applications.find(viewer, id).orElseThrow(NotFoundException::new);
        Track track = tracks.find(viewer, application.track()).orElseThrow(NotFoundException::new);
        title = application.name();
        setHeading(title);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.APPLICATIONS));
        header().setSituation(getTranslation(
                "application.situation",
                application.number(),
                application.revision(),
                getTranslation("formal.decision." + application.formalState().name())));
        boolean editable = viewer.hasAny("ORGANISER", "STAFF") && track.stage() == Stage.FORMAL_CHECK;
        Runnable refresh = () -> show(id);
        header().setActions(
                editable
                        ? new DecisionButtons(checks, viewer, application, refresh).all()
                        : new Component[0]);
        content.removeAll();
        content.add(new CheckCard(checks, viewer, application, editable, refresh));
        Div side = new Div(
                overview(viewer, application),
                new FigureTable(
                        applications.figures(viewer, id),
                        editable
                                ? Optional.<FigureTable.Edit>of(
                                        new FigureDialog(figures, viewer, id, refresh)::open)
                                : Optional.empty()),
                members(applications.members(viewer, id)),
                new AttachmentCard(
                        attachments, files, viewer, id, viewer.hasAny("ORGANISER", "STAFF"), refresh));
        content.add(side);
    }

    private Component overview(Viewer viewer, Application application) {
        Dictionary dictionary = dictionaries.current(viewer);
        DescriptionList list = new DescriptionList();
        row(list, "applications.applicant", application.applicantName());
        row(list, "application.kind", application.applicantKind().label());
        row(
                list,
                "applications.city",
                dictionary.city(application.cityCode()).map(PlaceRow::name).orElse(application.cityCode()));
        row(
                list,
                "application.place",
                application
                        .zoneCode()
                        .flatMap(dictionary::zone)
                        .map(ZoneRow::name)
                        .or(() -> application.countyCode().flatMap(dictionary::county).map(PlaceRow::name))
                        .orElseGet(() -> getTranslation("material.unstated")));
        row(
                list,
                "applications.field",
                dictionary.field(application.fieldCode()).map(FieldRow::name).orElse(application.fieldCode()));
        row(list, "application.recommended", application.recommendingDepartment());
        if (viewer.hasAny("ORGANISER", "STAFF")) {
            applications
                    .contact(viewer, application.id())
                    .ifPresent(contact -> row(list, "application.contact", contact(contact)));
        }
        return part(getTranslation("application.overview"), list);
    }

    private static String contact(Contact contact) {
        return contact.name() + " " + contact.phone().masked();
    }

    private Component members(List<Member> members) {
        DescriptionList list = new DescriptionList();
        members.stream()
                .collect(Collectors.groupingBy(
                        Member::role, java.util.TreeMap::new, Collectors.mapping(Member::name, Collectors.toList())))
                .forEach((role, names) -> list.add(
                        new DescriptionList.Term(role.label()),
                        new DescriptionList.Description(String.join("、", names))));
        return part(getTranslation("application.members", members.size()), list);
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private static Section part(String title, Component content) {
        Section part = new Section(new H2(title), content);
        part.addClassName("material-part");
        return part;
    }

    @Override
    protected String tabTitle() {
        return title;
    }
}
