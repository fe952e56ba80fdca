package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.clusterreview.reviews.Task;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.Times;

/**
 * The tasks of one group, as a table where there is room and as a list of cards where there is not. Of an application that
 * the expert takes no part in there is the name and nothing else.
 */
class TaskTable extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MISSING_SHOWN = 3;

    TaskTable(String title, List<Task> tasks) {
        addClassNames("work-card", "tasks");
        Paragraph standing = new Paragraph(standing(tasks));
        standing.addClassName("quiet");
        Div head = new Div(new H2(title), standing);
        head.addClassName("tasks-head");
        NativeTable table = new NativeTable();
        table.addClassName("table");
        table.getHead().add(columns());
        NativeTableBody body = table.addBody();
        tasks.forEach(task -> body.add(row(task)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(head, scroll);
    }

    /** How many of the group are handed in, and until when. */
    private String standing(List<Task> tasks) {
        List<Task> own = tasks.stream()
                .filter(task -> task.state() != Task.State.RECUSED)
                .toList();
        long submitted = own.stream()
                .filter(task -> task.state() == Task.State.SUBMITTED)
                .count();
        String counts = getTranslation("tasks.group-standing", submitted, own.size());
        return own.stream()
                .map(Task::deadline)
                .flatMap(Optional::stream)
                .findFirst()
                .map(at -> counts + " · " + getTranslation("tasks.deadline", Times.minute(at)))
                .orElse(counts);
    }

    private NativeTableRow columns() {
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("position", "application", "state", "progress", "missing", "total")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("tasks." + column));
            cell.getElement().setAttribute("scope", "col");
            if (column.equals("total") || column.equals("position")) {
                cell.addClassName("numeric");
            }
            head.add(cell);
        }
        return head;
    }

    private NativeTableRow row(Task task) {
        boolean recused = task.state() == Task.State.RECUSED;
        NativeTableRow row = new NativeTableRow();
        row.add(numeric("position", recused ? "" : String.valueOf(task.position())));
        row.add(cell("application", recused ? new Span(task.application()) : application(task)));
        row.add(cell("state", TaskBadge.of(task)));
        if (recused) {
            NativeTableCell why = new NativeTableCell(getTranslation("tasks.recused"));
            why.setColspan(3);
            why.addClassName("quiet");
            row.add(why);
            return row;
        }
        row.add(cell("progress", progress(task)));
        row.add(missing(task));
        row.add(numeric("total", total(task)));
        return row;
    }

    private Component application(Task task) {
        Span place = new Span(task.where());
        place.addClassNames("quiet", "tasks-where");
        RouterLink link = link(task, "", QueryParameters.empty());
        link.add(new Span(task.application()), place);
        if (!task.sheet().counts()) {
            link.add(new StateBadge(StateBadge.Tone.NEUTRAL, getTranslation("score-sheet.shadow")));
        }
        link.addClassName("tasks-application");
        return link;
    }

    /** Drawn and in words. */
    private Component progress(Task task) {
        Element bar = new Element("progress");
        bar.setAttribute("max", String.valueOf(Math.max(1, task.required())));
        bar.setAttribute("value", String.valueOf(task.filled()));
        bar.setAttribute("aria-hidden", "true");
        Span progress = new Span(getTranslation("tasks.filled", task.filled(), task.required()));
        progress.addClassName("tasks-progress");
        progress.getElement().insertChild(0, bar);
        return progress;
    }

    private static RouterLink link(Task task, String text, QueryParameters parameters) {
        RouterLink link = new RouterLink(
                text,
                SheetView.class,
                new RouteParameters(TasksView.parameter(task.sheet().id())));
        link.setQueryParameters(parameters);
        return link;
    }

    /** Why it came back, and the way to each gap; where nothing is marked yet there is no gap to point at. */
    private NativeTableCell missing(Task task) {
        NativeTableCell cell = cell("missing");
        cell.addClassName("tasks-missing");
        if (task.state() == Task.State.RETURNED) {
            cell.add(new Div(getTranslation(
                    "score-sheet.returnedReason", task.sheet().reason().orElse(""))));
        }
        List<Task.Gap> missing = task.missing();
        if (task.state() == Task.State.NOT_BEGUN) {
            cell.add(new Span(getTranslation("tasks.missing.all", missing.size())));
            return cell;
        }
        missing.stream()
                .limit(MISSING_SHOWN)
                .forEach(gap ->
                        cell.add(link(task, gap.name(), QueryParameters.of(SheetView.START_AT, gap.indicator()))));
        if (missing.size() > MISSING_SHOWN) {
            cell.add(new Span(getTranslation("tasks.missing.more", missing.size())));
        }
        return cell;
    }

    /** What is computed from data stands on a sheet from the beginning; it is no mark of the expert's. */
    private static String total(Task task) {
        return task.state() == Task.State.NOT_BEGUN
                ? "—"
                : task.total().map(Object::toString).orElse("");
    }

    private NativeTableCell numeric(String column, String text) {
        NativeTableCell cell = cell(column, new Span(text));
        cell.addClassName("numeric");
        return cell;
    }

    /** As a card a cell names its column by itself. */
    private NativeTableCell cell(String column, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-column", column);
        cell.getElement().setAttribute("data-label", getTranslation("tasks." + column));
        return cell;
    }
}
