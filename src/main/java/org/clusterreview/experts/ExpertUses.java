package org.clusterreview.experts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private static final int SOME = 1_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Merges merges;

    ExpertUses(NamedParameterJdbcTemplate jdbc, Merges merges) {
        this.jdbc = jdbc;
        this.merges = merges;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(Viewer viewer, Collection<UUID> organisations) {
        MergedIds merged = merges.present();
        List<UUID> there = jdbc
                .query(
                        "select id from expert where organisation_id in (:ids) union select expert_id from employment"
                                + " where superseded_at is null and organisation_id in (:ids)",
                        Map.of("ids", organisations),
                        (row, i) -> merged.present(row.getObject("id", UUID.class)))
                .stream()
                .distinct()
                .toList();
        List<Use> uses = new ArrayList<>();
        for (int from = 0; from < there.size(); from += SOME) {
            uses.addAll(jdbc.query(
                    "select id, name from expert where id in (:ids)",
                    Map.of("ids", there.subList(from, Math.min(there.size(), from + SOME))),
                    (row, i) ->
                            new Use(Part.EXPERT, row.getString("name"), "experts/" + row.getObject("id", UUID.class))));
        }
        uses.sort(Comparator.comparing(Use::name).thenComparing(Use::path));
        return uses;
    }
}
