package org.clusterreview.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Deed;
import org.clusterreview.calendars.CalendarYear.Version;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the calendar, which are only ever added. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            int year,
            int revision,
            String notice,
            String source,
            String reason,
            Deed by,
            String name,
            String sha256) {

        Version with(List<WorkingDays.Holiday> holidays) {
            WorkingDays.Year arrangement = new WorkingDays.Year(year, notice, holidays);
            return new Version(revision, arrangement, source, reason, by, name, sha256);
        }
    }

    /** Lets nobody else record until the transaction ends. */
    void hold() {
        jdbc.sql("select id from working_calendar where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** By year, and within it the latest first. */
    List<CalendarYear> all() {
        Map<UUID, List<LocalDate>> worked = worked();
        Map<UUID, List<WorkingDays.Holiday>> holidays = holidays(worked);
        List<CalendarYear> years = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        List<Row> rows = jdbc.sql("select * from working_year order by calendar_year, revision desc")
                .query((row, i) -> row(row))
                .list();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            versions.add(row.with(holidays.getOrDefault(row.id(), List.of())));
            if (i == rows.size() - 1 || rows.get(i + 1).year() != row.year()) {
                years.add(new CalendarYear(row.year(), versions));
                versions.clear();
            }
        }
        return years;
    }

    private Map<UUID, List<LocalDate>> worked() {
        Map<UUID, List<LocalDate>> worked = new HashMap<>();
        jdbc.sql("select working_holiday_id, worked_on from worked_day order by worked_on")
                .query((row, i) -> worked.computeIfAbsent(
                                row.getObject("working_holiday_id", UUID.class), id -> new ArrayList<>())
                        .add(row.getObject("worked_on", LocalDate.class)))
                .list();
        return worked;
    }

    private Map<UUID, List<WorkingDays.Holiday>> holidays(Map<UUID, List<LocalDate>> worked) {
        Map<UUID, List<WorkingDays.Holiday>> holidays = new HashMap<>();
        jdbc.sql("select * from working_holiday order by line")
                .query((row, i) -> holidays.computeIfAbsent(
                                row.getObject("working_year_id", UUID.class), id -> new ArrayList<>())
                        .add(new WorkingDays.Holiday(
                                row.getString("name"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class),
                                worked.getOrDefault(row.getObject("id", UUID.class), List.of()))))
                .list();
        return holidays;
    }

    void add(Version version) {
        UUID id = UUID.randomUUID();
        WorkingDays.Year year = version.arrangement();
        jdbc.sql("insert into working_year (id, calendar_year, revision, notice, sha256, source, reason, recorded_at,"
                        + " recorded_by, recorded_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        year.year(),
                        version.revision(),
                        year.notice(),
                        version.sha256(),
                        version.source(),
                        version.reason(),
                        OffsetDateTime.ofInstant(version.recorded().at(), ZoneOffset.UTC),
                        version.recorded().by(),
                        version.name())
                .update();
        for (int line = 0; line < year.holidays().size(); line++) {
            add(id, line, year.holidays().get(line));
        }
    }

    private void add(UUID year, int line, WorkingDays.Holiday holiday) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into working_holiday (id, working_year_id, line, name, first_day, last_day)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, year, line, holiday.name(), holiday.from(), holiday.to())
                .update();
        holiday.worked()
                .forEach(day -> jdbc.sql("insert into worked_day (working_holiday_id, worked_on) values (?, ?)")
                        .params(id, day)
                        .update());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("calendar_year"),
                row.getInt("revision"),
                row.getString("notice"),
                row.getString("source"),
                row.getString("reason"),
                new Deed(
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                row.getString("recorded_name"),
                row.getString("sha256"));
    }
}
