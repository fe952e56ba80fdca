package org.clusterreview.calendars;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.calendars.CalendarYear.Version;
import org.clusterreview.calendars.YearPreview.Kind;
import org.clusterreview.calendars.arrangement.DayChange;
import org.clusterreview.calendars.arrangement.DraftFault;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.calendars.arrangement.YearReading;
import org.clusterreview.calendars.arrangement.YearRules;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.canonical.Sha256;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Holds drafts against the calendar and records them, several together or none. */
@Component
class CalendarDesk {

    private static final int REASON_LENGTH = 2_000;

    private final CalendarStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarDesk(CalendarStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A draft that somebody wants recorded.
     *
     * @param seen revision of the year on which it rests
     */
    record Wanted(YearDraft draft, int seen) {}

    YearPreview preview(YearDraft draft, List<WorkingDays.Year> beside) {
        return preview(draft, beside, store.all());
    }

    /** A preview for somebody whose draft rests on a revision; refused where it would not be recorded whatever the reason. */
    Outcome<YearPreview> preview(Wanted wanted) {
        List<CalendarYear> known = store.all();
        YearPreview preview = preview(wanted.draft(), List.of(), known);
        return behind(wanted, preview, known)
                .<Outcome<YearPreview>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(preview));
    }

    private static YearPreview preview(YearDraft draft, List<WorkingDays.Year> beside, List<CalendarYear> known) {
        YearReading reading = YearRules.read(draft, others(beside, known));
        Optional<Version> present = reading.arranged().flatMap(arranged -> current(known, arranged.year()));
        Optional<WorkingDays.Year> before = present.map(Version::arrangement);
        return new YearPreview(
                draft,
                reading.arranged(),
                reading.faults(),
                present.map(Version::revision).orElse(0),
                before,
                before.flatMap(old -> reading.arranged().map(arranged -> DayChange.between(old, arranged)))
                        .orElse(List.of()),
                reading.arranged().map(arranged -> count(arranged, known)).orElse(0));
    }

    /** The arrangements in force, but for years that are recorded together with this one. */
    private static List<WorkingDays.Year> others(List<WorkingDays.Year> beside, List<CalendarYear> known) {
        List<WorkingDays.Year> others = new ArrayList<>(beside);
        known.stream()
                .map(year -> year.current().arrangement())
                .filter(year -> beside.stream().noneMatch(other -> other.year() == year.year()))
                .forEach(others::add);
        return others;
    }

    /** Records all of them, or none where one is refused. */
    Outcome<List<CalendarYear>> keep(Viewer viewer, List<Wanted> wanted, String reason, String source) {
        store.hold();
        List<CalendarYear> known = store.all();
        List<WorkingDays.Year> beside = wanted.stream()
                .flatMap(one -> YearRules.read(one.draft(), List.of()).arranged().stream())
                .toList();
        List<YearPreview> seen =
                wanted.stream().map(one -> preview(one.draft(), beside, known)).toList();
        List<Violation> refused = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            refusal(wanted.get(i), seen.get(i), reason, known).ifPresent(refused::add);
            seen.get(i).faults().stream().map(DraftFault::asViolation).forEach(refused::add);
        }
        if (!refused.isEmpty()) {
            return Outcome.refused(refused);
        }
        List<Integer> years =
                seen.stream().map(one -> record(viewer, one, reason, source)).toList();
        return Outcome.done(
                store.all().stream().filter(year -> years.contains(year.year())).toList());
    }

    /** What comes with the program; a year that stands there already is left as it is. */
    void seed(Viewer program, List<WorkingDays.Year> shipped) {
        store.hold();
        List<CalendarYear> known = store.all();
        shipped.stream()
                .filter(year -> current(known, year.year()).isEmpty())
                .forEach(
                        year -> record(program, preview(YearDraft.of(year), shipped, known), "", CalendarYear.SHIPPED));
    }

    /** Why a draft is refused whatever the reason: others were faster, or it changes nothing. */
    private static Optional<Violation> behind(Wanted wanted, YearPreview preview, List<CalendarYear> known) {
        if (preview.kind() == Kind.FAULTY) {
            return Optional.empty();
        }
        int year = preview.arranged().orElseThrow().year();
        if (preview.seen() != wanted.seen()) {
            Version present = current(known, year).orElseThrow();
            return Optional.of(
                    wanted.seen() == 0
                            ? Violation.of("calendar.exists", String.valueOf(year), present.revision())
                            : Violation.of(
                                    "calendar.changed", String.valueOf(year), present.revision(), present.name()));
        }
        return preview.kind() == Kind.SAME
                ? Optional.of(Violation.of("calendar.same", String.valueOf(year)))
                : Optional.empty();
    }

    private static Optional<Violation> refusal(
            Wanted wanted, YearPreview preview, String reason, List<CalendarYear> known) {
        return behind(wanted, preview, known)
                .or(() -> Optional.of(preview.kind())
                        .filter(kind -> kind == Kind.CHANGED)
                        .filter(kind -> reason.isBlank() || reason.strip().length() > REASON_LENGTH)
                        .map(kind -> Violation.at("reason", "calendar.reason", REASON_LENGTH)));
    }

    private int record(Viewer viewer, YearPreview preview, String reason, String source) {
        WorkingDays.Year year = preview.arranged().orElseThrow();
        String why = preview.kind() == Kind.CHANGED ? reason.strip() : "";
        Version version = new Version(
                preview.seen() + 1,
                year,
                source,
                why,
                new Deed(viewer.actor(), clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                viewer.name(),
                Sha256.ofCanonical(year));
        store.add(version);
        events.publishEvent(new CalendarEvents.WorkingYearRecorded(
                year.year(), version.revision(), year.notice(), source, why, preview.workingDays(), version.sha256()));
        return year.year();
    }

    private static Optional<Version> current(List<CalendarYear> known, int year) {
        return known.stream().filter(one -> one.year() == year).findFirst().map(CalendarYear::current);
    }

    /** With what other years say of its last days. */
    private static int count(WorkingDays.Year year, List<CalendarYear> known) {
        List<WorkingDays.Year> all = new ArrayList<>(List.of(year));
        known.stream()
                .map(one -> one.current().arrangement())
                .filter(other -> other.year() != year.year())
                .forEach(all::add);
        return new WorkingDays(all).count(year.year());
    }
}
