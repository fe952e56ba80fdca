package org.clusterreview.conflicts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.ConflictRule;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** Every rule in a row: what it looks at, for how long, how strictly, and where it comes from. */
class AvoidanceTable extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AvoidanceWords words = new AvoidanceWords(this::getTranslation);

    AvoidanceTable(ConflictPolicy policy) {
        addClassName("work-card");
        getElement().setAttribute("aria-label", getTranslation("avoidance.title"));
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("rule", "looks", "lookBack", "strength", "basis")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("avoidance." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        policy.rules().forEach(rule -> body.add(row(rule)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(scroll);
    }

    private NativeTableRow row(ConflictRule rule) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(rule.name().in(getLocale()));
        name.getElement().setAttribute("scope", "row");
        NativeTableCell looks = new NativeTableCell(new Div(words.towards(rule)));
        String ties = words.ties(rule);
        if (!ties.isEmpty()) {
            Div quiet = new Div(ties);
            quiet.addClassName("quiet");
            looks.add(quiet);
        }
        return new NativeTableRow(
                name,
                looks,
                new NativeTableCell(words.lookBack(rule.lookBack())),
                new NativeTableCell(strength(rule.strength())),
                new NativeTableCell(rule.basis().map(Span::new).orElseGet(this::none)));
    }

    private Span none() {
        Span none = new Span(getTranslation("avoidance.basis.none"));
        none.addClassName("quiet");
        return none;
    }

    private StateBadge strength(Strength strength) {
        return new StateBadge(tone(strength), getTranslation("avoidance.strength." + strength.name()));
    }

    static Tone tone(Strength strength) {
        return switch (strength) {
            case FORBIDDEN -> Tone.BLOCK;
            case APPROVAL -> Tone.WARN;
            case NOTICE -> Tone.NEUTRAL;
        };
    }
}
