package org.clusterreview.calendars;

import java.util.List;
import org.clusterreview.access.ForKeepers;
import org.clusterreview.access.ForOffice;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.calendars.CalendarDesk.Wanted;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working days that public notices and meetings are counted by: what is in force, and how it came to be. */
@Service
@Transactional
public class Calendars {

    private final CalendarStore store;
    private final CalendarDesk desk;

    Calendars(CalendarStore store, CalendarDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** The arrangements in force of all years that are known. */
    @WithoutViewer("days off are published by the State Council and are the same for everybody")
    @Transactional(readOnly = true)
    public WorkingDays current() {
        return new WorkingDays(
                store.all().stream().map(year -> year.current().arrangement()).toList());
    }

    /** Every year with every version, by year. */
    @ForOffice
    @Transactional(readOnly = true)
    public List<CalendarYear> years(Viewer viewer) {
        return store.all();
    }

    /**
     * Checks a draft and holds it against what is in force; nothing is saved. Its faults are part of the answer; refused where
     * it says nothing new, or where it no longer rests on what is in force.
     *
     * @param seen revision that the draft rests on, 0 for a year that has none
     */
    @ForKeepers
    @Transactional(readOnly = true)
    public Outcome<YearPreview> preview(Viewer viewer, YearDraft draft, int seen) {
        return desk.preview(new Wanted(draft, seen));
    }

    /**
     * Records the arrangement of a year, which supersedes an earlier one and leaves it on record.
     *
     * @param seen revision that the draft rests on, 0 for a year that has none; refused if it is no longer the one in force
     * @param reason why an arrangement in force is superseded; may be empty for a new year
     */
    @ForKeepers
    public Outcome<CalendarYear> record(Viewer viewer, YearDraft draft, int seen, String reason) {
        return desk.keep(viewer, List.of(new Wanted(draft, seen)), reason, CalendarYear.BY_HAND)
                .map(List::getFirst);
    }
}
