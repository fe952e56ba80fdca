package org.clusterreview.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes batches in a transaction: many at once, or one alone. Each is decided before the first row is written, so that of
 * several batches one that cannot be decided leaves nothing behind; where the writing fails, all are written one by one, and
 * the one that made it fail fails by itself.
 */
@Component
class MarkWriter {

    private static final Logger LOG = LoggerFactory.getLogger(MarkWriter.class);

    private final ScoreSheetRepository sheets;
    private final WriteTable table;
    private final MarkStore marks;
    private final AsideStore asides;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MarkWriter(
            ScoreSheetRepository sheets,
            WriteTable table,
            MarkStore marks,
            AsideStore asides,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sheets = sheets;
        this.table = table;
        this.marks = marks;
        this.asides = asides;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** What came of a batch that was to be written together with others. */
    sealed interface Result {

        /** The transaction has ended well. */
        record Done(Saved saved) implements Result {}

        /** Nothing was written for this one. */
        record Failed(RuntimeException reason) implements Result {}

        /** Nothing was written, and not for a reason of its own: it has to be written alone. */
        record Apart() implements Result {}
    }

    /** Results in the order of the requests. A sheet that somebody else holds is left for later instead of being waited for. */
    List<Result> together(List<MarkRequest> requests) {
        try {
            return transaction.execute(status -> write(requests, sheets.lockFree(ids(requests))));
        } catch (RuntimeException failure) {
            LOG.warn("{} batches are written one by one, since they could not be together", requests.size(), failure);
            return requests.stream().<Result>map(request -> new Result.Apart()).toList();
        }
    }

    /** In a transaction of its own, or in that of the caller. */
    Saved alone(MarkRequest request) {
        return transaction.execute(status -> switch (write(List.of(request), sheets.lockAll(ids(List.of(request))))
                .getFirst()) {
            case Result.Done(var saved) -> saved;
            case Result.Failed(var reason) -> throw reason;
            case Result.Apart ignored -> throw denied();
        });
    }

    private static UUID[] ids(List<MarkRequest> requests) {
        return requests.stream().map(one -> one.sheet().value()).distinct().toArray(UUID[]::new);
    }

    private List<Result> write(List<MarkRequest> requests, Collection<ScoreSheetEntity> locked) {
        Map<SheetId, Sheet> held =
                locked.stream().map(ScoreSheetEntity::toValue).collect(Collectors.toMap(Sheet::id, sheet -> sheet));
        WriteTable.Laid laid = table.lay(requests, held);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Result> results = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (MarkRequest request : requests) {
            if (held.containsKey(request.sheet())) {
                results.add(result(request, laid, now, changes));
            } else {
                results.add(new Result.Apart());
            }
        }
        Map<Boolean, List<Change>> parted = changes.stream().collect(Collectors.partitioningBy(Change::isAside));
        marks.save(parted.getOrDefault(false, List.of()));
        asides.save(parted.getOrDefault(true, List.of()));
        return results;
    }

    /** Decides one batch; what it does not throw at is told and to be written. */
    private Result result(MarkRequest request, WriteTable.Laid laid, Instant now, List<Change> changes) {
        BatchRun run;
        Saved saved;
        try {
            Sheet sheet = laid.own(request).orElseThrow(MarkWriter::denied);
            run = laid.run(request, sheet, now);
            request.mutations().forEach(run::apply);
            saved = run.answer(laid.sums(request.viewer(), sheet, run.standing()));
        } catch (RuntimeException reason) {
            return new Result.Failed(reason);
        }
        laid.take(request.sheet(), run.standing());
        changes.addAll(run.changes());
        request.caller().run(() -> run.events().forEach(events::publishEvent));
        return new Result.Done(saved);
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no sheet of this expert");
    }
}
