package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Optional;
import org.clusterreview.experts.Absence;
import org.clusterreview.experts.Expert;

/** Days, and why somebody cannot be called on, in words. */
final class DayWords {

    private DayWords() {}

    static String whole(LocalDate day) {
        return formatted("days.pattern.whole", day);
    }

    static String date(LocalDate day) {
        return formatted("days.pattern", day);
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.NARROW, UI.getCurrent().getLocale());
    }

    private static String formatted(String pattern, LocalDate day) {
        UI ui = UI.getCurrent();
        return day.format(DateTimeFormatter.ofPattern(ui.getTranslation(pattern), ui.getLocale()));
    }

    /** Absence with its days, suspension with its last, or that somebody has left. */
    static String reason(Expert expert, LocalDate day) {
        UI ui = UI.getCurrent();
        return switch (expert.standingOn(day)) {
            case LEFT -> ui.getTranslation("expert.standing.LEFT");
            case SUSPENDED ->
                expert.suspensions().stream()
                        .filter(one -> one.holdsOn(day))
                        .flatMap(one -> one.until().stream())
                        .findFirst()
                        .map(until -> ui.getTranslation("days.suspended.until", date(until)))
                        .orElseGet(() -> ui.getTranslation("expert.standing.SUSPENDED"));
            case AVAILABLE ->
                absence(expert, day)
                        .map(one -> ui.getTranslation("days.absent", date(one.from()), date(one.to())))
                        .orElse("");
        };
    }

    private static Optional<Absence> absence(Expert expert, LocalDate day) {
        return expert.absences().stream().filter(one -> one.holdsOn(day)).findFirst();
    }
}
