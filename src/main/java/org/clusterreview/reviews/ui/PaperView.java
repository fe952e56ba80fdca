package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.documents.ui.FileLink;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.reviews.PaperItem;
import org.clusterreview.reviews.PaperPrints;
import org.clusterreview.reviews.PaperState;
import org.clusterreview.reviews.Papers;
import org.clusterreview.reviews.paper.SheetCode;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;

/** Score sheets on paper: printed empty, entered twice once they are signed. */
@Route("tracks/:track/scoring/paper")
@RolesAllowed({"ORGANISER", "STAFF"})
class PaperView extends Page implements BeforeEnterObserver, PaperTable.Actions {

    static final String TRACK = "track";
    static final String SHEET = "sheet";
    private static final long serialVersionUID = 1L;

    private final transient Papers papers;
    private final transient PaperPrints prints;
    private final transient Groups groups;
    private final transient Rounds rounds;
    private final transient Tracks tracks;
    private final transient StoredFiles files;
    private final transient Viewer viewer;
    private final Div bar = new Div();
    private final Div issued = new Div();
    private final Div content = new Div();
    private final TextField code = new TextField();
    private transient Optional<Track> shown = Optional.empty();
    private transient List<PaperItem> items = List.of();

    PaperView(
            Papers papers,
            PaperPrints prints,
            Groups groups,
            Rounds rounds,
            Tracks tracks,
            StoredFiles files,
            CurrentViewer current) {
        super("");
        this.papers = papers;
        this.prints = prints;
        this.groups = groups;
        this.rounds = rounds;
        this.tracks = tracks;
        this.files = files;
        this.viewer = current.get();
        setHeading(getTranslation("paper.title"));
        addComponentAsFirst(bar);
        issued.addClassName("issued");
        issued.getElement().setAttribute("aria-live", "polite");
        add(explained(), finder(), issued, content);
    }

    /** The way here from the page of scoring. */
    static Anchor link(TrackId track) {
        Anchor link = new Anchor(TrackPage.SCORING.of(track) + "/paper");
        link.add(VaadinIcon.PRINT.create(), new Span(link.getTranslation("paper.link")));
        link.addClassName("paper-link");
        return link;
    }

    private Component explained() {
        Paragraph told = new Paragraph(getTranslation("paper.explained"));
        told.addClassNames("quiet", "paper-explained");
        return told;
    }

    /** The code on a sheet of paper leads to it. */
    private Component finder() {
        code.setLabel(getTranslation("paper.code"));
        code.setHelperText(getTranslation("paper.code.help"));
        code.setClearButtonVisible(true);
        Button open = new Button(getTranslation("paper.code.open"), click -> find());
        open.addClickShortcut(Key.ENTER).listenOn(code);
        Div box = new Div(code, open);
        box.addClassName("paper-finder");
        return box;
    }

    private void find() {
        String typed = code.getValue();
        Optional<PaperItem> found = items.stream()
                .filter(item -> SheetCode.isOf(typed, item.sheet().id().value()))
                .findFirst();
        code.setInvalid(found.isEmpty());
        code.setErrorMessage(getTranslation(SheetCode.isSound(typed) ? "paper.code.unknown" : "paper.code.wrong"));
        found.ifPresent(this::open);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Track track = routeId(event, TRACK)
                .flatMap(id -> tracks.find(viewer, new TrackId(id)))
                .orElseThrow(NotFoundException::new);
        shown = Optional.of(track);
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, track, TrackPage.SCORING));
        show();
    }

    private TrackId track() {
        return shown.orElseThrow().id();
    }

    private void show() {
        items = papers.ofTrack(viewer, track());
        content.removeAll();
        Anchor back = new Anchor(TrackPage.SCORING.of(track()));
        back.add(VaadinIcon.ANGLE_LEFT.create(), new Span(getTranslation("scoring.title")));
        back.addClassName("workspace-back");
        header().setActions(back);
        code.setEnabled(!items.isEmpty());
        if (items.isEmpty()) {
            header().setSituation("");
            content.add(new EmptyState(getTranslation("paper.empty")));
            return;
        }
        header().setSituation(getTranslation(
                "paper.situation",
                in(PaperState.SUBMITTED),
                in(PaperState.ENTERED_ONCE),
                in(PaperState.DIFFERENT) + in(PaperState.ON_TABLET)));
        for (Group group : groups.ofTrack(viewer, track())) {
            List<PaperItem> own = items.stream()
                    .filter(item -> item.group().equals(group.id()))
                    .toList();
            if (!own.isEmpty()) {
                content.add(new PaperTable(group, own, this));
            }
        }
    }

    private long in(PaperState state) {
        return items.stream()
                .filter(item -> item.state().filter(state::equals).isPresent())
                .count();
    }

    @Override
    public void print(PaperItem item) {
        issue(prints.sheet(viewer, track(), item.sheet().id()));
    }

    @Override
    public void print(Group group) {
        issue(prints.group(viewer, track(), group.id()));
    }

    @Override
    public void open(PaperItem item) {
        getUI().ifPresent(ui -> ui.navigate(
                PaperEntryView.class,
                new RouteParam(TRACK, track().toString()),
                new RouteParam(SHEET, item.sheet().id().toString())));
    }

    private void issue(Outcome<IssuedDocument> outcome) {
        switch (outcome) {
            case Outcome.Done<IssuedDocument>(var document) -> {
                issued.addComponentAsFirst(new Div(new FileLink(files, viewer, document.file())));
                Notices.done(getTranslation("paper.printed"));
            }
            case Outcome.Refused<IssuedDocument>(var violations) -> Notices.refused(violations);
        }
    }

    @Override
    protected String tabTitle() {
        return getTranslation("paper.title");
    }
}
