package org.clusterreview.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.organisations.OrganisationUses;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applications of an organisation, and those that list it. */
@Component
class ApplicationUses implements OrganisationUses {

    private final NamedParameterJdbcTemplate jdbc;
    private final Visibility visibility;

    ApplicationUses(NamedParameterJdbcTemplate jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    private record Row(UUID application, Use use) {

        static Row of(ResultSet row, Part part) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            return new Row(id, new Use(part, row.getString("name"), "applications/" + id));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(Viewer viewer, Collection<UUID> organisations) {
        Hidden hidden = visibility.of(viewer);
        Map<String, Object> ids = Map.of("ids", organisations);
        List<Row> applicants = jdbc.query(
                "select id, name from application where organisation_id in (:ids) order by name, id",
                ids,
                (row, i) -> Row.of(row, Part.APPLICANT));
        List<Row> members = jdbc.query(
                "select distinct a.id, a.name from application a join member_enterprise m on m.application_id = a.id"
                        + " where m.superseded_at is null and m.organisation_id in (:ids) order by a.name, a.id",
                ids,
                (row, i) -> Row.of(row, Part.MEMBER));
        return Stream.concat(applicants.stream(), members.stream())
                .filter(row -> !hidden.hides(row.application()))
                .map(Row::use)
                .toList();
    }
}
