package org.clusterreview.applications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where organisations have a part, of whatever kind. */
@Component
class PartyTracks {

    /** So many ids a statement: databases limit its parameters. */
    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;

    PartyTracks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<TrackId> tracksWith(Collection<UUID> organisations) {
        List<UUID> ids = new ArrayList<>(organisations);
        Set<TrackId> tracks = new HashSet<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            tracks.addAll(jdbc.sql("""
                            select track_id from application where organisation_id in (:ids) or recommender_id in (:ids)
                            union
                            select a.track_id from application a join member_enterprise m on m.application_id = a.id
                            where m.superseded_at is null and (m.organisation_id in (:ids) or m.parent_id in (:ids))
                            union
                            select a.track_id from application a join application_person p on p.application_id = a.id
                            where p.superseded_at is null and p.organisation_id in (:ids)
                            """)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .query((row, i) -> new TrackId(row.getObject("track_id", UUID.class)))
                    .list());
        }
        return tracks;
    }
}
