package org.clusterreview.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of list entries: only ever added. */
@Component
class EntryStore {

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ListId list, int line, ListEntry entry) {
        jdbc.sql("insert into list_entry (id, list_id, application_id, line, name, city_code, county_code, zone_code,"
                        + " field_code, ranking_group, place, exact, published, formed, decision, grade, eligible, reasons, approval_id,"
                        + " change_reason, change_consent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(ListStore.values(
                        UUID.randomUUID(),
                        list.value(),
                        entry.application().value(),
                        line,
                        entry.name(),
                        entry.cityCode(),
                        entry.countyCode().orElse(null),
                        entry.zoneCode().orElse(null),
                        entry.fieldCode(),
                        entry.group().orElse(null),
                        entry.place().orElse(null),
                        entry.exact().orElse(null),
                        entry.published().orElse(null),
                        entry.formed().name(),
                        entry.decision().name(),
                        entry.grade().orElse(null),
                        entry.eligible(),
                        ListCanonical.write(entry.reasons()),
                        entry.change().map(ManualChange::approval).orElse(null),
                        entry.change().map(ManualChange::reason).orElse(null),
                        entry.change().map(ManualChange::consent).orElse(null)))
                .update();
    }

    List<ListEntry> of(ListId list) {
        return jdbc.sql("select * from list_entry where list_id = ? order by line")
                .param(list.value())
                .query((row, i) -> entry(row))
                .list();
    }

    private static ListEntry entry(ResultSet row) throws SQLException {
        return new ListEntry(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getString("name"),
                row.getString("city_code"),
                Optional.ofNullable(row.getString("county_code")),
                Optional.ofNullable(row.getString("zone_code")),
                row.getString("field_code"),
                Optional.ofNullable(row.getString("ranking_group")),
                Optional.ofNullable(row.getObject("place", Integer.class)),
                Optional.ofNullable(row.getString("exact")),
                Optional.ofNullable(row.getString("published")),
                ListDecision.valueOf(row.getString("formed")),
                ListDecision.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getString("grade")),
                row.getBoolean("eligible"),
                ListCanonical.read(row.getString("reasons")),
                Optional.ofNullable(change(row)));
    }

    private static @Nullable ManualChange change(ResultSet row) throws SQLException {
        UUID approval = row.getObject("approval_id", UUID.class);
        return approval == null
                ? null
                : new ManualChange(approval, row.getString("change_reason"), row.getString("change_consent"));
    }
}
