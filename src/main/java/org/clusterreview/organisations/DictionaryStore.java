package org.clusterreview.organisations;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.organisations.dictionary.FieldRow;
import org.clusterreview.organisations.dictionary.PlaceRow;
import org.clusterreview.organisations.dictionary.ZoneRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the dictionaries. */
@Component
@Transactional
class DictionaryStore {

    private static final String SEPARATOR = "|";
    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    DictionaryStore(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    Dictionary read() {
        return new Dictionary(
                jdbc.query("select * from place order by code", (row, i) -> place(row)),
                jdbc.query("select * from zone order by code", (row, i) -> zone(row)),
                jdbc.query("select * from industry_field order by code", (row, i) -> field(row)));
    }

    void addMissing(Dictionary dictionary) {
        List<PlaceRow> places = missing("place", dictionary.places(), PlaceRow::code);
        List<ZoneRow> zones = missing("zone", dictionary.zones(), ZoneRow::code);
        List<FieldRow> fields = missing("industry_field", dictionary.fields(), FieldRow::code);
        insert(
                "insert into place (code, name, aliases, level, city_code, source) values (?, ?, ?, ?, ?, ?)",
                places,
                row -> args(
                        row.code(),
                        row.name(),
                        joined(row.aliases()),
                        row.level().name(),
                        row.cityCode(),
                        row.source()));
        insert(
                "insert into zone (code, name, aliases, kind, level, city_code, county_code, source)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                zones,
                row -> args(
                        row.code(),
                        row.name(),
                        joined(row.aliases()),
                        row.kind().name(),
                        row.level().name(),
                        row.cityCode(),
                        row.countyCode(),
                        row.source()));
        insert(
                "insert into industry_field (code, name, aliases, parent_code, kinds, valid_from, valid_to, source)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                fields,
                row -> args(
                        row.code(),
                        row.name(),
                        joined(row.aliases()),
                        row.parent(),
                        joined(row.kinds().stream().map(Enum::name).sorted().toList()),
                        Date.valueOf(row.validFrom()),
                        row.validTo().map(Date::valueOf),
                        row.source()));
        if (!places.isEmpty() || !zones.isEmpty() || !fields.isEmpty()) {
            events.publishEvent(new OrganisationEvents.DictionariesSeeded(places.size(), zones.size(), fields.size()));
        }
    }

    private <T> List<T> missing(String table, List<T> rows, Function<T, String> code) {
        Set<String> present = new HashSet<>(jdbc.queryForList("select code from " + table, String.class));
        return rows.stream().filter(row -> !present.contains(code.apply(row))).toList();
    }

    private <T> void insert(String sql, List<T> rows, Function<T, Object[]> args) {
        jdbc.batchUpdate(sql, rows, BATCH, (statement, row) -> {
            Object[] values = args.apply(row);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Optional<?> o ? o.orElse(null) : values[i]);
            }
        });
    }

    private static Object[] args(Object... values) {
        return values;
    }

    private static String joined(Collection<String> values) {
        return String.join(SEPARATOR, values);
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\|"));
    }

    private static PlaceRow place(ResultSet row) throws SQLException {
        return new PlaceRow(
                row.getString("code"),
                row.getString("name"),
                list(row.getString("aliases")),
                PlaceRow.Level.valueOf(row.getString("level")),
                row.getString("city_code"),
                row.getString("source"));
    }

    private static ZoneRow zone(ResultSet row) throws SQLException {
        return new ZoneRow(
                row.getString("code"),
                row.getString("name"),
                list(row.getString("aliases")),
                ZoneRow.Kind.valueOf(row.getString("kind")),
                ZoneRow.Level.valueOf(row.getString("level")),
                row.getString("city_code"),
                Optional.ofNullable(row.getString("county_code")),
                row.getString("source"));
    }

    private static FieldRow field(ResultSet row) throws SQLException {
        return new FieldRow(
                row.getString("code"),
                row.getString("name"),
                list(row.getString("aliases")),
                Optional.ofNullable(row.getString("parent_code")),
                list(row.getString("kinds")).stream()
                        .map(FieldRow.Kind::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getString("source"));
    }
}
