package org.clusterreview.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.history.RelationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a check for conflicts of interest must know of the experts: one entry a person, however many records there are. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("a tie is found whoever started the check: what is hidden from that person hides no conflict of others")
public class ExpertTies {

    /** Up to so many people are asked for by their ids; beyond that all are read. */
    private static final int FEW = 500;

    /** So many ids a statement: databases limit its parameters. */
    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final Merges merges;

    ExpertTies(JdbcClient jdbc, Merges merges) {
        this.jdbc = jdbc;
        this.merges = merges;
    }

    private record Person(UUID id, String name, Optional<String> city) {}

    /** Everybody of the pool, in the order of names. */
    public List<ExpertTie> all() {
        return ties(Optional.empty());
    }

    /** The people whom these ids mean, in the order of names; the id of a merged record means the one it was merged into. */
    public List<ExpertTie> of(Collection<ExpertId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        MergedIds merged = merges.present();
        Set<UUID> present = ids.stream().map(id -> merged.present(id.value())).collect(Collectors.toSet());
        return present.size() > FEW
                ? ties(Optional.empty()).stream()
                        .filter(tie -> present.contains(tie.id().value()))
                        .toList()
                : ties(Optional.of(present));
    }

    /** The people who work or have worked at one of some organisations, or stand near to somebody there. */
    public Set<ExpertId> at(Collection<UUID> organisations) {
        MergedIds merged = merges.present();
        Set<ExpertId> found = new HashSet<>();
        List<UUID> ids = List.copyOf(organisations);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            jdbc.sql("""
                            select expert_id from employment
                            where superseded_at is null and organisation_id in (:ids)
                            union
                            select expert_id from expert_relation
                            where superseded_at is null and organisation_id in (:ids)
                            """)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .query(row -> {
                        found.add(new ExpertId(merged.present(expert(row))));
                    });
        }
        return found;
    }

    /** The record that stands for the person of each: itself, unless it has been merged. */
    public Map<UUID, UUID> present(Collection<UUID> records) {
        MergedIds merged = merges.present();
        Map<UUID, UUID> present = new HashMap<>();
        records.forEach(record -> present.put(record, merged.present(record)));
        return present;
    }

    private List<ExpertTie> ties(Optional<Set<UUID>> only) {
        MergedIds merged = merges.present();
        Optional<Collection<UUID>> records = only.map(merged::of);
        Map<UUID, List<Engagement>> engagements = new HashMap<>();
        Map<UUID, List<Relation>> relations = new HashMap<>();
        read("select * from employment where superseded_at is null", "expert_id", records)
                .query(row -> {
                    engagements
                            .computeIfAbsent(merged.present(expert(row)), id -> new ArrayList<>())
                            .add(engagement(row));
                });
        read("select * from expert_relation where superseded_at is null", "expert_id", records)
                .query(row -> {
                    relations
                            .computeIfAbsent(merged.present(expert(row)), id -> new ArrayList<>())
                            .add(relation(row));
                });
        return read("select id, name, city_code from expert where merged_into is null", "id", only)
                .query((row, i) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("city_code"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Person::name).thenComparing(Person::id))
                .map(person -> new ExpertTie(
                        new ExpertId(person.id()),
                        person.name(),
                        person.city(),
                        engagements.getOrDefault(person.id(), List.of()),
                        relations.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private JdbcClient.StatementSpec read(String sql, String column, Optional<? extends Collection<UUID>> only) {
        return only.isEmpty()
                ? jdbc.sql(sql + " order by id")
                : jdbc.sql(sql + " and " + column + " in (:ids) order by id").param("ids", only.get());
    }

    private static UUID expert(ResultSet row) throws SQLException {
        return row.getObject("expert_id", UUID.class);
    }

    private static Engagement engagement(ResultSet row) throws SQLException {
        return new Engagement(
                EngagementKind.valueOf(row.getString("kind")),
                row.getObject("organisation_id", UUID.class),
                row.getString("post"),
                period(row));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                RelationKind.valueOf(row.getString("kind")),
                row.getString("person"),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                row.getString("work"),
                period(row));
    }

    private static Period period(ResultSet row) throws SQLException {
        return Periods.of(
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getBoolean("end_unknown"));
    }
}
