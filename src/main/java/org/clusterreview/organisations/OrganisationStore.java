package org.clusterreview.organisations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.organisations.names.KnownName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of organisations and of their names; plain statements, because imports bring tens of thousands. */
@Component
class OrganisationStore {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    OrganisationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of these ids as they are; ids of none are left out. */
    Map<UUID, OrganisationRow> rows(Collection<UUID> ids) {
        Map<UUID, OrganisationRow> found = new HashMap<>();
        List<UUID> all = ids.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + BATCH));
            jdbc.query(
                    "select * from organisation where id in (" + places(some) + ")",
                    row -> {
                        OrganisationRow read = OrganisationRow.of(row);
                        found.put(read.id(), read);
                    },
                    some.toArray());
        }
        return found;
    }

    /** What these ids mean today: a merged organisation means the one that was kept. */
    Map<UUID, OrganisationRow> resolved(Collection<UUID> ids) {
        Map<UUID, OrganisationRow> rows = new HashMap<>(rows(ids));
        Set<UUID> missing = missing(rows);
        while (!missing.isEmpty()) {
            rows.putAll(rows(missing));
            missing = missing(rows);
        }
        Map<UUID, UUID> merged = new HashMap<>();
        rows.forEach((id, row) -> row.mergedInto().ifPresent(kept -> merged.put(id, kept)));
        Map<UUID, OrganisationRow> found = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(rows.get(OrganisationGraph.last(merged, id)))
                .ifPresent(row -> found.put(id, row)));
        return found;
    }

    private static Set<UUID> missing(Map<UUID, OrganisationRow> rows) {
        return rows.values().stream()
                .flatMap(row -> row.mergedInto().stream())
                .filter(kept -> !rows.containsKey(kept))
                .collect(Collectors.toSet());
    }

    Optional<OrganisationRow> resolved(UUID id) {
        return Optional.ofNullable(resolved(List.of(id)).get(id));
    }

    /** The organisation with all that were merged into it, directly or not. */
    List<UUID> family(UUID kept) {
        List<UUID> all = new ArrayList<>(List.of(kept));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(jdbc.query(
                    "select id from organisation where merged_into = ? order by id",
                    (row, number) -> row.getObject("id", UUID.class),
                    all.get(i)));
        }
        return all;
    }

    List<UUID> childrenOf(Collection<UUID> parents) {
        return jdbc.query(
                "select id from organisation where parent_id in (" + places(parents) + ") order by name, id",
                (row, i) -> row.getObject("id", UUID.class),
                parents.toArray());
    }

    void add(List<Organisation> organisations) {
        jdbc.batchUpdate(
                "insert into organisation (id, version, name, kind, credit_code, city_code, demonstration)"
                        + " values (?, 0, ?, ?, ?, ?, ?)",
                organisations,
                BATCH,
                (statement, organisation) -> {
                    statement.setObject(1, organisation.id().value());
                    statement.setString(2, organisation.name());
                    statement.setString(3, organisation.kind().name());
                    statement.setString(4, organisation.creditCode().orElse(null));
                    statement.setString(5, organisation.cityCode().orElse(null));
                    statement.setBoolean(6, organisation.demonstration());
                });
        jdbc.batchUpdate(
                "insert into organisation_name (organisation_id, name, kind) values (?, ?, 'CURRENT')",
                organisations,
                BATCH,
                (statement, organisation) -> {
                    statement.setObject(1, organisation.id().value());
                    statement.setString(2, organisation.name());
                });
    }

    void addName(UUID organisation, String name, KnownName.Kind kind, String by, Instant at) {
        jdbc.update(
                "insert into organisation_name (organisation_id, name, kind, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?)",
                organisation,
                name,
                kind.name(),
                by,
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** The name becomes the present one, and the one before a former one. */
    void rename(UUID organisation, String name, String by, Instant at) {
        jdbc.update(
                "update organisation_name set kind = 'FORMER' where organisation_id = ? and kind = 'CURRENT'",
                organisation);
        int known = jdbc.update(
                "update organisation_name set kind = 'CURRENT' where organisation_id = ? and name = ?",
                organisation,
                name);
        if (known == 0) {
            addName(organisation, name, KnownName.Kind.CURRENT, by, at);
        }
        jdbc.update("update organisation set name = ? where id = ?", name, organisation);
    }

    void learnCode(UUID organisation, String creditCode) {
        jdbc.update(
                "update organisation set credit_code = ?, version = version + 1 where id = ?",
                creditCode,
                organisation);
    }

    void setParent(UUID organisation, @Nullable UUID parent) {
        jdbc.update("update organisation set parent_id = ? where id = ?", parent, organisation);
    }

    void setKind(UUID organisation, Organisation.Kind kind) {
        jdbc.update("update organisation set kind = ? where id = ?", kind.name(), organisation);
    }

    void merge(UUID organisation, @Nullable UUID into) {
        jdbc.update("update organisation set merged_into = ?, version = version + 1 where id = ?", into, organisation);
    }

    /** Moves the version on from the one that was seen; false if somebody else has done so before. */
    boolean advance(UUID organisation, long seenVersion) {
        return jdbc.update(
                        "update organisation set version = version + 1 where id = ? and version = ?",
                        organisation,
                        seenVersion)
                == 1;
    }

    /** All names of these organisations, as they are stored. */
    List<StoredName> names(Collection<UUID> organisations) {
        return jdbc.query(
                "select * from organisation_name where organisation_id in (" + places(organisations)
                        + ") order by recorded_at, name",
                (row, i) -> new StoredName(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        KnownName.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("recorded_by")),
                        Optional.ofNullable(row.getObject("recorded_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                organisations.toArray());
    }

    record StoredName(UUID organisation, String name, KnownName.Kind kind, Optional<String> by, Optional<Instant> at) {}

    private static String places(Collection<?> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(", "));
    }
}
