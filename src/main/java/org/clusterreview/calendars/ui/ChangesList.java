package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterreview.calendars.arrangement.DayChange;
import org.clusterreview.kernel.calendar.WorkingDays;

/** What one arrangement of a year has otherwise than the one before. */
class ChangesList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    ChangesList(WorkingDays.Year before, WorkingDays.Year after, List<DayChange> changes) {
        addClassName("calendar-changes");
        if (!before.notice().equals(after.notice())) {
            add(new ListItem(getTranslation("calendar.change.notice", before.notice(), after.notice())));
        }
        Set<String> gone = names(before);
        gone.removeAll(names(after));
        Set<String> come = names(after);
        come.removeAll(names(before));
        gone.forEach(name -> add(new ListItem(getTranslation("calendar.change.gone", name))));
        come.forEach(name -> add(new ListItem(getTranslation("calendar.change.come", name))));
        changes.forEach(change -> add(new ListItem(getTranslation(
                "calendar.change.day",
                CalendarWords.day(change.day()),
                getTranslation("calendar.kind." + change.was().name()),
                getTranslation("calendar.kind." + change.is().name())))));
        if (getChildren().findAny().isEmpty()) {
            add(new ListItem(getTranslation("calendar.change.none")));
        }
    }

    private static Set<String> names(WorkingDays.Year year) {
        return year.holidays().stream().map(WorkingDays.Holiday::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
