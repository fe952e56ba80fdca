package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.clusterreview.reviews.Task;

/** The tasks of one group. Of an application that the expert takes no part in there is the name and nothing else. */
class TaskTable extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MISSING_SHOWN = 3;

    TaskTable(String title, List<Task> tasks) {
        addClassNames("work-card", "tasks");
        add(new H2(title));
        NativeTable table = new NativeTable();
        table.addClassName("table");
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("position", "application", "state", "progress", "missing", "total")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("tasks." + column));
            cell.getElement().setAttribute("scope", "col");
            if (column.equals("total") || column.equals("position")) {
                cell.addClassName("numeric");
            }
            head.add(cell);
        }
        table.getHead().add(head);
        NativeTableBody body = table.addBody();
        tasks.forEach(task -> body.add(row(task)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(scroll);
    }

    private NativeTableRow row(Task task) {
        boolean recused = task.state() == Task.State.RECUSED;
        NativeTableRow row = new NativeTableRow();
        row.add(numeric(recused ? "" : String.valueOf(task.position())));
        row.add(new NativeTableCell(recused ? new Span(task.application()) : application(task)));
        row.add(new NativeTableCell(TaskBadge.of(task)));
        if (recused) {
            NativeTableCell why = new NativeTableCell(getTranslation("tasks.recused"));
            why.setColspan(3);
            why.addClassName("quiet");
            row.add(why);
            return row;
        }
        row.add(new NativeTableCell(getTranslation("tasks.filled", task.filled(), task.required())));
        row.add(missing(task));
        row.add(numeric(total(task)));
        return row;
    }

    private Component application(Task task) {
        Span place = new Span(task.where());
        place.addClassNames("quiet", "tasks-where");
        RouterLink link = link(task, "", QueryParameters.empty());
        link.add(new Span(task.application()), place);
        link.addClassName("tasks-application");
        return link;
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
        NativeTableCell cell = new NativeTableCell();
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
        cell.addClassName("tasks-missing");
        return cell;
    }

    /** What is computed from data stands on a sheet from the beginning; it is no mark of the expert's. */
    private static String total(Task task) {
        return task.state() == Task.State.NOT_BEGUN
                ? "—"
                : task.total().map(Object::toString).orElse("");
    }

    private static NativeTableCell numeric(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("numeric");
        return cell;
    }
}
