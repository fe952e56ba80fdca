package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.approvals.Approval;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Every condition with what it rests on: figures that were measured, or what a person found, edited on the spot. */
class CheckCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient CheckActions actions;
    private final transient Consumer<ApplicationFile> onChange;
    private final transient Runnable refresh;
    private final transient RuleWords words;
    private final boolean editable;
    private final Map<String, Div> states = new HashMap<>();
    private final Button meetAll;
    private transient ApplicationFile file;

    /** @param onChange told after every finding that was saved; the card keeps what is being typed */
    CheckCard(
            ApplicationFile file,
            boolean editable,
            CheckActions actions,
            Consumer<ApplicationFile> onChange,
            Runnable refresh) {
        super(UIText.of("formal.title"));
        this.file = file;
        this.editable = editable;
        this.actions = actions;
        this.onChange = onChange;
        this.refresh = refresh;
        this.words =
                new RuleWords(file.application(), file.policy(), file.lastYear(), getLocale(), this::getTranslation);
        meetAll = new Button(getTranslation("formal.meet-all"));
        meetAll.addClickListener(click -> actions.meetAll(file.application(), Math.toIntExact(awaiting()), refresh));
        addToHead(meetAll);
        words.cultivated(file.report()).forEach(sentence -> {
            Paragraph note = new Paragraph(sentence);
            note.addClassName("cultivated");
            add(note);
        });
        NativeTable table = new NativeTable();
        table.addClassNames("table", "check-table");
        table.getHead()
                .add(headers(
                        getTranslation("formal.condition"),
                        getTranslation("formal.basis"),
                        getTranslation("formal.verdict")));
        NativeTableBody body = table.addBody();
        file.report().lines().forEach(line -> body.add(row(line)));
        add(scrolling(table));
        update(file);
    }

    private ApplicationId id() {
        return file.application().id();
    }

    private long awaiting() {
        return file.report().lines().stream()
                .filter(line -> line.state() instanceof State.AwaitingFinding)
                .count();
    }

    private NativeTableRow row(Line line) {
        Div state = new Div();
        state.addClassName("check-state");
        states.put(line.rule().id(), state);
        NativeDetails name =
                new NativeDetails(words.name(line.rule()), new Span(line.rule().text()));
        Span article = new Span(line.rule().article());
        article.addClassName("quiet");
        return new NativeTableRow(rowHeader(name, article), cell(basis(line)), cell(state));
    }

    private Component basis(Line line) {
        Optional<String> evidence = words.evidence(line.rule());
        if (evidence.isEmpty()) {
            Div text = new Div();
            words.measured(line).forEach(sentence -> text.add(new Div(sentence)));
            words.overlaps(line).forEach(sentence -> text.add(new Div(sentence)));
            words.measure(line.rule()).ifPresent(measure -> text.add(new FigureSeries(file, measure)));
            return text;
        }
        Optional<Finding> finding =
                Optional.ofNullable(file.findings().get(line.rule().id()));
        return editable
                ? new FindingEditor(
                        words.name(line.rule()), evidence.get(), finding, (verdict, text) -> save(line, verdict, text))
                : found(evidence.get(), finding);
    }

    private Component found(String evidence, Optional<Finding> finding) {
        Div text = new Div();
        finding.ifPresentOrElse(
                known -> {
                    Span who = new Span(getTranslation(
                            "formal.finding.by",
                            file.nameOf(known.by()),
                            org.clusterreview.ui.Times.minute(known.at()),
                            known.revision()));
                    who.addClassName("quiet");
                    text.add(new Div(known.evidence()), who);
                },
                () -> text.add(new Span(getTranslation("formal.evidence", evidence))));
        return text;
    }

    private boolean save(Line line, Finding.Verdict verdict, String evidence) {
        Optional<ApplicationFile> saved = actions.record(file.application(), line.rule(), verdict, evidence);
        saved.ifPresent(this::update);
        return saved.isPresent();
    }

    private void update(ApplicationFile now) {
        file = now;
        meetAll.setVisible(editable && awaiting() > 0);
        now.report().lines().forEach(this::showState);
        onChange.accept(now);
    }

    private void showState(Line line) {
        Div place = states.get(line.rule().id());
        if (place == null) {
            return;
        }
        place.removeAll();
        place.add(FormalBadge.of(line.state(), line.rule().severity()));
        Approval asked = file.exceptions().get(line.rule().id());
        if (asked != null && asked.isPending()) {
            place.add(new Anchor("approvals", getTranslation("formal.exception.pending")));
        } else if (line.blocks()) {
            if (asked != null) {
                place.add(new StateBadge(Tone.BLOCK, getTranslation("formal.exception.refused")));
            }
            if (editable) {
                place.add(new Button(
                        getTranslation("formal.exception.ask"),
                        click -> actions.askException(id(), line.rule(), refresh)));
            }
        }
    }
}
