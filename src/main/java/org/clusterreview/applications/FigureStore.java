package org.clusterreview.applications;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.applications.workbook.FigureYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of figures. What was declared, what the data platform says and what staff recorded stand beside each other: a newer
 * value supersedes the one of the same origin, and staff's value holds before the platform's, and that before a declaration.
 */
@Component
class FigureStore {

    private static final int BATCH = 200;
    private static final String PRESENT = "select application_id, item, figure_year, amount, source from figure"
            + " where superseded_at is null and ";

    private final JdbcTemplate jdbc;

    FigureStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID application, Figure figure) {}

    /** What a value is recorded with. */
    record Record(UUID application, Figure figure, @Nullable String reason) {}

    /** The figures that hold, by item and year. */
    List<Figure> holding(ApplicationId application) {
        return holding(rows("application_id = ?", application.value()));
    }

    /** The figures that hold of every application of a track. */
    Map<ApplicationId, List<Figure>> holdingOfTrack(UUID track) {
        return holdingOfEach(rows("application_id in (select id from application where track_id = ?)", track));
    }

    /** The figures that hold of some applications; those without are absent. */
    Map<ApplicationId, List<Figure>> holding(Collection<ApplicationId> applications) {
        return applications.isEmpty()
                ? new HashMap<>()
                : holdingOfEach(new NamedParameterJdbcTemplate(jdbc)
                        .query(
                                PRESENT + "application_id in (:ids)",
                                Map.of(
                                        "ids",
                                        applications.stream()
                                                .map(ApplicationId::value)
                                                .toList()),
                                (row, i) -> row(row)));
    }

    private static Map<ApplicationId, List<Figure>> holdingOfEach(List<Row> all) {
        Map<ApplicationId, List<Row>> rows = new HashMap<>();
        for (Row row : all) {
            rows.computeIfAbsent(new ApplicationId(row.application()), id -> new ArrayList<>())
                    .add(row);
        }
        Map<ApplicationId, List<Figure>> figures = new HashMap<>();
        rows.forEach((id, own) -> figures.put(id, holding(own)));
        return figures;
    }

    /** What the applications of a track declare at present. */
    Map<UUID, Map<FigureYear, BigDecimal>> declaredOfTrack(UUID track) {
        return presentOfTrack(track, Figure.Source.DECLARED);
    }

    private Map<UUID, Map<FigureYear, BigDecimal>> presentOfTrack(UUID track, Figure.Source source) {
        Map<UUID, Map<FigureYear, BigDecimal>> present = new HashMap<>();
        for (Row row : rows("application_id in (select id from application where track_id = ?)", track)) {
            if (row.figure().source() == source) {
                row.figure()
                        .year()
                        .ifPresent(year -> present.computeIfAbsent(row.application(), id -> new TreeMap<>())
                                .put(
                                        new FigureYear(row.figure().item(), year),
                                        row.figure().value()));
            }
        }
        return present;
    }

    /** Everything that was ever stated of an application, the latest first. */
    List<FigureRecord> history(ApplicationId application) {
        return jdbc.query(
                "select * from figure where application_id = ? order by recorded_at desc, id",
                (row, i) -> new FigureRecord(
                        row(row).figure(),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by"),
                        row.getObject("superseded_at") != null),
                application.value());
    }

    void supersedeDeclared(Collection<UUID> applications, OffsetDateTime at) {
        jdbc.batchUpdate(
                "update figure set superseded_at = ? where application_id = ? and source = 'DECLARED'"
                        + " and superseded_at is null",
                applications,
                BATCH,
                (statement, application) -> {
                    statement.setObject(1, at);
                    statement.setObject(2, application);
                });
        FactVersions.countUp(jdbc, applications);
    }

    void supersedeOfStaff(UUID application, String item, int year, OffsetDateTime at) {
        jdbc.update(
                "update figure set superseded_at = ? where application_id = ? and item = ? and figure_year = ?"
                        + " and source in ('VERIFIED', 'CORRECTED') and superseded_at is null",
                at,
                application,
                item,
                year);
        FactVersions.countUp(jdbc, List.of(application));
    }

    /** Supersedes what the data platform said of the same items and years. */
    void supersedeOfPlatform(List<Record> records, OffsetDateTime at) {
        jdbc.batchUpdate(
                "update figure set superseded_at = ? where application_id = ? and item = ? and figure_year = ?"
                        + " and source = 'PLATFORM' and superseded_at is null",
                records,
                BATCH,
                (statement, row) -> {
                    statement.setObject(1, at);
                    statement.setObject(2, row.application());
                    statement.setString(3, row.figure().item());
                    statement.setInt(4, row.figure().year().orElseThrow());
                });
    }

    /** What the data platform says of the applications of a track at present. */
    Map<UUID, Map<FigureYear, BigDecimal>> platformOfTrack(UUID track) {
        return presentOfTrack(track, Figure.Source.PLATFORM);
    }

    void add(List<Record> records, OffsetDateTime at, String by) {
        jdbc.batchUpdate(
                "insert into figure (id, application_id, item, figure_year, amount, source, reason, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                records,
                BATCH,
                (statement, row) -> {
                    Figure figure = row.figure();
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, row.application());
                    statement.setString(3, figure.item());
                    statement.setObject(4, figure.year().orElse(null), Types.INTEGER);
                    statement.setBigDecimal(5, figure.value());
                    statement.setString(6, figure.source().name());
                    statement.setString(7, row.reason());
                    statement.setObject(8, at);
                    statement.setString(9, by);
                });
        FactVersions.countUp(jdbc, records.stream().map(Record::application).toList());
    }

    private static List<Figure> holding(List<Row> rows) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Row row : rows) {
            figures.merge(
                    row.figure().item() + "/" + row.figure().year(),
                    row.figure(),
                    (a, b) -> a.source().compareTo(b.source()) < 0 ? b : a);
        }
        return figures.values().stream()
                .sorted(Comparator.comparing(Figure::item)
                        .thenComparing(figure -> figure.year().orElse(0)))
                .toList();
    }

    private List<Row> rows(String where, UUID id) {
        return jdbc.query(PRESENT + where, (row, i) -> row(row), id);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("application_id", UUID.class),
                new Figure(
                        row.getString("item"),
                        Optional.ofNullable(row.getObject("figure_year", Integer.class)),
                        plain(row.getBigDecimal("amount")),
                        Figure.Source.valueOf(row.getString("source"))));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }
}
