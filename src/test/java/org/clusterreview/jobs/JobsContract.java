package org.clusterreview.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.Job.State;
import org.clusterreview.kernel.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@Import(TestJobs.class)
@TestPropertySource(properties = "cluster-review.jobs.heartbeat=200ms")
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class JobsContract {

    @Autowired
    private Jobs jobs;

    @Autowired
    private JobStore store;

    @Autowired
    private JobRunner runner;

    @Autowired
    private TestJobs ends;

    @Autowired
    private Map<String, JobKind> kinds;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer staff;

    @BeforeEach
    void open_account() {
        staff = new TestAccounts(accounts).viewer(Role.STAFF);
    }

    private JobKind kind(String bean) {
        return java.util.Objects.requireNonNull(kinds.get(bean));
    }

    private Job read(UUID id) {
        return jobs.find(staff, id).orElseThrow();
    }

    @Test
    void a_job_runs_as_the_person_who_started_it_and_keeps_its_result() throws Exception {
        Job job = jobs.start(staff, kind("whoAmI"), "hello");

        assertThat(ends.awaitEnd(job.id())).isEqualTo(State.DONE);
        assertThat(read(job.id()).result()).contains("hello " + staff.actor() + " " + staff.actor());
        assertThat(read(job.id()).progress()).isEqualTo(new Job.Progress(1, 1, "job.test"));
    }

    @Test
    void a_job_that_is_cancelled_ends_at_its_next_word_of_progress() throws Exception {
        Job job = jobs.start(staff, kind("endless"), "");

        jobs.cancel(staff, job.id()).orThrow();

        assertThat(ends.awaitEnd(job.id())).isEqualTo(State.CANCELLED);
        assertThat(jobs.cancel(staff, job.id()).violations())
                .extracting(Violation::code)
                .containsExactly("job.ended");
    }

    @Test
    void a_job_that_fails_says_so_and_makes_one_entry_in_the_log(CapturedOutput output) throws Exception {
        Job job = jobs.start(staff, kind("broken"), "");

        assertThat(ends.awaitEnd(job.id())).isEqualTo(State.FAILED);
        assertThat(read(job.id()).failure()).contains("job.failed");
        assertThat(output.getAll())
                .containsOnlyOnce("broken on purpose")
                .containsOnlyOnce(job.id().toString());
    }

    @Test
    void a_job_whose_transaction_fails_was_never_queued() {
        UUID[] id = new UUID[1];
        transactions.executeWithoutResult(status -> {
            id[0] = jobs.start(staff, kind("whoAmI"), "").id();
            status.setRollbackOnly();
        });

        assertThat(jobs.find(staff, id[0])).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from scheduled_tasks where task_instance = ?",
                        Integer.class,
                        id[0].toString()))
                .isZero();
    }

    @Test
    void nobody_else_sees_or_cancels_a_job() throws Exception {
        Viewer other = new TestAccounts(accounts).viewer(Role.STAFF);
        Job job = jobs.start(staff, kind("endless"), "");

        assertThat(jobs.find(other, job.id())).isEmpty();
        assertThat(jobs.cancel(other, job.id()).isDone()).isFalse();

        jobs.cancel(staff, job.id()).orThrow();
        ends.awaitEnd(job.id());
    }

    @Test
    void after_a_server_died_a_repeatable_job_begins_again() throws Exception {
        UUID id = leftBehind("repeatable");

        assertThat(ends.awaitEnd(id)).isEqualTo(State.DONE);
        assertThat(read(id).result()).contains("again");
    }

    @Test
    void after_a_server_died_any_other_job_has_failed_with_the_reason() throws Exception {
        UUID id = leftBehind("who-am-i");

        assertThat(ends.awaitEnd(id)).isEqualTo(State.FAILED);
        assertThat(read(id).failure()).contains("job.failed.server-stopped");
    }

    @Test
    void when_the_server_stops_a_repeatable_job_waits_for_its_next_start() {
        Job queued = new Job(
                UUID.randomUUID(),
                "endless",
                "",
                State.QUEUED,
                new Job.Progress(0, 0, ""),
                false,
                staff.actor(),
                java.time.Instant.EPOCH,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty());
        store.insert(queued);

        assertThatThrownBy(() -> runner.run(queued.id(), () -> true)).isInstanceOf(JobStopped.class);

        assertThat(read(queued.id()).state()).isEqualTo(State.QUEUED);
    }

    /** The rows that a server leaves which was killed while it ran a job. */
    private UUID leftBehind(String kind) {
        UUID id = UUID.randomUUID();
        OffsetDateTime then = OffsetDateTime.now(java.time.ZoneOffset.UTC).minusHours(1);
        transactions.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into job (id, kind, argument, state, done, total, progress_code, cancel_requested,"
                            + " started_by, queued_at) values (?, ?, '', 'RUNNING', 0, 0, '', false, ?, ?)",
                    id,
                    kind,
                    staff.actor(),
                    then);
            jdbc.update(
                    "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                            + " last_heartbeat, consecutive_failures, version)"
                            + " values ('job', ?, ?, true, 'gone', ?, 0, 1)",
                    id.toString(),
                    then,
                    then);
        });
        return id;
    }
}
