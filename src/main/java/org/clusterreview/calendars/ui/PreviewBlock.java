package org.clusterreview.calendars.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.clusterreview.calendars.YearPreview;
import org.clusterreview.calendars.YearPreview.Kind;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.ui.StateBadge;
import org.clusterreview.ui.StateBadge.Tone;

/** What recording a year would do, before it is recorded. */
class PreviewBlock extends Div {

    private static final long serialVersionUID = 1L;

    /** @param preview one without faults */
    PreviewBlock(YearPreview preview) {
        addClassName("calendar-preview");
        WorkingDays.Year year = preview.arranged().orElseThrow();
        add(
                new H3(getTranslation("calendar.year.title", String.valueOf(year.year()), preview.workingDays())),
                new StateBadge(
                        preview.kind() == Kind.CHANGED ? Tone.WARN : Tone.TODO,
                        getTranslation("calendar.preview." + preview.kind().name(), preview.seen())));
        add(new Paragraph(getTranslation(
                "calendar.preview.told", year.notice(), year.holidays().size())));
        preview.before()
                .filter(before -> preview.kind() == Kind.CHANGED)
                .ifPresent(before -> add(new ChangesList(before, year, preview.changes())));
    }
}
