package org.clusterreview.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.ListReason;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.ReasonTexts;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The entries in rank order: what was decided, by which rule, and how two people changed it. */
class ListGrid extends Grid<ListEntry> {

    private static final long serialVersionUID = 1L;

    private final transient Shown shown;
    private final transient PlaceNames names;
    private final transient ReasonTexts texts;

    ListGrid(Shown shown, PlaceNames names, SerializableConsumer<ListEntry> change) {
        this.shown = shown;
        this.names = names;
        this.texts = new ReasonTexts(getLocale(), names);
        setId("entries");
        setAllRowsVisible(true);
        addClassNames("list-grid", "dense");
        addColumns();
        if (shown.isChangeable()) {
            addComponentColumn(entry -> action(entry, change))
                    .setHeader(getTranslation("recognition.change.column"))
                    .setWidth("4.5rem")
                    .setFlexGrow(0);
        }
        setItemDetailsRenderer(new ComponentRenderer<>(this::details));
        setItems(shown.entries());
    }

    private void addColumns() {
        addColumn(entry -> entry.place().map(String::valueOf).orElse("–"))
                .setHeader(getTranslation("recognition.column.place"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("3.5rem")
                .setFlexGrow(0)
                .setFrozen(true);
        addComponentColumn(entry -> wrapped(entry.name()))
                .setHeader(getTranslation("recognition.column.name"))
                .setWidth("10rem")
                .setFlexGrow(3)
                .setFrozen(true);
        addColumn(entry -> names.city(entry.cityCode()))
                .setHeader(getTranslation("recognition.column.city"))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        addComponentColumn(entry -> wrapped(names.field(entry.fieldCode())))
                .setHeader(getTranslation("recognition.column.field"))
                .setWidth("6.5rem")
                .setFlexGrow(1);
        addColumn(entry -> entry.published().orElse("–"))
                .setHeader(getTranslation("recognition.column.score"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("4.5rem")
                .setFlexGrow(0);
        addComponentColumn(this::decision)
                .setHeader(getTranslation("recognition.column.decision"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        addComponentColumn(this::rules)
                .setHeader(getTranslation("recognition.column.rules"))
                .setWidth("10rem")
                .setFlexGrow(4);
    }

    private static Component wrapped(String text) {
        Span span = new Span(text);
        span.addClassName("wrapped");
        span.setTitle(text);
        return span;
    }

    private Component decision(ListEntry entry) {
        Div cell = new Div(badge(entry));
        cell.addClassName("list-decision");
        shown.optimal().ifPresent(optimal -> {
            if (optimal.enters().contains(entry.application())) {
                cell.add(mark("↑", "recognition.optimal.enters"));
            }
            if (optimal.leaves().contains(entry.application())) {
                cell.add(mark("↓", "recognition.optimal.leaves"));
            }
        });
        if (shown.pending().contains(entry.application())) {
            cell.add(new StateBadge(Tone.TODO, getTranslation("recognition.change.pending")));
        }
        return cell;
    }

    private Span mark(String sign, String key) {
        Span mark = new Span(sign);
        mark.addClassName("optimal-mark");
        mark.setTitle(getTranslation(key));
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", getTranslation(key));
        return mark;
    }

    private StateBadge badge(ListEntry entry) {
        Tone tone = switch (entry.decision()) {
            case LISTED -> Tone.OK;
            case CULTIVATION, RESERVE -> Tone.TODO;
            case NOT_LISTED -> Tone.NEUTRAL;
            case GRADED -> entry.grade().isPresent() ? Tone.OK : Tone.WARN;
        };
        return new StateBadge(tone, word(entry));
    }

    private String word(ListEntry entry) {
        return entry.decision() == ListDecision.GRADED
                ? entry.grade().map(this::grade).orElseGet(() -> getTranslation("recognition.grade.none"))
                : getTranslation("recognition.decision." + entry.decision().name());
    }

    private String grade(String id) {
        return shown.policy().evaluation().stream()
                .flatMap(rule -> rule.grades().stream())
                .filter(grade -> grade.id().equals(id))
                .map(EvaluationRule.Grade::name)
                .map(label -> label.in(getLocale()))
                .findFirst()
                .orElse(id);
    }

    private Component rules(ListEntry entry) {
        Div cell = new Div();
        cell.addClassName("list-rules");
        entry.change()
                .ifPresent(change -> cell.add(chip(getTranslation("recognition.changed"), "changed", change.reason())));
        entry.reasons().forEach(reason -> cell.add(chip(texts.brief(reason), kind(reason), texts.full(reason))));
        if (entry.eligible()) {
            cell.add(chip(eligible(), "eligible", getTranslation("recognition.eligible")));
        }
        return cell;
    }

    private String eligible() {
        return shown.policy().cultivation().map(rule -> rule.article() + " ").orElse("")
                + getTranslation("recognition.eligible.brief");
    }

    private static String kind(ListReason reason) {
        return reason.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Span chip(String text, String kind, String title) {
        Span chip = new Span(text);
        chip.addClassNames("rule-chip", kind);
        chip.setTitle(title);
        return chip;
    }

    private Component details(ListEntry entry) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list-details");
        entry.reasons().forEach(reason -> list.add(new ListItem(texts.full(reason))));
        entry.change()
                .ifPresent(change -> list.add(
                        new ListItem(getTranslation(
                                "recognition.changed.from",
                                getTranslation(
                                        "recognition.decision." + entry.formed().name()),
                                getTranslation("recognition.decision."
                                        + entry.decision().name()))),
                        new ListItem(getTranslation("recognition.changed.reason", change.reason())),
                        new ListItem(getTranslation("recognition.changed.consent", change.consent()))));
        boolean listed = entry.reasons().stream().allMatch(ListReason.ByLot.class::isInstance);
        if (listed && entry.change().isEmpty()) {
            list.addComponentAsFirst(new ListItem(getTranslation("recognition.listed.explained")));
        }
        return list;
    }

    private Component action(ListEntry entry, SerializableConsumer<ListEntry> change) {
        Button button = new Button(getTranslation("recognition.change"), click -> change.accept(entry));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("recognition.change") + " · " + entry.name());
        button.setEnabled(!shown.pending().contains(entry.application()));
        return button;
    }
}
