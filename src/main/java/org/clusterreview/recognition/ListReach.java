package org.clusterreview.recognition;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.clusterreview.approvals.ApprovalsOfResults;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail keeps hashes of lists as a whole; a change of a list tells what was decided. */
@Component
class ListReach implements TrailReach, ApprovalsOfResults {

    private final JdbcClient jdbc;

    ListReach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ListChanges.KIND);
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        Set<UUID> told = new HashSet<>();
        hidden.tracks().forEach(track -> {
            told.addAll(ids("select id from recognition_list where track_id = ?", track));
            told.addAll(ids("select id from public_notice where track_id = ?", track));
        });
        return told;
    }

    private Set<UUID> ids(String sql, UUID track) {
        return jdbc.sql(sql)
                .param(track)
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }
}
