package org.clusterreview.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.jobs.Job.Progress;
import org.clusterreview.jobs.Job.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of jobs. A job that has ended never changes again. */
@Component
class JobStore {

    private static final String SELECT =
            "select id, kind, argument, state, done, total, progress_code, cancel_requested,"
                    + " result, failure, started_by, queued_at, ended_at from job ";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    JobStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void insert(Job job) {
        jdbc.update(
                "insert into job (id, kind, argument, state, done, total, progress_code, cancel_requested, started_by,"
                        + " queued_at) values (?, ?, ?, ?, 0, 0, '', false, ?, ?)",
                job.id(),
                job.kind(),
                job.argument(),
                job.state().name(),
                job.startedBy(),
                inUtc(job.queuedAt()));
    }

    Optional<Job> find(UUID id) {
        return jdbc.query(SELECT + "where id = ?", (row, i) -> job(row), id).stream()
                .findFirst();
    }

    List<Job> startedBy(String actor, int limit) {
        return jdbc.query(
                SELECT + "where started_by = ? order by queued_at desc limit ?", (row, i) -> job(row), actor, limit);
    }

    void setState(UUID id, State state) {
        jdbc.update("update job set state = ? where id = ? and ended_at is null", state.name(), id);
    }

    /** Written at once and apart, so that people see it while the work is still in its transaction. */
    boolean progress(UUID id, Progress progress) {
        return Boolean.TRUE.equals(apart.execute(status -> {
            jdbc.update(
                    "update job set done = ?, total = ?, progress_code = ? where id = ? and ended_at is null",
                    progress.done(),
                    progress.total(),
                    progress.code(),
                    id);
            return jdbc.queryForObject("select cancel_requested from job where id = ?", Boolean.class, id);
        }));
    }

    boolean requestCancel(UUID id) {
        return jdbc.update("update job set cancel_requested = true where id = ? and ended_at is null", id) == 1;
    }

    void end(UUID id, State state, @Nullable String result, @Nullable String failure, Instant at) {
        jdbc.update(
                "update job set state = ?, result = ?, failure = ?, ended_at = ? where id = ? and ended_at is null",
                state.name(),
                result,
                failure,
                inUtc(at),
                id);
    }

    private static Job job(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("argument"),
                State.valueOf(row.getString("state")),
                new Progress(row.getLong("done"), row.getLong("total"), row.getString("progress_code")),
                row.getBoolean("cancel_requested"),
                row.getString("started_by"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ended).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("failure")));
    }

    private static OffsetDateTime inUtc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
