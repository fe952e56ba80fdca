package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.WithheldNote;

/** The list of a track: looked through, formed, changed by two, frozen, shown to the public, issued. */
@Route("tracks/:track/list")
@RolesAllowed({"ORGANISER", "STAFF", "DRAWER", "SUPERVISOR", "SECRETARY", "AUDITOR"})
class ListView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ListServices services;
    private final transient CurrentViewer current;
    private final Div issued = new Div();
    private final Div content = new Div();
    private transient TrackId track = new TrackId(new UUID(0, 0));

    ListView(ListServices services, CurrentViewer current) {
        super("");
        this.services = services;
        this.current = current;
        content.addClassName("list-page");
        issued.addClassName("list-issued");
        issued.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track found = event.getRouteParameters()
                .get("track")
                .flatMap(ListView::trackId)
                .flatMap(id -> services.tracks().find(current.get(), id))
                .orElseThrow(NotFoundException::new);
        track = found.id();
        removeAll();
        issued.removeAll();
        add(TrackBar.of(services.rounds(), current.get(), found, TrackPage.LIST), header(), issued, content);
        show();
    }

    private static Optional<TrackId> trackId(String text) {
        try {
            return Optional.of(TrackId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private void show() {
        Track present = services.tracks().find(current.get(), track).orElseThrow(NotFoundException::new);
        Shown shown = Shown.of(services, current.get(), present);
        setHeading(title(shown));
        header().setSituation(new ListSituation(this, services, shown).text());
        header().setActions(new ListActions(this, services, shown, this::show, this::exported).buttons());
        content.removeAll();
        warn(shown);
        if (present.stage().hasReached(Stage.PUBLIC_NOTICE) && shown.list().isPresent()) {
            steps(shown);
        }
        if (shown.partial() && (shown.list().isPresent() || !shown.entries().isEmpty())) {
            boolean published = present.stage().hasReached(Stage.PUBLIC_NOTICE);
            content.add(new WithheldNote(getTranslation(published ? "withheld.list.published" : "withheld.list")));
        }
        if (shown.entries().isEmpty() && shown.partial()) {
            return;
        }
        if (shown.entries().isEmpty()) {
            content.add(new EmptyState(getTranslation("recognition.empty"), results()));
            return;
        }
        if (!shown.steps().isEmpty()) {
            shown.list()
                    .ifPresent(list -> content.add(new ApprovalCard(services, shown, list, shown.steps(), this::show)));
        }
        PlaceNames names = new PlaceNames(services.dictionaries().current(current.get()));
        Div main = new Div(
                new ListGrid(shown, names, entry -> new ChangeDialog(services, shown, entry, this::show).open()));
        main.addClassName("list-main");
        new ListSections(shown, names).addTo(main);
        main.add(new EarlierLists(services, shown));
        Div columns = new Div(main);
        columns.addClassName("list-columns");
        if (shown.policy().quota().isPresent()) {
            Div side = new Div(new QuotaBoard(
                    shown.policy().quota().get(),
                    services.insights().uses(shown.viewer(), track, shown.entries()),
                    names));
            side.addClassName("list-side");
            if (shown.viewer().hasAny("ORGANISER", "STAFF") && !shown.partial()) {
                side.add(new WhatIfPanel(services, shown, names));
            }
            columns.add(side);
        }
        content.add(columns);
    }

    private Anchor results() {
        return new Anchor(TrackPage.RESULTS.of(track), getTranslation("recognition.to-results"));
    }

    private void warn(Shown shown) {
        if (shown.partial()) {
            content.add(warning(getTranslation("recognition.partial")));
        }
        shown.list()
                .ifPresent(list -> list.stale()
                        .forEach(reason -> content.add(warning(getTranslation("recognition.stale." + reason.name())))));
        if (!shown.undrawn().isEmpty()) {
            undrawn(shown);
        }
        if (!shown.pending().isEmpty()) {
            Paragraph pending = warning("");
            pending.add(new Anchor(
                    "approvals",
                    getTranslation(
                            "recognition.changes.pending", shown.pending().size())));
            content.add(pending);
        }
    }

    private void undrawn(Shown shown) {
        Paragraph warning = warning("");
        warning.add(new Anchor(
                TrackPage.RESULTS.of(track),
                getTranslation("recognition.lot.open", shown.undrawn().size())));
        UnorderedList sets = new UnorderedList();
        sets.addClassName("list-warning");
        shown.undrawn()
                .forEach(set -> sets.add(new ListItem(
                        set.stream().map(shown::name).collect(Collectors.joining(getTranslation("lot.and"))))));
        content.add(warning, sets);
    }

    private static Paragraph warning(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("list-warning");
        return paragraph;
    }

    private void steps(Shown shown) {
        Div steps = new Div();
        steps.addClassName("cards");
        if (services.notices().isNeeded(shown.viewer(), track)) {
            steps.add(new NoticePanel(services, shown, this::show));
        }
        if (shown.track().stage().hasReached(Stage.RECOGNISED)) {
            steps.add(new IssuePanel(services, shown, this::show));
        }
        content.add(steps);
    }

    private String title(Shown shown) {
        return getTranslation(shown.isEvaluation() ? "recognition.title.evaluation" : "recognition.title");
    }

    private void exported(IssuedDocument document) {
        issued.removeAll();
        issued.add(
                new Span(getTranslation("recognition.exported")),
                new FileLink(services.files(), current.get(), document.file()));
    }

    @Override
    protected String tabTitle() {
        return getTranslation("track.page.LIST");
    }
}
