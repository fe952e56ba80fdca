package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.clusterreview.access.Caller;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.audit.Audit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Batches of many share a transaction, and none of them notices. */
@SuppressWarnings("NullAway.Init")
abstract class SharedWritingContract extends OneSheet {

    private static final int SEATS = 5;
    private static final int DEVICES = 4;
    private static final int SAVES = 12;

    @Autowired
    private MarkWriter writer;

    @Autowired
    private ApplicationEventMulticaster multicaster;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Audit audit;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
        SecurityContextHolder.clearContext();
    }

    private MarkRequest request(Viewer viewer, Sheet of, Mutation... mutations) {
        return new MarkRequest(viewer, Caller.present(), of.id(), "Mac Safari", List.of(mutations));
    }

    private static Saved done(MarkWriter.Result result) {
        assertThat(result).isInstanceOf(MarkWriter.Result.Done.class);
        return ((MarkWriter.Result.Done) result).saved();
    }

    private long version(Sheet of, String indicator) {
        return jdbc
                .queryForList(
                        "select version from mark where sheet_id = ? and indicator = ?",
                        Long.class,
                        of.id().value(),
                        indicator)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    @Test
    void one_that_may_not_write_is_denied_and_the_others_are_saved() {
        Sheet second = round.sheet(2, 1);

        List<MarkWriter.Result> results = writer.together(List.of(
                request(expert, sheet, mutation(PLANNING, "5", 0)),
                request(expert, second, mutation(PLANNING, "6", 0)),
                request(round.expert(2), second, mutation(PLANNING, "4", 0))));

        assertThat(done(results.getFirst()).acknowledged()).hasSize(1);
        assertThat(((MarkWriter.Result.Failed) results.get(1)).reason()).isInstanceOf(AccessDeniedException.class);
        assertThat(done(results.getLast()).acknowledged()).hasSize(1);
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5");
        assertThat(trail()).hasSize(2);
    }

    @Test
    void two_batches_of_one_sheet_in_one_transaction_follow_each_other() {
        Mutation first = mutation(PLANNING, "5", 0);

        List<MarkWriter.Result> results = writer.together(List.of(
                request(expert, sheet, first),
                request(expert, sheet, mutation(PLANNING, "4", 0), mutation(TALENT, "3", 0)),
                request(expert, sheet, first, mutation(PLANNING, "6", 1))));

        assertThat(done(results.get(1)).conflicts()).hasSize(1);
        assertThat(done(results.get(1)).acknowledged())
                .extracting(Saved.Acknowledged::indicator)
                .containsExactly(TALENT);
        assertThat(done(results.get(2)).acknowledged())
                .extracting(Saved.Acknowledged::version)
                .containsExactly(1L, 2L);
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5", "2 VALUE 6");
        assertThat(saved(PLANNING).version()).isEqualTo(2);
        assertThat(mutations()).isEqualTo(3);
    }

    @Test
    void an_id_that_two_sheets_send_in_one_transaction_is_good_for_the_first() {
        Mutation same = mutation(PLANNING, "5", 0);

        List<MarkWriter.Result> results = writer.together(
                List.of(request(expert, sheet, same), request(round.expert(2), round.sheet(2, 1), same)));

        assertThat(done(results.getFirst()).acknowledged()).hasSize(1);
        assertThat(done(results.getLast()).refused())
                .extracting(refusal -> refusal.reason().code())
                .containsExactly("mark.id-taken");
    }

    @Test
    void a_neighbour_whose_record_cannot_be_written_fails_alone() throws Exception {
        Sheet second = round.sheet(2, 1);
        ApplicationListener<PayloadApplicationEvent<Object>> trouble = event -> {
            if (event.getPayload() instanceof ReviewEvents.MarksSaved saved
                    && saved.sheet().equals(second.id())) {
                throw new IllegalStateException("no record of this one");
            }
        };
        multicaster.addApplicationListener(trouble);
        try {
            List<Viewer> experts =
                    IntStream.rangeClosed(1, SEATS).mapToObj(round::expert).toList();
            List<Sheet> sheets = IntStream.rangeClosed(1, SEATS)
                    .mapToObj(seat -> round.sheet(seat, 1))
                    .toList();
            List<MarkRequest> requests = IntStream.range(0, SEATS)
                    .mapToObj(i -> request(experts.get(i), sheets.get(i), mutation(PLANNING, "5", 0)))
                    .toList();

            assertThat(writer.together(requests)).hasOnlyElementsOfType(MarkWriter.Result.Apart.class);
            List<Future<Saved>> answers = new ArrayList<>();
            for (int i = 0; i < SEATS; i++) {
                Viewer viewer = experts.get(i);
                SheetId id = sheets.get(i).id();
                answers.add(threads.submit(() -> marks.apply(viewer, id, "", List.of(mutation(PLANNING, "5", 0)))));
            }

            for (int i = 0; i < SEATS; i++) {
                Future<Saved> answer = answers.get(i);
                if (sheets.get(i).equals(second)) {
                    assertThatThrownBy(() -> answer.get(1, TimeUnit.MINUTES))
                            .hasRootCauseMessage("no record of this one");
                } else {
                    assertThat(answer.get(1, TimeUnit.MINUTES).acknowledged()).hasSize(1);
                }
            }
        } finally {
            multicaster.removeApplicationListener(trouble);
        }
        assertThat(version(second, PLANNING)).isZero();
        assertThat(version(sheet, PLANNING)).isEqualTo(1);
        assertThat(trail()).hasSize(SEATS - 1);
        assertThat(jdbc.queryForList(
                        "select indicator from mark_change where sheet_id = ?",
                        String.class,
                        second.id().value()))
                .isEmpty();
    }

    @Test
    void a_sheet_that_somebody_else_holds_is_waited_for_by_its_own_request_alone() throws Exception {
        Sheet second = round.sheet(2, 1);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<?> holder = threads.submit(() -> transactions.executeWithoutResult(status -> {
            jdbc.queryForList(
                    "select id from score_sheet where id = ? for update",
                    second.id().value());
            held.countDown();
            awaitQuietly(release);
        }));
        held.await();

        Future<Saved> waiting = threads.submit(
                () -> marks.apply(round.expert(2), second.id(), "", List.of(mutation(PLANNING, "4", 0))));
        Saved saved = threads.submit(() -> apply(mutation(PLANNING, "5", 0))).get(20, TimeUnit.SECONDS);

        assertThat(saved.acknowledged()).hasSize(1);
        assertThat(waiting.isDone()).isFalse();
        release.countDown();
        holder.get(20, TimeUnit.SECONDS);
        assertThat(waiting.get(20, TimeUnit.SECONDS).acknowledged()).hasSize(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void of_many_who_save_at_once_each_is_named_in_the_trail_for_the_own_marks() throws Exception {
        List<Callable<String>> work = new ArrayList<>();
        for (int seat = 1; seat <= SEATS; seat++) {
            Sheet own = round.sheet(seat, 1);
            work.add(() -> {
                Viewer viewer = SignIns.expert(beans, own.expert().value());
                for (int i = 0; i < SAVES; i++) {
                    Saved answer = marks.apply(viewer, own.id(), "", List.of(mutation(PLANNING, "5", i)));
                    assertThat(answer.acknowledged()).hasSize(1);
                }
                return own.id() + " " + viewer.actor();
            });
        }

        List<String> expected = new ArrayList<>();
        for (Future<String> one : threads.invokeAll(work)) {
            String line = one.get();
            IntStream.range(0, SAVES).forEach(i -> expected.add(line));
        }

        assertThat(jdbc.query(
                        "select actor, facts from audit_entry where chain_id = ? and type = 'marks-saved'",
                        (row, i) -> row.getString(2).replaceFirst(".*\"sheet\":\"([^\"]+)\".*", "$1") + " "
                                + row.getString(1),
                        sheet.round().toString()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(audit.check(Viewers.auditor(), sheet.round().toString()).isIntact())
                .isTrue();
    }

    @Test
    void several_devices_of_several_experts_lose_nothing_and_double_nothing() throws Exception {
        List<Callable<Map<UUID, Long>>> work = new ArrayList<>();
        for (int seat = 1; seat <= SEATS; seat++) {
            Sheet own = round.sheet(seat, 1);
            Viewer viewer = round.expert(seat);
            for (int device = 0; device < DEVICES; device++) {
                work.add(() -> insists(viewer, own));
            }
        }

        Map<UUID, Long> acknowledged = new TreeMap<>();
        for (Future<Map<UUID, Long>> one : threads.invokeAll(work)) {
            acknowledged.putAll(one.get());
        }

        assertThat(acknowledged).hasSize(SEATS * DEVICES * SAVES);
        Map<UUID, Long> stored = new TreeMap<>();
        jdbc.query(
                "select mutation_id, version from mark_change where sheet_id in (select id from score_sheet"
                        + " where track_id = ?)",
                row -> {
                    stored.put(row.getObject(1, UUID.class), row.getLong(2));
                },
                round.trackId().value());
        assertThat(stored).isEqualTo(acknowledged);
        for (int seat = 1; seat <= SEATS; seat++) {
            assertThat(version(round.sheet(seat, 1), PLANNING)).isEqualTo(DEVICES * SAVES);
        }
        assertThat(trail()).hasSize(SEATS * DEVICES * SAVES);
        assertThat(audit.check(Viewers.auditor(), sheet.round().toString()).isIntact())
                .isTrue();
    }

    /** One of several devices on one mark: what meets another's is sent again on its version. */
    private Map<UUID, Long> insists(Viewer viewer, Sheet of) {
        Map<UUID, Long> acknowledged = new TreeMap<>();
        long base = 0;
        while (acknowledged.size() < SAVES) {
            Mutation mutation = mutation(PLANNING, "5", base);
            Saved answer = marks.apply(viewer, of.id(), "", List.of(mutation));
            if (answer.conflicts().isEmpty()) {
                base = answer.acknowledged().getFirst().version();
                acknowledged.put(mutation.id(), base);
            } else {
                base = answer.conflicts().getFirst().current().version();
            }
        }
        return acknowledged;
    }
}
