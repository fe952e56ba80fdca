package org.clusterreview.applications;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.WithoutViewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that are counted up whenever figures, findings or attachments of an application change: what was worked out
 * from them holds as long as the number is the same, whichever server worked it out.
 */
@Service
@WithoutViewer("a number tells that something has changed and not what")
public class FactVersions {

    private final JdbcTemplate jdbc;

    FactVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<ApplicationId, Long> of(Collection<ApplicationId> applications) {
        Map<ApplicationId, Long> versions = new HashMap<>();
        jdbc.query(
                "select id, facts_version from application where id = any(?)",
                row -> {
                    versions.put(new ApplicationId(row.getObject(1, UUID.class)), row.getLong(2));
                },
                new SqlArrayValue(
                        "uuid", applications.stream().map(ApplicationId::value).toArray()));
        return versions;
    }

    long of(ApplicationId application) {
        return of(List.of(application)).getOrDefault(application, 0L);
    }

    /** Counts up; in the order of the ids, so that no two wait for each other. */
    static void countUp(JdbcTemplate jdbc, Collection<UUID> applications) {
        jdbc.batchUpdate(
                "update application set facts_version = facts_version + 1 where id = ?",
                applications.stream()
                        .distinct()
                        .sorted()
                        .map(id -> new Object[] {id})
                        .toList());
    }
}
