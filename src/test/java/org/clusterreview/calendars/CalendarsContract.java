package org.clusterreview.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.calendars.CalendarYear.Version;
import org.clusterreview.calendars.arrangement.CalendarBooks;
import org.clusterreview.calendars.arrangement.YearDraft;
import org.clusterreview.calendars.arrangement.YearDraft.Row;
import org.clusterreview.fixtures.Tampering;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.clusterreview.recognition.ListWorld;
import org.clusterreview.recognition.NoticePlan;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class CalendarsContract {

    private static final String REASON = "国务院办公厅更正";

    @Autowired
    private Calendars calendars;

    @Autowired
    private CalendarImport imports;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    private final Viewer organiser = Viewers.organiser();
    private final Viewer administrator = Viewers.with(Role.SYSTEM_ADMIN);

    @AfterEach
    void leave_only_what_was_shipped() {
        new Tampering(jdbc)
                .update(
                        "worked_day",
                        "delete from worked_day where working_holiday_id in (select h.id from working_holiday h"
                                + " join working_year y on y.id = h.working_year_id where y.source <> 'shipped')");
        new Tampering(jdbc)
                .update(
                        "working_holiday",
                        "delete from working_holiday where working_year_id in"
                                + " (select id from working_year where source <> 'shipped')");
        new Tampering(jdbc).update("working_year", "delete from working_year where source <> 'shipped'");
    }

    private static YearDraft draft(int year, String notice) {
        return new YearDraft(
                String.valueOf(year),
                notice,
                List.of(
                        new Row("元旦", year + "-01-01", year + "-01-03", ""),
                        new Row("国庆节", year + "-10-01", year + "-10-07", "")));
    }

    private Optional<CalendarYear> year(int year) {
        return calendars.years(organiser).stream()
                .filter(one -> one.year() == year)
                .findFirst();
    }

    private ImportPreview preview(byte[] book) {
        return imports.preview(organiser, "日历.xlsx", new ByteArrayInputStream(book));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void the_shipped_years_are_there_from_the_start() {
        WorkingDays current = calendars.current();

        assertThat(current.years())
                .containsExactlyElementsOf(WorkingDaysFile.shipped().years());
        assertThat(current.count(2025)).isEqualTo(248);
        assertThat(current.count(2026)).isEqualTo(248);
        assertThat(year(2026).orElseThrow().current())
                .extracting(Version::revision, Version::source, Version::reason)
                .containsExactly(1, CalendarYear.SHIPPED, "");
    }

    @Test
    void a_notice_that_reaches_into_a_year_is_planned_once_the_year_is_imported() {
        ListWorld world = new ListWorld(context, TrackKind.RECOGNITION, Optional.empty());
        world.to(Stage.PUBLIC_NOTICE);
        LocalDate published = LocalDate.of(2026, 12, 29);
        assertThat(notices.plan(organiser, world.track().id(), published).violations())
                .containsExactly(Violation.of("notice.year.unpublished", "2027"));

        imports.confirm(organiser, preview(CalendarBooks.of(2027, "甲号")), "").orThrow();

        NoticePlan plan = notices.plan(organiser, world.track().id(), published).orThrow();
        assertThat(plan.period().first()).isEqualTo("2026-12-30");
        assertThat(plan.period().last()).isEqualTo("2027-01-06");
        assertThat(plan.counted())
                .containsExactly(
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 6));
    }

    @Test
    void a_year_in_force_is_superseded_with_a_reason_and_both_versions_stay() {
        calendars.record(organiser, draft(2031, "甲号"), 0, "").orThrow();
        YearDraft corrected = new YearDraft("2031", "乙号", List.of(new Row("元旦", "1月1日", "1月2日", "")));
        YearPreview preview = calendars.preview(administrator, corrected, 1).orThrow();
        assertThat(preview.kind()).isEqualTo(YearPreview.Kind.CHANGED);
        assertThat(preview.changes()).hasSize(1 + 7);
        assertThat(codes(calendars.record(administrator, corrected, 1, " "))).containsExactly("calendar.reason");

        calendars.record(administrator, corrected, 1, REASON).orThrow();

        assertThat(year(2031).orElseThrow().versions())
                .extracting(Version::revision, version -> version.arrangement().notice(), Version::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "乙号", REASON),
                        org.assertj.core.groups.Tuple.tuple(1, "甲号", ""));
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
        assertThat(jdbc.queryForList(
                        "select facts from audit_entry where type = 'working-year-recorded' order by number desc",
                        String.class))
                .first()
                .asString()
                .contains(REASON, "乙号");
    }

    @Test
    void the_second_of_two_editors_is_told_who_was_faster_and_nothing_is_lost() {
        calendars.record(organiser, draft(2032, "甲号"), 0, "").orThrow();
        calendars.record(organiser, draft(2032, "乙号"), 1, REASON).orThrow();

        Outcome<CalendarYear> second = calendars.record(administrator, draft(2032, "丙号"), 1, REASON);

        assertThat(second.violations()).containsExactly(Violation.of("calendar.changed", "2032", 2, "tester"));
        assertThat(year(2032).orElseThrow().current().arrangement().notice()).isEqualTo("乙号");
        assertThat(codes(calendars.preview(administrator, draft(2032, "丙号"), 1)))
                .containsExactly("calendar.changed");
    }

    @Test
    void a_year_is_not_silently_replaced_by_whoever_takes_it_for_a_new_one() {
        calendars.record(organiser, draft(2033, "甲号"), 0, "").orThrow();

        assertThat(calendars.record(administrator, draft(2033, "乙号"), 0, REASON).violations())
                .containsExactly(Violation.of("calendar.exists", "2033", 1));
        assertThat(codes(calendars.record(organiser, draft(2033, "甲号"), 1, REASON)))
                .containsExactly("calendar.same");
    }

    @Test
    void of_two_who_record_a_year_at_once_one_is_refused() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<CalendarYear>>> acts = List.of(
                    () -> calendars.record(organiser, draft(2034, "甲号"), 0, ""),
                    () -> calendars.record(administrator, draft(2034, "乙号"), 0, ""));

            int done = 0;
            for (Future<Outcome<CalendarYear>> act : both.invokeAll(acts)) {
                done += act.get().isDone() ? 1 : 0;
            }

            assertThat(done).isEqualTo(1);
        }
        assertThat(year(2034).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void an_import_is_refused_as_a_whole_where_one_year_has_changed_since() {
        ImportPreview seen = preview(CalendarBooks.of(
                new String[] {"2035", "甲号", "元旦", "2035-01-01", "2035-01-01", null},
                new String[] {"2036", "甲号", "元旦", "2036-01-01", "2036-01-01", null}));
        calendars.record(administrator, draft(2036, "乙号"), 0, "").orThrow();

        assertThat(codes(imports.confirm(organiser, seen, REASON))).containsExactly("calendar.exists");

        assertThat(year(2035)).isEmpty();
    }

    @Test
    void an_import_shows_what_it_would_change_and_asks_why() {
        imports.confirm(organiser, preview(CalendarBooks.of(2037, "甲号")), "").orThrow();

        ImportPreview again = preview(CalendarBooks.of(2037, "甲号"));
        ImportPreview other = preview(CalendarBooks.of(2037, "乙号"));

        assertThat(again.canBeConfirmed()).isFalse();
        assertThat(codes(imports.confirm(organiser, again, REASON))).containsExactly("calendar.import.nothing");
        assertThat(other.supersedes()).isTrue();
        assertThat(codes(imports.confirm(organiser, other, ""))).containsExactly("calendar.reason");
        assertThat(imports.confirm(organiser, other, REASON).orThrow())
                .extracting(year -> year.current().source())
                .containsExactly("日历.xlsx");
    }

    @Test
    void a_file_with_faults_saves_nothing() {
        ImportPreview seen =
                preview(CalendarBooks.of(new String[] {"2038", "甲号", "元旦", "2038-01-03", "2038-01-01", null}));

        assertThat(seen.faults()).hasSize(1);
        assertThat(codes(imports.confirm(organiser, seen, ""))).containsExactly("calendar.import.nothing");
        assertThat(year(2038)).isEmpty();
    }

    @Test
    void what_is_downloaded_can_be_uploaded_again() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeYears(Viewers.staff(), out);

        ImportPreview seen = preview(out.toByteArray());

        assertThat(seen.faults()).isEmpty();
        assertThat(seen.years()).extracting(YearPreview::kind).containsOnly(YearPreview.Kind.SAME);
    }

    @Test
    void others_read_and_do_not_record() {
        Map<String, Viewer> readers = Map.of(
                "staff", Viewers.staff(), "auditor", Viewers.auditor(), "supervisor", Viewers.with(Role.SUPERVISOR));

        readers.values().forEach(reader -> {
            assertThat(calendars.years(reader)).isNotEmpty();
            assertThatThrownBy(() -> calendars.record(reader, draft(2039, "甲号"), 0, ""))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> preview(reader)).isInstanceOf(AccessDeniedException.class);
        });
        assertThatThrownBy(() -> calendars.years(Viewers.with(Role.EXPERT))).isInstanceOf(AccessDeniedException.class);
    }

    private void preview(Viewer viewer) {
        imports.preview(viewer, "日历.xlsx", new ByteArrayInputStream(CalendarBooks.of(2039, "甲号")));
    }
}
