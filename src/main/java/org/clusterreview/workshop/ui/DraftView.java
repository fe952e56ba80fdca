package org.clusterreview.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.ModelEditor;
import org.clusterreview.ui.Notices;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;
import org.clusterreview.ui.Switcher;
import org.clusterreview.ui.Times;
import org.clusterreview.workshop.Drafts;
import org.clusterreview.workshop.ModelDraft;
import org.clusterreview.workshop.ModelDraft.State;
import org.jspecify.annotations.Nullable;

/** A model being written: as text with the faults beside the lines, or as a form over the same text. Every change is saved at once. */
@Route("model-drafts/:draft")
@RolesAllowed("ORGANISER")
class DraftView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;
    private final transient Viewer viewer;
    private final ModelEditor editor = new ModelEditor();
    private final Div form = new Div();
    private final Div state = new Div();
    private final Div problems = new Div();
    private final Switcher switcher;
    private final Button publish;
    private transient @Nullable ModelDraft draft;

    DraftView(Drafts drafts, CurrentViewer current) {
        super("");
        this.drafts = drafts;
        this.viewer = current.get();
        addClassName("draft-page");
        switcher = new Switcher(getTranslation("draft.ways"), this::choose);
        publish = new Button(getTranslation("draft.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        state.addClassName("draft-state");
        state.getElement().setAttribute("role", "status");
        problems.addClassName("draft-problems");
        form.setVisible(false);
        editor.addTextListener(event -> save(event.text()));
        add(state, switcher, problems, editor, form);
    }

    static void open(UUID id) {
        UI.getCurrent().navigate(DraftView.class, new RouteParam(WorkshopNavigation.DRAFT, id.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ModelDraft found = routeId(event, WorkshopNavigation.DRAFT)
                .flatMap(id -> drafts.find(viewer, id))
                .orElseThrow(NotFoundException::new);
        switcher.show(List.of(getTranslation("draft.text"), getTranslation("draft.form")), 0);
        show(found);
        choose(0);
    }

    private ModelDraft shown() {
        ModelDraft present = draft;
        if (present == null) {
            throw new IllegalStateException("no draft is shown");
        }
        return present;
    }

    private void show(ModelDraft found) {
        draft = found;
        boolean open = found.state() == State.OPEN;
        String title = DraftText.of(found.text()).title();
        setHeading(title.isEmpty() ? getTranslation("drafts.untitled") : title);
        header().setSituation(found.source()
                .map(source -> getTranslation("draft.source", source.toString()))
                .orElseGet(() -> getTranslation("draft.source.none")));
        Button discard = new Button(getTranslation("draft.discard"), click -> discard());
        header().setActions(discard, publish);
        discard.setVisible(open);
        publish.setVisible(open);
        editor.setLocked(!open);
        List<Fault> problemsFound = drafts.faults(viewer, found.text());
        editor.setFaults(problemsFound);
        problems(problemsFound);
        state.removeAll();
        state.add(
                open
                        ? new StateBadge(Tone.OK, getTranslation("draft.saved", Times.second(found.changedAt())))
                        : new StateBadge(
                                Tone.NEUTRAL,
                                getTranslation("draft.state." + found.state().name())),
                problemsFound.isEmpty()
                        ? new StateBadge(Tone.OK, getTranslation("draft.sound"))
                        : new StateBadge(Tone.WARN, getTranslation("draft.faults", problemsFound.size())));
        publish.setEnabled(problemsFound.isEmpty());
    }

    private void problems(List<Fault> list) {
        problems.removeAll();
        for (Fault fault : list) {
            Button place = new Button(getTranslation("draft.place", fault.line(), fault.column()), click -> {
                switcher.show(List.of(getTranslation("draft.text"), getTranslation("draft.form")), 0);
                choose(0);
                editor.goTo(fault.line(), fault.column());
            });
            place.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Paragraph line = new Paragraph(
                    place, new Span(getTranslation(fault.code(), fault.args().toArray())));
            line.addClassName("draft-problem");
            problems.add(line);
        }
    }

    private void choose(int way) {
        editor.setVisible(way == 0);
        form.setVisible(way == 1);
        if (way == 0) {
            editor.setText(shown().text());
        } else {
            form.removeAll();
            form.add(new DraftForm(shown().text(), shown().state() == State.OPEN, this::save));
        }
    }

    private boolean save(String text) {
        Outcome<ModelDraft> saved = drafts.save(viewer, shown().id(), shown().version(), text);
        if (saved.isDone()) {
            show(saved.orThrow());
        } else {
            state.removeAll();
            saved.violations()
                    .forEach(v -> state.add(new StateBadge(
                            Tone.BLOCK, getTranslation(v.code(), v.args().toArray()))));
            state.add(
                    new Button(getTranslation("draft.aside"), click -> aside(text)),
                    new Button(getTranslation("draft.load-latest"), click -> loadLatest()));
        }
        return saved.isDone();
    }

    private void aside(String text) {
        Outcome<ModelDraft> begun = drafts.aside(viewer, shown().id(), text);
        if (begun.isDone()) {
            open(begun.orThrow().id());
        } else {
            Notices.refused(begun.violations());
        }
    }

    private void loadLatest() {
        drafts.find(viewer, shown().id()).ifPresent(latest -> {
            editor.setText(latest.text());
            show(latest);
            // A form of the older text would put its values over those of the latest.
            choose(form.isVisible() ? 1 : 0);
        });
    }

    private void publish() {
        Dialogs.confirm(
                getTranslation("draft.publish"),
                getTranslation(
                        "draft.publish.explained", DraftText.of(shown().text()).title()),
                getTranslation("draft.publish"),
                () -> {
                    Outcome<RuleVersion> published = drafts.publish(viewer, shown().id(), shown().version());
                    if (published.isDone()) {
                        Notices.done(getTranslation("draft.published"));
                        UI.getCurrent()
                                .navigate(
                                        ModelView.class,
                                        WorkshopNavigation.of(
                                                published.orThrow().id()));
                    } else {
                        Notices.refused(published.violations());
                    }
                });
    }

    private void discard() {
        Dialogs.reason(
                getTranslation("draft.discard"),
                getTranslation("draft.discard.explained"),
                getTranslation("draft.discard"),
                reason -> {
                    Outcome<ModelDraft> discarded = drafts.discard(viewer, shown().id(), reason);
                    if (discarded.isDone()) {
                        UI.getCurrent().navigate(DraftsView.class);
                    } else {
                        Notices.refused(discarded.violations());
                    }
                    return discarded.isDone();
                });
    }

    @Override
    protected String tabTitle() {
        return getTranslation("models.drafts");
    }
}
