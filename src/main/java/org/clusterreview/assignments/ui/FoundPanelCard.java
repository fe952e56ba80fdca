package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterreview.assignments.ProposalContent;
import org.clusterreview.assignments.fit.FieldMatch;
import org.clusterreview.assignments.fit.FoundPanel;
import org.clusterreview.assignments.fit.FoundPanel.Placed;
import org.clusterreview.eligibility.ui.CompositionBadges;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.clusterreview.ui.Tables;

/** Whom the assignment puts on one panel, and why. Its table is made when it is opened: there may be hundreds. */
class FoundPanelCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FoundPanel panel;
    private final transient ProposalContent content;
    private final transient AssignWords words;
    private final transient Map<String, PoolExpert> pool;

    /** @param pool by the ids, the same map for all panels: it is large */
    FoundPanelCard(
            FoundPanel panel, ProposalContent content, Map<String, PoolExpert> pool, AssignWords words, boolean open) {
        this.panel = panel;
        this.content = content;
        this.words = words;
        this.pool = pool;
        addClassNames("work-card", "assign-panel");
        Span name = new Span(words.rules().group(panel.id()));
        name.addClassName("assign-panel-name");
        NativeDetails details = new NativeDetails(new Div(
                name,
                Tables.quiet(getTranslation(
                        "assignment.panel",
                        panel.members().size(),
                        panel.reserves().size(),
                        Figures.mean(panel)))));
        Div inside = new Div();
        details.setContent(inside);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && inside.getComponentCount() == 0) {
                fill(inside);
            }
        });
        if (open) {
            fill(inside);
            details.setOpen(true);
        }
        add(details);
    }

    private void fill(Div inside) {
        inside.add(composition(), Tables.scrolled(table()));
    }

    private Component composition() {
        WantedPanel wanted = content.spec().panels().stream()
                .filter(one -> one.id().equals(panel.id()))
                .findFirst()
                .orElseThrow();
        List<PoolExpert> members = panel.members().stream()
                .flatMap(one -> Stream.ofNullable(pool.get(one.expert())))
                .toList();
        return new CompositionBadges(content.spec().rules(), wanted, members, words.rules());
    }

    private NativeTable table() {
        NativeTable table = Tables.table(
                getTranslation("assignment.panel.table", words.rules().group(panel.id())),
                Stream.of("name", "kind", "employer", "city", "fit", "why")
                        .map(column -> getTranslation("assignment.column." + column))
                        .toList());
        table.addClassName("assign-table");
        NativeTableBody body = table.addBody();
        panel.members()
                .forEach(one -> body.add(
                        row(one, panel.chair().filter(one.expert()::equals).isPresent() ? "board.chair" : "")));
        panel.reserves().forEach(one -> {
            NativeTableRow row = row(one, "assignment.reserve");
            row.addClassName("reserve");
            body.add(row);
        });
        return table;
    }

    private NativeTableRow row(Placed placed, String mark) {
        PoolExpert expert = pool.get(placed.expert());
        NativeTableRow row = Tables.row(words.expert(placed.expert()));
        if (!mark.isEmpty()) {
            Span duty = new Span(getTranslation(mark));
            duty.addClassName(mark.equals("board.chair") ? "board-chair" : "quiet");
            row.getComponentAt(0).getElement().appendChild(duty.getElement());
        }
        row.add(
                new NativeTableCell(
                        expert == null
                                ? unknown()
                                : expert.kind().map(words.rules()::kind).orElseGet(this::unknown)),
                new NativeTableCell(expert == null ? unknown() : words.employer(expert)),
                new NativeTableCell(expert == null ? unknown() : words.city(expert)),
                Tables.number(placed.fit()),
                new NativeTableCell(why(placed.expert())));
        return row;
    }

    /** Which of the fields of the group count, and by what the expert knows them. */
    private String why(String expert) {
        List<FieldMatch> matches = content.fit().matches(expert, panel.id());
        List<String> texts = new ArrayList<>();
        matches.stream()
                .filter(match -> match.known().isPresent())
                .map(this::told)
                .forEach(texts::add);
        int rest = matches.size() - texts.size();
        if (texts.isEmpty()) {
            return getTranslation("assignment.why.none");
        }
        if (rest > 0) {
            texts.add(getTranslation("assignment.why.rest", rest));
        }
        return String.join(getTranslation("assignment.semicolon"), texts);
    }

    private String told(FieldMatch match) {
        String name = words.dictionary().fieldName(match.field());
        String field =
                match.applications() == 1 ? name : getTranslation("assignment.why.field", name, match.applications());
        String level = match.known()
                .map(known -> getTranslation("assignment.level." + known.level().name()))
                .orElse("");
        return match.isExact()
                ? getTranslation("assignment.why.exact", field, level, match.place() + 1)
                : getTranslation(
                        "assignment.why.related",
                        field,
                        match.known()
                                .map(known -> words.dictionary().fieldName(known.field()))
                                .orElse(""),
                        level);
    }

    private String unknown() {
        return getTranslation("draw.unknown");
    }
}
