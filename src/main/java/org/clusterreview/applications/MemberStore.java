package org.clusterreview.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.workbook.MemberRole;
import org.clusterreview.organisations.MergedOrganisations;
import org.clusterreview.organisations.OrganisationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of member enterprises. */
@Component
class MemberStore {

    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;

    MemberStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID application, int position, Member member) {}

    List<Member> of(ApplicationId application) {
        return rows("m.application_id = :id", application.value()).stream()
                .map(Row::member)
                .toList();
    }

    Map<ApplicationId, List<Member>> ofTracks(Collection<UUID> tracks) {
        Map<ApplicationId, List<Member>> members = new HashMap<>();
        for (Row row : rows("m.application_id in (select id from application where track_id in (:id))", tracks)) {
            members.computeIfAbsent(new ApplicationId(row.application()), id -> new ArrayList<>())
                    .add(row.member());
        }
        return members;
    }

    /**
     * The enterprises (not the institutes and service firms) of some applications, each by its organisation and its
     * credit code; an application without any is absent. Records that were found to be one enterprise are one.
     */
    Map<ApplicationId, List<Set<String>>> enterprises(
            Collection<ApplicationId> applications, MergedOrganisations merged) {
        return applications.isEmpty()
                ? Map.of()
                : enterprises(
                        "application_id in (:ids)",
                        applications.stream().map(ApplicationId::value).toList(),
                        merged);
    }

    /** The same of every application of a track. */
    Map<ApplicationId, List<Set<String>>> enterprisesOfTrack(UUID track, MergedOrganisations merged) {
        return enterprises(
                "application_id in (select id from application where track_id in (:ids))", List.of(track), merged);
    }

    private Map<ApplicationId, List<Set<String>>> enterprises(
            String where, Collection<UUID> ids, MergedOrganisations merged) {
        Map<ApplicationId, List<Set<String>>> enterprises = new HashMap<>();
        new NamedParameterJdbcTemplate(jdbc)
                .query(
                        "select application_id, organisation_id, credit_code from member_enterprise where " + where
                                + " and superseded_at is null and role in ('LEADING', 'SUPPORTING')",
                        Map.of("ids", ids),
                        row -> {
                            String code = row.getString("credit_code");
                            String organisation = merged.present(row.getObject("organisation_id", UUID.class))
                                    .toString();
                            enterprises
                                    .computeIfAbsent(
                                            new ApplicationId(row.getObject("application_id", UUID.class)),
                                            id -> new ArrayList<>())
                                    .add(code == null ? Set.of(organisation) : Set.of(organisation, code));
                        });
        return enterprises;
    }

    void supersede(Collection<UUID> applications, OffsetDateTime at) {
        jdbc.batchUpdate(
                "update member_enterprise set superseded_at = ? where application_id = ? and superseded_at is null",
                applications,
                BATCH,
                (statement, application) -> {
                    statement.setObject(1, at);
                    statement.setObject(2, application);
                });
    }

    void add(List<Row> rows) {
        jdbc.batchUpdate(
                "insert into member_enterprise (id, application_id, position, name, credit_code, role, organisation_id,"
                        + " parent_id, parent_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setObject(1, UUID.randomUUID());
                    statement.setObject(2, row.application());
                    statement.setInt(3, row.position());
                    statement.setString(4, row.member().name());
                    statement.setString(5, row.member().creditCode().orElse(null));
                    statement.setString(6, row.member().role().name());
                    statement.setObject(7, row.member().organisation().value());
                    statement.setObject(
                            8,
                            row.member()
                                    .parent()
                                    .map(parent -> parent.organisation().value())
                                    .orElse(null));
                    statement.setString(
                            9, row.member().parent().map(Member.Parent::name).orElse(null));
                });
    }

    private List<Row> rows(String where, Object id) {
        return new NamedParameterJdbcTemplate(jdbc)
                .query(
                        "select m.* from member_enterprise m where m.superseded_at is null and " + where
                                + " order by m.application_id, m.position",
                        Map.of("id", id),
                        (row, i) -> new Row(
                                row.getObject("application_id", UUID.class),
                                row.getInt("position"),
                                new Member(
                                        row.getString("name"),
                                        Optional.ofNullable(row.getString("credit_code")),
                                        MemberRole.valueOf(row.getString("role")),
                                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                        parent(row))));
    }

    private static Optional<Member.Parent> parent(ResultSet row) throws SQLException {
        UUID id = row.getObject("parent_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Member.Parent(new OrganisationId(id), row.getString("parent_name")));
    }
}
