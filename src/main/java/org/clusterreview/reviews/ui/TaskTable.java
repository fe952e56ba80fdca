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
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Collectors;
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
        row.add(new NativeTableCell(recused ? new Span(task.application()) : link(task)));
        row.add(new NativeTableCell(TaskBadge.of(task)));
        if (recused) {
            NativeTableCell why = new NativeTableCell(getTranslation("tasks.recused"));
            why.setColspan(3);
            why.addClassName("quiet");
            row.add(why);
            return row;
        }
        row.add(new NativeTableCell(getTranslation("tasks.filled", task.filled(), task.required())));
        row.add(new NativeTableCell(missing(task)));
        row.add(numeric(task.total().map(Object::toString).orElse("")));
        return row;
    }

    private static Component link(Task task) {
        return new RouterLink(
                task.application(),
                SheetView.class,
                new RouteParameters(TasksView.parameter(task.sheet().id())));
    }

    private String missing(Task task) {
        List<String> missing = task.missing();
        String first = missing.stream().limit(MISSING_SHOWN).collect(Collectors.joining("、"));
        return missing.size() > MISSING_SHOWN ? getTranslation("tasks.missing.more", first, missing.size()) : first;
    }

    private static NativeTableCell numeric(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("numeric");
        return cell;
    }
}
