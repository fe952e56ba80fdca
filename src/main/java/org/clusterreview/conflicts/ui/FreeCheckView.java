package org.clusterreview.conflicts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clusterreview.access.CurrentViewer;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.CheckedPerson;
import org.clusterreview.conflicts.CheckedPerson.Verdict;
import org.clusterreview.conflicts.FreeCheck;
import org.clusterreview.conflicts.WrittenPerson;
import org.clusterreview.conflicts.words.ChainWords;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.ui.TrackBar;
import org.clusterreview.rounds.ui.TrackPage;
import org.clusterreview.ui.EmptyState;
import org.clusterreview.ui.Page;
import org.clusterreview.ui.StateBadge;
import org.jspecify.annotations.Nullable;

/** Names in, red, amber or green out, with the reasons: before anyone is invited. */
@Route("tracks/:track/conflicts/check")
@RolesAllowed({"ORGANISER", "STAFF"})
class FreeCheckView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String TRACK = "track";
    private static final int LONGEST = 50_000;

    private final transient Tracks tracks;
    private final transient Rounds rounds;
    private final transient FreeCheck check;
    private final transient ExpertPool pool;
    private final transient Dictionaries dictionaries;
    private final transient CurrentViewer current;
    private final Div bar = new Div();
    private final TextArea names = new TextArea();
    private final MultiSelectComboBox<Expert> experts = new MultiSelectComboBox<>();
    private final Button run = new Button();
    private final Div answers = new Div();
    private @Nullable TrackId track;

    FreeCheckView(
            Tracks tracks,
            Rounds rounds,
            FreeCheck check,
            ExpertPool pool,
            Dictionaries dictionaries,
            CurrentViewer current) {
        super("");
        this.tracks = tracks;
        this.rounds = rounds;
        this.check = check;
        this.pool = pool;
        this.dictionaries = dictionaries;
        this.current = current;
        setHeading(getTranslation("check.title"));
        addComponentAsFirst(bar);
        answers.addClassName("check-answers");
        answers.getElement().setAttribute("aria-live", "polite");
        add(form(), answers);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = current.get();
        Track found = routeId(event, TRACK)
                .flatMap(id -> tracks.find(viewer, new TrackId(id)))
                .orElseThrow(NotFoundException::new);
        track = found.id();
        bar.removeAll();
        bar.add(TrackBar.of(rounds, viewer, found, TrackPage.CONFLICTS));
        Anchor back = new Anchor(TrackPage.CONFLICTS.of(found.id()), getTranslation("check.back"));
        back.addClassName("button-link");
        header().setActions(back);
        header().setSituation(getTranslation("check.purpose"));
        experts.setItems(
                query -> pool.search(viewer, query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> pool.search(viewer, query.getFilter().orElse("")).size());
        answers.removeAll();
        answers.add(new EmptyState(getTranslation("check.empty")));
    }

    private Div form() {
        names.setLabel(getTranslation("check.names"));
        names.setHelperText(getTranslation("check.names.help"));
        names.setMaxLength(LONGEST);
        names.setMinRows(4);
        names.setMaxRows(12);
        names.setValueChangeMode(ValueChangeMode.EAGER);
        experts.setLabel(getTranslation("check.experts"));
        experts.setPlaceholder(getTranslation("check.experts.placeholder"));
        experts.setItemLabelGenerator(expert -> expert.name() + " · " + expert.employerName());
        run.setText(getTranslation("check.run"));
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setEnabled(false);
        run.addClickListener(click -> run());
        names.addValueChangeListener(change -> ready());
        experts.addValueChangeListener(change -> ready());
        Div form = new Div(names, experts, run);
        form.addClassNames("work-card", "check-form");
        return form;
    }

    private void ready() {
        run.setEnabled(!names.getValue().isBlank() || !experts.isEmpty());
    }

    private void run() {
        Viewer viewer = current.get();
        TrackId id = Objects.requireNonNull(track);
        WrittenPerson.Written written = WrittenPerson.read(names.getValue());
        List<CheckedPerson> checked = new ArrayList<>(check.ofWritten(viewer, id, written.people()));
        checked.addAll(check.ofExperts(
                viewer, id, experts.getValue().stream().map(Expert::id).toList()));
        Dictionary dictionary = dictionaries.current(viewer);
        ChainWords words = new ChainWords(this::getTranslation, dictionary::cityName, dictionary::fieldName);
        header().setSituation(getTranslation(
                "check.situation",
                checked.size(),
                count(checked, Verdict.RED),
                count(checked, Verdict.AMBER),
                count(checked, Verdict.GREEN)));
        answers.removeAll();
        if (written.leftOut() > 0) {
            answers.add(new StateBadge(
                    StateBadge.Tone.WARN,
                    getTranslation("check.left-out", written.people().size(), written.leftOut())));
        }
        Stream.of(Verdict.values())
                .forEach(verdict -> checked.stream()
                        .filter(person -> person.verdict() == verdict)
                        .forEach(person -> answers.add(new CheckAnswer(person, words))));
    }

    private static long count(List<CheckedPerson> checked, Verdict verdict) {
        return checked.stream().filter(person -> person.verdict() == verdict).count();
    }

    @Override
    protected String tabTitle() {
        return getTranslation("check.title");
    }
}
