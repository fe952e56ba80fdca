package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.clusterreview.calendars.CalendarYear;
import org.clusterreview.calendars.CalendarYear.Version;

/** How days and versions are told. */
final class CalendarWords {

    private CalendarWords() {}

    static String day(LocalDate day) {
        return text("calendar.weekday", day.toString(), weekday(day));
    }

    static String days(List<LocalDate> days) {
        return days.isEmpty()
                ? "–"
                : days.stream().map(CalendarWords::day).collect(Collectors.joining(text("calendar.and")));
    }

    static String source(Version version) {
        return switch (version.source()) {
            case CalendarYear.SHIPPED -> text("calendar.source.shipped");
            case CalendarYear.BY_HAND -> text("calendar.source.by-hand");
            default -> text("calendar.source.file", version.source());
        };
    }

    static String recordedBy(Version version) {
        return version.source().equals(CalendarYear.SHIPPED) ? "–" : version.name();
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT_STANDALONE, UI.getCurrent().getLocale());
    }

    private static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
