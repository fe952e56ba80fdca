package org.clusterreview.experts;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which records have been merged. */
@Component
class Merges {

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MergedIds present() {
        Map<UUID, UUID> into = new HashMap<>();
        jdbc.sql("select id, merged_into from expert where merged_into is not null")
                .query(row -> {
                    into.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
                });
        return new MergedIds(into);
    }
}
