package org.clusterreview.calendars;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.clusterreview.access.ForKeepers;
import org.clusterreview.access.ForOffice;
import org.clusterreview.access.Viewer;
import org.clusterreview.calendars.CalendarDesk.Wanted;
import org.clusterreview.calendars.arrangement.YearRules;
import org.clusterreview.calendars.arrangement.YearTemplate;
import org.clusterreview.calendars.arrangement.YearWorkbook;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Excel form of the calendar: download, preview of an upload, and its confirmation. */
@Service
@Transactional
public class CalendarImport {

    private static final int FILE_NAME_LENGTH = 300;

    private final CalendarStore store;
    private final CalendarDesk desk;

    CalendarImport(CalendarStore store, CalendarDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** Writes the empty form; its texts are Chinese, as its headers are. */
    @ForKeepers
    @Transactional(readOnly = true)
    public void writeTemplate(Viewer viewer, OutputStream out) throws IOException {
        YearTemplate.write(out, Texts.in(Locale.SIMPLIFIED_CHINESE), List.of());
    }

    /** Writes all years in force in the same form. */
    @ForOffice
    @Transactional(readOnly = true)
    public void writeYears(Viewer viewer, OutputStream out) throws IOException {
        YearTemplate.write(out, Texts.in(Locale.SIMPLIFIED_CHINESE), inForce());
    }

    /** Reads an upload and holds it against what is in force; nothing is saved. */
    @ForKeepers
    @Transactional(readOnly = true)
    public ImportPreview preview(Viewer viewer, String fileName, InputStream in) {
        YearWorkbook book = YearWorkbook.read(in, fileName, inForce());
        List<WorkingDays.Year> beside = book.drafts().stream()
                .flatMap(draft -> YearRules.read(draft, List.of()).arranged().stream())
                .toList();
        return new ImportPreview(
                fileName,
                book.drafts().stream().map(draft -> desk.preview(draft, beside)).toList(),
                book.faults());
    }

    /**
     * Records the years that were previewed and are new or otherwise than before, all or none; refused if one of them has
     * changed since.
     *
     * @param reason why arrangements in force are superseded; may be empty where none is
     */
    @ForKeepers
    public Outcome<List<CalendarYear>> confirm(Viewer viewer, ImportPreview seen, String reason) {
        if (!seen.canBeConfirmed()) {
            return Outcome.refused(Violation.of("calendar.import.nothing"));
        }
        String source = seen.fileName().length() > FILE_NAME_LENGTH
                ? seen.fileName().substring(0, FILE_NAME_LENGTH)
                : seen.fileName();
        return desk.keep(
                viewer,
                seen.news().stream()
                        .map(year -> new Wanted(year.draft(), year.seen()))
                        .toList(),
                reason,
                source);
    }

    private List<WorkingDays.Year> inForce() {
        return store.all().stream().map(year -> year.current().arrangement()).toList();
    }
}
