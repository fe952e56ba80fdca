package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.reviews.SheetId;
import org.clusterreview.reviews.SheetProgress;
import org.clusterreview.reviews.SheetState;
import org.clusterreview.reviews.ui.Progress.GroupProgress;
import org.clusterreview.reviews.ui.Progress.Row;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;

/** The sheets that are back with their experts: why, and since when. */
class ReturnedTable extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Map<SheetId, Instant> since;
    private final transient ProgressTable.Opener opener;

    ReturnedTable(List<GroupProgress> groups, Map<SheetId, Instant> since, ProgressTable.Opener opener) {
        this.since = since;
        this.opener = opener;
        addClassNames("work-card", "progress", "returned-sheets");
        add(new H2(getTranslation("scoring.returned")));
        NativeTable table = Tables.table(
                getTranslation("scoring.returned"),
                List.of(
                        getTranslation("scoring.application"),
                        getTranslation("scoring.expert"),
                        getTranslation("scoring.returned-since"),
                        getTranslation("field.reason")));
        NativeTableBody body = table.addBody();
        groups.forEach(group -> group.rows().forEach(row -> rows(body, group, row)));
        add(Tables.scrolled(table));
    }

    static boolean isReturned(SheetProgress progress) {
        return progress.sheet().state() == SheetState.RETURNED;
    }

    private void rows(NativeTableBody body, GroupProgress group, Row row) {
        for (int i = 0; i < group.columns().size(); i++) {
            Progress.Column column = group.columns().get(i);
            row.sheets()
                    .get(i)
                    .filter(ReturnedTable::isReturned)
                    .ifPresent(progress -> body.add(line(progress, row, column)));
        }
    }

    private NativeTableRow line(SheetProgress progress, Row row, Progress.Column column) {
        NativeButton open = new NativeButton(column.name(), click -> opener.open(progress, row, column));
        open.addClassName("progress-open");
        String at = Optional.ofNullable(since.get(progress.sheet().id()))
                .map(Times::minute)
                .orElse(MarkWords.NONE);
        return new NativeTableRow(
                Tables.head(row.name()),
                new NativeTableCell(open),
                new NativeTableCell(at),
                new NativeTableCell(progress.sheet().reason().orElse("")));
    }
}
