package org.clusterreview.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Finding;
import org.clusterreview.applications.FormalChecks;
import org.clusterreview.applications.formalcheck.Line;
import org.clusterreview.applications.formalcheck.Measured;
import org.clusterreview.applications.formalcheck.Report;
import org.clusterreview.applications.formalcheck.State;
import org.clusterreview.applications.workbook.FigureItem;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Dialogs;
import org.clusterreview.ui.Notices;

/** Every rule of the policy: its article and words, the figures or the finding, and how the application stands. */
class CheckCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final Map<String, FigureItem> ITEMS =
            FigureItems.shipped().stream().collect(Collectors.toMap(FigureItem::key, Function.identity()));

    private final transient FormalChecks checks;
    private final transient Viewer viewer;
    private final transient Application application;
    private final boolean editable;
    private final transient Runnable refresh;
    private final transient Map<String, Finding> findings;

    CheckCard(
            FormalChecks checks, Viewer viewer, Application application, boolean editable, Runnable refresh) {
        this.checks = checks;
        this.viewer = viewer;
        this.application = application;
        this.editable = editable;
        this.refresh = refresh;
        this.findings = checks.findings(viewer, application.id()).stream()
                .collect(Collectors.toMap(Finding::rule, Function.identity()));
        addClassNames("work-card", "formal-check");
        Report report = checks.report(viewer, application.id()).orElseThrow();
        Div head = new Div(new H2(getTranslation("formal.title")), Standing.of(report));
        head.addClassName("board-head");
        add(head);
        checks.decision(viewer, application.id())
                .ifPresent(decision -> add(new Paragraph(getTranslation(
                        "formal.decided",
                        getTranslation("formal.decision." + decision.state().name()),
                        org.clusterreview.ui.Times.minute(decision.at()),
                        decision.reason()))));
        OrderedList list = new OrderedList();
        report.lines().forEach(line -> list.add(item(line)));
        add(list);
    }

    private ListItem item(Line line) {
        Span article = new Span(line.rule().article());
        article.addClassName("quiet");
        Div words = new Div(article, new Span(line.rule().text()));
        words.addClassName("rule-words");
        explanation(line).ifPresent(text -> {
            Span why = new Span(text);
            why.addClassName("rule-why");
            words.add(why);
        });
        ListItem item = new ListItem(words, Standing.of(line));
        item.addClassName("rule-line");
        if (editable) {
            item.add(buttons(line));
        }
        return item;
    }

    private Optional<String> explanation(Line line) {
        Finding finding = findings.get(line.rule().id());
        if (finding != null) {
            return Optional.of(getTranslation(
                    "formal.finding",
                    getTranslation("formal.verdict." + finding.verdict().name()),
                    finding.evidence()));
        }
        if (line.measured().isPresent()) {
            return line.measured().map(this::measured);
        }
        return switch (line.state()) {
            case State.NotMet(var why) -> Optional.of(getTranslation(why.code(), why.args().toArray()));
            case State.Excepted(var why) -> Optional.of(getTranslation(why.code(), why.args().toArray()));
            case State.Missing(var items) ->
                Optional.of(getTranslation(
                        "formal.missing", items.stream().map(this::name).collect(Collectors.joining("、"))));
            case State.Met ignored -> Optional.empty();
            case State.AwaitingFinding ignored -> Optional.empty();
        };
    }

    private String measured(Measured measured) {
        String figures = measured.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> name(entry.getKey()) + " "
                        + entry.getValue().stripTrailingZeros().toPlainString() + " "
                        + Optional.ofNullable(ITEMS.get(entry.getKey())).map(FigureItem::unit).orElse(""))
                .collect(Collectors.joining("，"));
        return getTranslation(
                "formal.measured",
                measured.shown().toPlainString(),
                measured.condition().unit(),
                measured.condition().operator().symbol(),
                measured.condition().threshold().toPlainString(),
                figures);
    }

    private String name(String item) {
        return Optional.ofNullable(ITEMS.get(item)).map(found -> found.name(getLocale())).orElse(item);
    }

    private Component buttons(Line line) {
        Div box = new Div();
        box.addClassName("rule-buttons");
        if (checks.isManual(viewer, application.track(), line.rule().id())) {
            box.add(finding(line, Finding.Verdict.MET), finding(line, Finding.Verdict.NOT_MET));
        }
        if (line.blocks()) {
            box.add(button("formal.exception.propose", click -> Dialogs.reason(
                    getTranslation("formal.exception.propose"),
                    getTranslation("formal.exception.explained", line.rule().article()),
                    getTranslation("formal.exception.propose"),
                    reason -> settle(
                            checks.proposeException(viewer, application.id(), line.rule().id(), reason),
                            "conflict.proposed"))));
        }
        return box;
    }

    private Button finding(Line line, Finding.Verdict verdict) {
        String name = getTranslation("formal.verdict." + verdict.name());
        return button("formal.verdict." + verdict.name(), click -> Dialogs.reason(
                getTranslation("formal.record", name),
                line.rule().article() + " " + line.rule().text(),
                getTranslation("formal.record", name),
                evidence -> settle(
                        checks.record(viewer, application.id(), line.rule().id(), verdict, evidence),
                        "formal.recorded")));
    }

    private Button button(String key, com.vaadin.flow.component.ComponentEventListener<
                    com.vaadin.flow.component.ClickEvent<Button>> listener) {
        Button button = new Button(getTranslation(key), listener);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private boolean settle(Outcome<?> outcome, String done) {
        if (outcome.isDone()) {
            Notices.done(getTranslation(done));
        } else {
            Notices.refused(outcome.violations());
        }
        refresh.run();
        return outcome.isDone();
    }
}
