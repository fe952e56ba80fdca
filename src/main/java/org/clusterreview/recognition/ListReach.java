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
        Set<UUID> lists = new HashSet<>();
        hidden.tracks()
                .forEach(track -> lists.addAll(jdbc.sql("select id from recognition_list where track_id = ?")
                        .param(track)
                        .query(UUID.class)
                        .list()));
        return lists;
    }
}
