package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.calendars.CalendarYear;
import org.clusterreview.calendars.CalendarYear.Version;
import org.clusterreview.calendars.arrangement.DayChange;
import org.clusterreview.ui.Tables;
import org.clusterreview.ui.Times;
import org.jspecify.annotations.Nullable;

/** Everything that was recorded of a year: who, when, from what, why, and what it changed. */
class VersionsCard extends Section {

    private static final long serialVersionUID = 1L;

    VersionsCard(CalendarYear year) {
        addClassName("work-card");
        add(new H2(getTranslation("calendar.versions", String.valueOf(year.year()))));
        NativeTable table = Tables.table(
                getTranslation("calendar.versions", String.valueOf(year.year())),
                Stream.of("version", "recorded", "by", "source", "reason", "changes", "hash")
                        .map(column -> getTranslation("calendar.column." + column))
                        .toList());
        NativeTableBody body = table.addBody();
        List<Version> versions = year.versions();
        for (int i = 0; i < versions.size(); i++) {
            body.add(row(
                    versions.get(i), i + 1 < versions.size() ? changes(versions.get(i + 1), versions.get(i)) : null));
        }
        add(Tables.scrolled(table));
    }

    private static Component changes(Version before, Version after) {
        return new ChangesList(
                before.arrangement(),
                after.arrangement(),
                DayChange.between(before.arrangement(), after.arrangement()));
    }

    private NativeTableRow row(Version version, @Nullable Component changes) {
        NativeTableRow row = Tables.row(
                getTranslation("calendar.revision", version.revision()),
                Times.minute(version.recorded().at()),
                CalendarWords.recordedBy(version),
                CalendarWords.source(version),
                version.reason().isEmpty() ? "–" : version.reason());
        row.add(changes == null ? new NativeTableCell("–") : new NativeTableCell(changes));
        row.add(new NativeTableCell(Tables.hash(version.sha256())));
        return row;
    }
}
