package org.clusterreview.organisations;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.WithoutViewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a check for conflicts of interest must know of organisations. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("a tie is found whoever started the check")
public class OrganisationTies {

    private final JdbcClient jdbc;

    OrganisationTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OrganisationGraph graph() {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, String> departments = new HashMap<>();
        jdbc.sql("select id, name, kind, city_code from organisation").query(row -> {
            UUID id = row.getObject("id", UUID.class);
            names.put(id, row.getString("name"));
            String city = row.getString("city_code");
            if (row.getString("kind").equals("CITY_DEPARTMENT") && city != null) {
                departments.put(id, city);
            }
        });
        return new OrganisationGraph(Map.of(), names, Map.of(), Map.of(), departments);
    }
}
