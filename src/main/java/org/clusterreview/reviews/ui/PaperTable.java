package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.panels.Group;
import org.clusterreview.reviews.PaperItem;
import org.clusterreview.reviews.PaperState;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** The sheets of one group with their codes, and what is to be done with each. */
class PaperTable extends Section {

    private static final long serialVersionUID = 1L;

    /** What can be done with sheets. */
    interface Actions {
        void print(PaperItem item);

        void print(Group group);

        void open(PaperItem item);
    }

    private final transient Actions actions;

    PaperTable(Group group, List<PaperItem> items, Actions actions) {
        this.actions = actions;
        addClassNames("work-card", "paper-group");
        Button print = new Button(getTranslation("paper.print.group"), click -> actions.print(group));
        print.setAriaLabel(getTranslation("paper.print.group.named", group.name()));
        Div head = new Div(new H2(group.name()), print);
        head.addClassName("paper-head");
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow columns = new NativeTableRow();
        for (String column : List.of("application", "expert", "code", "state", "acts")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("paper.column." + column));
            cell.getElement().setAttribute("scope", "col");
            columns.add(cell);
        }
        table.getHead().add(columns);
        NativeTableBody body = table.addBody();
        items.forEach(item -> body.add(row(item)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(head, scroll);
    }

    private NativeTableRow row(PaperItem item) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(item.application());
        name.getElement().setAttribute("scope", "row");
        NativeTableCell code = new NativeTableCell(item.code());
        code.addClassName("paper-code");
        return new NativeTableRow(
                name,
                new NativeTableCell(getTranslation(
                        item.sheet().counts() ? "paper.seat" : "paper.shadow",
                        String.valueOf(item.sheet().seat()),
                        item.sheet().expertName())),
                code,
                new NativeTableCell(state(item)),
                new NativeTableCell(acts(item)));
    }

    private Component state(PaperItem item) {
        Div box = new Div(badge(item));
        if (item.state().filter(PaperState.ENTERED_ONCE::equals).isPresent()
                && !item.enteredBy().isEmpty()) {
            Span by = new Span(getTranslation(
                    "paper.entered-by", String.join(getTranslation("list.separator"), item.enteredBy())));
            by.addClassName("quiet");
            box.add(by);
        }
        box.addClassName("paper-state");
        return box;
    }

    private StateBadge badge(PaperItem item) {
        if (item.state().isPresent()) {
            PaperState state = item.state().get();
            return new StateBadge(tone(state), getTranslation("paper.state." + state.name()));
        }
        return item.sheet().state() == SheetState.SUBMITTED
                ? new StateBadge(Tone.OK, getTranslation("paper.state.screen"))
                : new StateBadge(Tone.NEUTRAL, getTranslation("paper.state.none"));
    }

    static Tone tone(PaperState state) {
        return switch (state) {
            case ENTERED_ONCE -> Tone.TODO;
            case DIFFERENT, ON_TABLET -> Tone.WARN;
            case SUBMITTED -> Tone.OK;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    private Component acts(PaperItem item) {
        Div acts = new Div();
        acts.addClassName("paper-acts");
        if (item.mayEnter() || item.mayCompare()) {
            Button open = new Button(
                    getTranslation(item.mayEnter() ? "paper.enter" : "paper.compare"), click -> actions.open(item));
            open.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
            open.setAriaLabel(getTranslation("paper.enter.named", open.getText(), item.code()));
            acts.add(open);
        }
        Button print = new Button(getTranslation("paper.print"), click -> actions.print(item));
        print.addThemeVariants(ButtonVariant.LUMO_SMALL);
        print.setAriaLabel(getTranslation("paper.enter.named", print.getText(), item.code()));
        acts.add(print);
        return acts;
    }
}
