package org.clusterreview.appraisals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.appraisals.form.AppraisalForm;
import org.clusterreview.appraisals.form.FormItem;
import org.clusterreview.appraisals.form.Grade;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.panels.GroupId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of appraisals: only ever added. */
@Component
class AppraisalStore {

    private final JdbcClient jdbc;

    AppraisalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An appraisal with the groups that withhold it where they are withheld. */
    record Kept(Appraisal appraisal, Set<UUID> groups) {}

    private record Points(int points, boolean failed) {}

    /** The newest first. */
    List<Kept> ofTrack(TrackId track) {
        return read("where track_id = :value", track.value());
    }

    /** Of all these records of one person, the newest first. */
    List<Kept> ofExperts(Collection<UUID> records) {
        return records.isEmpty() ? List.of() : read("where expert_id in (:value)", records);
    }

    void add(Appraisal appraisal, AppraisalForm form, Set<GroupId> groups) {
        jdbc.sql(
                        "insert into expert_appraisal (id, round_id, track_id, expert_id, revision, form, points, grade, remark,"
                                + " reason, appraised_at, appraised_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        appraisal.id().value(),
                        appraisal.round().value(),
                        appraisal.track().value(),
                        appraisal.expert().value(),
                        appraisal.revision(),
                        appraisal.form(),
                        appraisal.total(),
                        appraisal.grade().name(),
                        appraisal.remark(),
                        appraisal.reason(),
                        OffsetDateTime.ofInstant(appraisal.at(), ZoneOffset.UTC),
                        appraisal.by())
                .update();
        for (FormItem item : form.items()) {
            jdbc.sql(
                            "insert into expert_appraisal_item (appraisal_id, item, points, maximum, grave) values (?, ?, ?, ?, ?)")
                    .params(
                            appraisal.id().value(),
                            item.id(),
                            appraisal.points().getOrDefault(item.id(), 0),
                            item.maximum(),
                            item.grave())
                    .update();
        }
        for (GroupId group : groups) {
            jdbc.sql("insert into expert_appraisal_group (appraisal_id, group_id) values (?, ?)")
                    .params(appraisal.id().value(), group.value())
                    .update();
        }
    }

    /** Ids of the appraisals of experts who sat in one of these groups. */
    Set<UUID> ofGroups(Collection<UUID> groups) {
        return groups.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select appraisal_id from expert_appraisal_group where group_id in (:groups)")
                        .param("groups", groups)
                        .query(UUID.class)
                        .list());
    }

    private List<Kept> read(String where, Object value) {
        String which = "appraisal_id in (select id from expert_appraisal " + where + ")";
        Map<UUID, Map<String, Points>> points = new HashMap<>();
        jdbc.sql("select * from expert_appraisal_item where " + which)
                .param("value", value)
                .query(row -> {
                    points.computeIfAbsent(row.getObject("appraisal_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString("item"),
                                    new Points(
                                            row.getInt("points"),
                                            row.getBoolean("grave") && row.getInt("points") == 0));
                });
        Map<UUID, Set<UUID>> groups = new HashMap<>();
        jdbc.sql("select * from expert_appraisal_group where " + which)
                .param("value", value)
                .query(row -> {
                    groups.computeIfAbsent(row.getObject("appraisal_id", UUID.class), id -> new HashSet<>())
                            .add(row.getObject("group_id", UUID.class));
                });
        return new ArrayList<>(jdbc.sql(
                        "select * from expert_appraisal " + where + " order by appraised_at desc, revision desc, id")
                .param("value", value)
                .query((row, i) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Kept(
                            appraisal(row, points.getOrDefault(id, Map.of())), groups.getOrDefault(id, Set.of()));
                })
                .list());
    }

    private static Appraisal appraisal(ResultSet row, Map<String, Points> items) throws SQLException {
        Map<String, Integer> points = new HashMap<>();
        items.forEach((item, given) -> points.put(item, given.points()));
        return new Appraisal(
                new AppraisalId(row.getObject("id", UUID.class)),
                new RoundId(row.getObject("round_id", UUID.class)),
                new TrackId(row.getObject("track_id", UUID.class)),
                new ExpertId(row.getObject("expert_id", UUID.class)),
                row.getInt("revision"),
                row.getString("form"),
                points,
                row.getInt("points"),
                Grade.valueOf(row.getString("grade")),
                items.entrySet().stream()
                        .filter(item -> item.getValue().failed())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList(),
                row.getString("remark"),
                row.getString("reason"),
                row.getObject("appraised_at", OffsetDateTime.class).toInstant(),
                row.getString("appraised_by"));
    }
}
