package org.clusterreview.organisations;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.WithoutViewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations are one, may be one, and belong to one another, for the rules on conflicts of interest. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("whoever asks, a tie must be found: ties are checked for everybody alike")
public class OrganisationTies {

    private final JdbcTemplate jdbc;
    private final OrganisationStore store;

    OrganisationTies(JdbcTemplate jdbc, OrganisationStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    public MergedOrganisations merged() {
        Map<UUID, UUID> into = new HashMap<>();
        jdbc.query("select id, merged_into from organisation where merged_into is not null", row -> {
            into.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
        });
        return new MergedOrganisations(into);
    }

    /** Present names of what some ids mean today; ids of none are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        store.resolved(ids)
                .forEach((id, row) -> names.put(id, row.organisation().name()));
        return names;
    }

    public OrganisationGraph graph() {
        Map<UUID, UUID> merged = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, UUID> stated = new HashMap<>();
        Map<UUID, String> departments = new HashMap<>();
        jdbc.query("select id, name, kind, city_code, parent_id, merged_into from organisation", row -> {
            UUID id = row.getObject("id", UUID.class);
            UUID kept = row.getObject("merged_into", UUID.class);
            UUID parent = row.getObject("parent_id", UUID.class);
            String city = row.getString("city_code");
            names.put(id, row.getString("name"));
            if (city != null && row.getString("kind").equals(Organisation.Kind.CITY_DEPARTMENT.name())) {
                departments.put(id, city);
            }
            if (kept != null) {
                merged.put(id, kept);
            }
            if (parent != null) {
                stated.put(id, parent);
            }
        });
        return new OrganisationGraph(
                Collections.unmodifiableMap(merged),
                Collections.unmodifiableMap(names),
                parents(stated, merged),
                alikes(merged),
                Collections.unmodifiableMap(departments));
    }

    /** One that was kept belongs to what it belongs to itself, else to what one merged into it belonged to. */
    static Map<UUID, UUID> parents(Map<UUID, UUID> stated, Map<UUID, UUID> merged) {
        Map<UUID, UUID> parents = new HashMap<>();
        stated.forEach((child, parent) -> {
            UUID kept = OrganisationGraph.last(merged, child);
            UUID above = OrganisationGraph.last(merged, parent);
            if (kept.equals(above)) {
                return;
            }
            if (kept.equals(child)) {
                parents.put(kept, above);
            } else {
                parents.merge(
                        kept,
                        above,
                        (one, other) -> stated.containsKey(kept) || one.compareTo(other) < 0 ? one : other);
            }
        });
        return Collections.unmodifiableMap(parents);
    }

    private Map<UUID, Set<UUID>> alikes(Map<UUID, UUID> merged) {
        Map<UUID, Set<UUID>> alikes = new HashMap<>();
        jdbc.query(
                "select newer_id, older_id from organisation_question where state = 'OPEN' and superseded_at is null",
                row -> {
                    UUID one = OrganisationGraph.last(merged, row.getObject("newer_id", UUID.class));
                    UUID other = OrganisationGraph.last(merged, row.getObject("older_id", UUID.class));
                    if (!one.equals(other)) {
                        alikes.computeIfAbsent(one, id -> new HashSet<>()).add(other);
                        alikes.computeIfAbsent(other, id -> new HashSet<>()).add(one);
                    }
                });
        return Collections.unmodifiableMap(alikes);
    }
}
