package org.clusterreview.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.clusterreview.access.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands jobs to threads. The queue is a table: a job is queued in the transaction that asks for it, and outlives the server.
 */
@Component
class JobScheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final int THREADS = 3;
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final JobRunner runner;
    private final Clock clock;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    JobScheduler(
            JobRunner runner,
            List<TimedWork> timed,
            DataSource database,
            Clock clock,
            @Value("${cluster-review.jobs.heartbeat:5s}") Duration heartbeat,
            @Value("${cluster-review.jobs.timed:true}") boolean runsTimedWork) {
        this.runner = runner;
        this.clock = clock;
        this.task = Tasks.oneTime("job")
                .onFailure(this::again)
                .onDeadExecution(this::revive)
                .execute((instance, context) -> runner.run(
                        UUID.fromString(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown()));
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                .startTasks(timed.stream()
                        .filter(work -> runsTimedWork)
                        .map(JobScheduler::recurring)
                        .toList())
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE_AT_STOP)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    /** Queues a job in the open transaction and wakes a thread once it is committed. */
    void queue(UUID id) {
        scheduler.schedule(task.instance(id.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private static RecurringTask<Void> recurring(TimedWork work) {
        return Tasks.recurring("timed-" + work.key(), FixedDelay.of(work.every()))
                .execute((instance, context) -> {
                    try {
                        work.run(Viewer.system());
                    } catch (RuntimeException | LinkageError failure) {
                        LOG.error("timed work {} failed", work.key(), failure);
                    }
                });
    }

    private void again(ExecutionComplete execution, ExecutionOperations<Void> operations) {
        operations.reschedule(execution, clock.instant());
    }

    private void revive(ExecutionComplete execution, ExecutionOperations<Void> operations) {
        UUID id = UUID.fromString(execution.getExecution().taskInstance.getId());
        if (runner.revive(id)) {
            operations.reschedule(execution, clock.instant());
        } else {
            operations.remove();
        }
    }

    /** Not earlier: a job may need anything that the application has. */
    @EventListener(ApplicationReadyEvent.class)
    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
