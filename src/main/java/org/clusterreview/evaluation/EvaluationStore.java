package org.clusterreview.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.recognition.ListId;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of evaluation results: only ever added. */
@Component
class EvaluationStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(EvaluationResult result, ListId list, String by) {
        jdbc.sql("insert into evaluation_result (id, cluster_id, evaluated_year, round_id, track_id, application_id,"
                        + " list_id, cluster_name, place, grade, grade_zh, grade_en, consequence, exact, published,"
                        + " stages, document_number, issued_on, due_on, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(
                        result.id(),
                        result.cluster().value(),
                        result.year(),
                        result.round().value(),
                        result.track().value(),
                        result.application().value(),
                        list.value(),
                        result.name(),
                        result.place().orElse(null),
                        result.grade(),
                        result.gradeName().zh(),
                        result.gradeName().en(),
                        result.consequence(),
                        result.exact(),
                        result.published(),
                        JSON.writeValueAsString(result.stages()),
                        result.documentNumber(),
                        result.issuedOn(),
                        result.due().orElse(null),
                        now(),
                        by))
                .update();
    }

    List<EvaluationResult> ofYear(int year) {
        return rows("evaluated_year = ? order by track_id, place, cluster_name", year);
    }

    /** The earliest year first. */
    List<EvaluationResult> ofCluster(ClusterId cluster) {
        return rows("cluster_id = ? order by evaluated_year", cluster.value());
    }

    List<EvaluationResult> ofTracks(Collection<UUID> tracks) {
        return tracks.stream()
                .flatMap(track -> rows("track_id = ? order by place", track).stream())
                .toList();
    }

    List<EvaluationResult> all() {
        return rows("1 = 1 order by cluster_id, evaluated_year");
    }

    /** Those that have results. */
    Set<TrackId> tracks() {
        return jdbc.sql("select distinct track_id from evaluation_result")
                .query((row, i) -> new TrackId(row.getObject(1, UUID.class)))
                .set();
    }

    Optional<EvaluationResult> find(UUID id) {
        return rows("id = ?", id).stream().findFirst();
    }

    Optional<EvaluationResult> find(ClusterId cluster, int year) {
        return rows("cluster_id = ? and evaluated_year = ?", cluster.value(), year).stream()
                .findFirst();
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    private List<EvaluationResult> rows(String condition, Object... params) {
        return jdbc.sql("select * from evaluation_result where " + condition)
                .params(params)
                .query((row, i) -> result(row))
                .list();
    }

    private static EvaluationResult result(ResultSet row) throws SQLException {
        return new EvaluationResult(
                row.getObject("id", UUID.class),
                new ClusterId(row.getObject("cluster_id", UUID.class)),
                row.getInt("evaluated_year"),
                new RoundId(row.getObject("round_id", UUID.class)),
                new TrackId(row.getObject("track_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getString("cluster_name"),
                Optional.ofNullable(row.getObject("place", Integer.class)),
                row.getString("grade"),
                new Label(row.getString("grade_zh"), row.getString("grade_en")),
                row.getString("consequence"),
                row.getString("exact"),
                row.getString("published"),
                List.of(JSON.readValue(row.getString("stages"), StageScore[].class)),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
    }

    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
