package org.clusterreview.registry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.registry.ClusterHistory.Occasion;
import org.clusterreview.registry.workbook.ClusterRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saves a list that was found clean, all of it in the transaction of the caller. Rows that state nothing new change nothing. */
@Component
class ClusterImportWriter {

    private final ClusterRepository clusters;
    private final ClusterFiles files;
    private final ClusterRecords records;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClusterImportWriter(
            ClusterRepository clusters,
            ClusterFiles files,
            ClusterRecords records,
            Units units,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clusters = clusters;
        this.files = files;
        this.records = records;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    ImportedList write(Viewer viewer, ClusterImportPreview preview, UUID file) {
        OffsetDateTime now = Days.now(clock);
        ImportedList list = new ImportedList(
                UUID.randomUUID(),
                file,
                preview.added(),
                preview.changed(),
                preview.unchanged(),
                now.toInstant(),
                viewer.actor());
        List<Map<String, Object>> written = new ArrayList<>();
        for (ClusterDifference difference : preview.differences()) {
            switch (difference) {
                case ClusterDifference.Added added -> written.add(add(viewer, added, preview.file(), list.id()));
                case ClusterDifference.Changed changed ->
                    written.add(change(viewer, changed, preview.file(), list.id()));
                case ClusterDifference.Same ignored -> {}
            }
        }
        jdbc.sql("insert into cluster_import (id, file_id, added, changed, unchanged, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(list.id(), file, list.added(), list.changed(), list.unchanged(), now, list.by())
                .update();
        events.publishEvent(new RegistryEvents.ClustersImported(
                preview.sha256(), list.added(), list.changed(), Sha256.ofCanonical(written)));
        return list;
    }

    List<ImportedList> imported() {
        return jdbc.sql("select * from cluster_import order by recorded_at desc")
                .query((row, i) -> new ImportedList(
                        row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    private Map<String, Object> add(Viewer viewer, ClusterDifference.Added added, String source, UUID list) {
        ClusterRow row = added.row();
        OrganisationId unit = units.register(viewer, ListComparison.unit(row, false));
        ClusterFacts facts = ListComparison.wanted(row, Optional.empty(), Optional.of(unit));
        ClusterEntity entity = new ClusterEntity(facts, source, false);
        if (added.endsCultivation()) {
            records.endCultivation(entity, row.decidedOn(), row.documentNumber().orElse(""), viewer.actor());
        }
        Cluster entered = records.add(viewer, entity, new Occasion(null, "", "", source, list, viewer.actor()));
        return Map.of("cluster", entered.id().value(), "facts", row.name());
    }

    private Map<String, Object> change(Viewer viewer, ClusterDifference.Changed changed, String source, UUID list) {
        ClusterRow row = changed.row();
        ClusterEntity entity = clusters.lock(changed.cluster().value()).orElseThrow();
        ClusterFile present = files.of(entity);
        OrganisationId unit = units.register(
                viewer, ListComparison.unit(row, present.cluster().demonstration()));
        ClusterFacts wanted = ListComparison.wanted(row, Optional.of(present), Optional.of(unit));
        records.change(
                entity,
                changed.changes(),
                wanted,
                new Occasion(row.decidedOn(), "", row.documentNumber().orElse(""), source, list, viewer.actor()));
        return Map.of("cluster", changed.cluster().value(), "changes", changed.changes());
    }
}
