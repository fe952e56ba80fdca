package org.clusterreview.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.clusterreview.experts.Expert;
import org.clusterreview.panels.GroupId;
import org.jspecify.annotations.Nullable;

/** Experts by panel against applications by group. Arrow keys move from cell to cell, Enter opens a pair. */
class ConflictMatrix extends Div {

    private static final long serialVersionUID = 1L;

    /** One cell is in the order of tabs; the arrows carry that place on. */
    private static final String ARROWS = """
            const table = this;
            const rows = () => [...table.tBodies[0].rows].filter(row => row.cells.length > 1);
            const stop = cell => cell.querySelector('button') ?? cell;
            table.addEventListener('keydown', event => {
              const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
              const cell = event.target.closest('td');
              if (!step || !cell) return;
              const row = rows()[rows().indexOf(cell.parentElement) + step[0]];
              const next = row?.cells[cell.cellIndex + step[1]];
              if (next?.tagName === 'TD') {
                event.preventDefault();
                stop(next).focus();
              }
            });
            table.addEventListener('focusin', event => {
              table.querySelectorAll('tbody [tabindex="0"]').forEach(one => one.tabIndex = -1);
              if (event.target.closest('td')) event.target.tabIndex = 0;
            });
            const first = table.querySelector('tbody button') ?? table.querySelector('tbody td');
            if (first) first.tabIndex = 0;
            """;

    private static final String PRESSED = "aria-pressed";

    /** What every name ends with says nothing in a column. */
    private static final String COMMON_ENDING = "省级创新型产业集群";

    private final transient ConflictContent content;
    private final transient Consumer<ConflictCell> onOpen;
    private final ConflictCell.@Nullable Key chosen;
    private @Nullable NativeButton pressed;

    ConflictMatrix(ConflictContent content, ConflictCell.@Nullable Key chosen, Consumer<ConflictCell> onOpen) {
        this.content = content;
        this.onOpen = onOpen;
        this.chosen = chosen;
        addClassNames("table-scroll", "conflict-matrix");
        NativeTable table = new NativeTable();
        table.addClassNames("table", "dense");
        table.getElement().setAttribute("role", "grid");
        table.getElement().setAttribute("aria-label", getTranslation("conflicts.title"));
        table.getHead().add(groups(), applications());
        NativeTableBody body = new NativeTableBody();
        content.rows().forEach(part -> {
            body.add(panel(part.name()));
            part.experts().forEach(expert -> body.add(row(expert, part.group())));
        });
        table.add(body);
        add(table);
        table.getElement().executeJs(ARROWS);
    }

    private NativeTableRow groups() {
        NativeTableHeaderCell corner = new NativeTableHeaderCell(getTranslation("conflicts.corner"));
        span(corner, "rowspan", 2);
        NativeTableRow row = new NativeTableRow(corner);
        content.columns().forEach(part -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(part.name());
            span(cell, "colspan", part.applications().size());
            cell.getElement().setAttribute("scope", "colgroup");
            cell.addClassName("first");
            row.add(cell);
        });
        return row;
    }

    private static void span(NativeTableHeaderCell cell, String direction, int cells) {
        cell.getElement().setAttribute(direction, String.valueOf(cells));
    }

    private NativeTableRow applications() {
        NativeTableRow row = new NativeTableRow();
        content.columns().forEach(part -> {
            for (Board.Item item : part.applications()) {
                NativeTableHeaderCell cell = new NativeTableHeaderCell();
                Span name = new Span(item.name().replace(COMMON_ENDING, ""));
                name.setTitle(item.name());
                cell.add(name);
                cell.addClassName("upright");
                cell.setClassName("first", item.equals(part.applications().getFirst()));
                cell.getElement().setAttribute("scope", "col");
                row.add(cell);
            }
        });
        return row;
    }

    private NativeTableRow panel(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(new Span(name));
        int all = content.columns().stream()
                .mapToInt(part -> part.applications().size())
                .sum();
        span(cell, "colspan", 1 + all);
        cell.getElement().setAttribute("scope", "rowgroup");
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("panel-name");
        return row;
    }

    /** The pairs that the expert is to score, or would be, stand out from the others. */
    private NativeTableRow row(Expert expert, Optional<GroupId> panel) {
        NativeTableHeaderCell head = new NativeTableHeaderCell();
        Span employer = new Span(expert.employerName());
        employer.addClassName("quiet");
        head.add(new Span(expert.name()), employer);
        head.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(head);
        content.columns().forEach(part -> {
            for (Board.Item item : part.applications()) {
                boolean own = panel.isPresent() && panel.equals(part.group());
                NativeTableCell cell = cell(content.at(expert, item));
                if (content.at(expert, item).isEmpty()) {
                    declared(cell, content.hasDeclaredNone(expert, item), own);
                }
                cell.setClassName("first", item.equals(part.applications().getFirst()));
                cell.setClassName("own", own);
                row.add(cell);
            }
        });
        return row;
    }

    private void press(NativeButton button) {
        if (pressed != null) {
            pressed.getElement().setAttribute(PRESSED, "false");
        }
        pressed = button;
        button.getElement().setAttribute(PRESSED, "true");
    }

    /** Back to the pair that was decided on. */
    void focusChosen() {
        if (pressed != null) {
            pressed.focus();
        }
    }

    /** That somebody has declared none is said; where the expert reviews, it is also said that nothing was declared yet. */
    private void declared(NativeTableCell cell, boolean none, boolean own) {
        if (none || own) {
            String told = getTranslation(none ? "conflicts.declared-none" : "conflicts.not-declared");
            Span sign = new Span(none ? "✓" : "·");
            sign.addClassName(none ? "declared-none" : "not-declared");
            sign.setTitle(told);
            sign.getElement().setAttribute("role", "img");
            sign.getElement().setAttribute("aria-label", told);
            cell.add(sign);
        }
    }

    private NativeTableCell cell(Optional<ConflictCell> pair) {
        NativeTableCell cell = new NativeTableCell();
        cell.getElement().setAttribute("tabindex", "-1");
        pair.ifPresent(found -> cell.add(button(found)));
        return cell;
    }

    private NativeButton button(ConflictCell pair) {
        NativeButton button = new NativeButton(pair.state().sign());
        button.addClickListener(click -> {
            press(button);
            onOpen.accept(pair);
        });
        button.addClassNames("conflict-sign", pair.state().css());
        button.getElement().setAttribute("tabindex", "-1");
        button.getElement().setAttribute(PRESSED, "false");
        if (pair.key().equals(chosen)) {
            press(button);
        }
        String told = getTranslation(
                "conflicts.cell",
                pair.expert().name(),
                pair.application().name(),
                pair.state().word());
        button.setAriaLabel(told);
        button.setTitle(told);
        return button;
    }
}
