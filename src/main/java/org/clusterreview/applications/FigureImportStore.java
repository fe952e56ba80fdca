package org.clusterreview.applications;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of the data platform that were taken in. Rows are only ever added. */
@Component
class FigureImportStore {

    private final JdbcClient jdbc;

    FigureImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TrackId track, UUID file, UploadedForm form, Receipt receipt, int recorded, OffsetDateTime at, String by) {
        jdbc.sql("""
                        insert into figure_import (id, track_id, file_id, file_name, sha256, received_from, received_on,
                            recorded, imported_at, imported_by)
                        values (:id, :track, :file, :name, :sha256, :from, :on, :recorded, :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("track", track.value())
                .param("file", file)
                .param("name", form.name())
                .param("sha256", form.sha256())
                .param("from", receipt.from().orElse(null))
                .param("on", receipt.on().orElse(null))
                .param("recorded", recorded)
                .param("at", at)
                .param("by", by)
                .update();
    }
}
