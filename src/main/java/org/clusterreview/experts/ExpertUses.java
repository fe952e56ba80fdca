package org.clusterreview.experts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.organisations.OrganisationUses;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The experts who work or worked at an organisation. */
@Component
class ExpertUses implements OrganisationUses {

    private final NamedParameterJdbcTemplate jdbc;

    ExpertUses(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(Viewer viewer, Collection<UUID> organisations) {
        return jdbc.query(
                "select e.id, e.name from expert e where e.merged_into is null and (e.organisation_id in (:ids) or e.id in"
                        + " (select m.expert_id from employment m where m.organisation_id in (:ids)))"
                        + " order by e.name, e.id",
                Map.of("ids", organisations),
                (row, i) -> new Use(Part.EXPERT, row.getString("name"), "experts/" + row.getObject("id", UUID.class)));
    }
}
