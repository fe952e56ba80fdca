package org.clusterreview.conflicts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.TrackId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether experts have signed and declared what they must before they mark; for many at once in two queries. */
@Service
@Transactional(readOnly = true)
@WithoutViewer("answers with what is lacking, for people each of whom the caller has found to ask for his or her own")
public class Undertakings {

    private final JdbcTemplate jdbc;

    Undertakings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param records of the pool that are the expert: what was done under one of them holds */
    public record Undertaken(Set<UUID> records, TrackId track, ApplicationId application) {}

    private record Pair(UUID expert, UUID about) {}

    /** What stands in the way of marking: first the pledge, then the declaration; whoever lacks nothing is absent. */
    public Map<Undertaken, Violation> lacking(Collection<Undertaken> asked) {
        Set<UUID> experts =
                asked.stream().flatMap(one -> one.records().stream()).collect(Collectors.toSet());
        Set<Pair> pledged = pledged(experts, values(asked, one -> one.track().value()));
        Map<Pair, Boolean> free =
                free(experts, values(asked, one -> one.application().value()));
        Map<Undertaken, Violation> lacking = new HashMap<>();
        for (Undertaken one : asked) {
            boolean signed = one.records().stream()
                    .anyMatch(record ->
                            pledged.contains(new Pair(record, one.track().value())));
            if (!signed) {
                lacking.put(one, Violation.of("sheet.pledge-first"));
            } else if (!isFree(one, free)) {
                lacking.put(one, Violation.of("sheet.declare-first"));
            }
        }
        return lacking;
    }

    /** Somebody who has declared none under one record and a conflict under another is in conflict. */
    private static boolean isFree(Undertaken one, Map<Pair, Boolean> free) {
        Set<Boolean> answers = new HashSet<>();
        for (UUID record : one.records()) {
            Boolean answer = free.get(new Pair(record, one.application().value()));
            if (answer != null) {
                answers.add(answer);
            }
        }
        return answers.equals(Set.of(true));
    }

    private static Set<UUID> values(Collection<Undertaken> asked, Function<Undertaken, UUID> value) {
        return asked.stream().map(value).collect(Collectors.toSet());
    }

    private Set<Pair> pledged(Set<UUID> experts, Set<UUID> tracks) {
        return new HashSet<>(jdbc.query(
                "select expert_id, track_id from conflict_pledge where expert_id = any(?) and track_id = any(?)",
                (row, i) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                array(experts),
                array(tracks)));
    }

    /** True where nothing but the absence of a conflict was declared. */
    private Map<Pair, Boolean> free(Set<UUID> experts, Set<UUID> applications) {
        Map<Pair, Boolean> free = new HashMap<>();
        jdbc.query(
                "select expert_id, application_id, answer from conflict_declaration where expert_id = any(?)"
                        + " and application_id = any(?) and superseded_at is null",
                row -> {
                    free.merge(
                            new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                            row.getString(3).equals(OwnDeclaration.Answer.NONE.name()),
                            Boolean::logicalAnd);
                },
                array(experts),
                array(applications));
        return free;
    }

    private static SqlArrayValue array(Set<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
