package org.clusterreview.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said of which cluster an application is about: rows are only ever added, and the latest holds. */
@Component
class SubjectStore {

    private final JdbcClient jdbc;
    private final EvaluationStore results;

    SubjectStore(JdbcClient jdbc, EvaluationStore results) {
        this.jdbc = jdbc;
        this.results = results;
    }

    Map<ApplicationId, ClusterId> of(TrackId track) {
        Map<ApplicationId, ClusterId> links = new HashMap<>();
        jdbc.sql("select application_id, cluster_id from evaluation_subject where track_id = ? order by linked_at")
                .param(track.value())
                .query((row, i) -> Map.entry(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new ClusterId(row.getObject("cluster_id", UUID.class))))
                .list()
                .forEach(link -> links.put(link.getKey(), link.getValue()));
        return links;
    }

    void add(TrackId track, ApplicationId application, ClusterId cluster, String reason, String by) {
        jdbc.sql(
                        "insert into evaluation_subject (id, track_id, application_id, cluster_id, reason, linked_at, linked_by)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        track.value(),
                        application.value(),
                        cluster.value(),
                        reason,
                        results.now(),
                        by)
                .update();
    }
}
