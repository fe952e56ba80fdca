package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

    private static List<Integer> doubled(List<Integer> questions) {
        return questions.stream().map(one -> 2 * one).toList();
    }

    @Test
    void one_alone_is_answered_at_once() {
        assertThat(new Together<>(TogetherTest::doubled, 5).answer(21)).isEqualTo(42);
    }

    @Test
    void everyone_gets_the_own_answer_and_never_do_two_pieces_of_work_run_at_once() throws Exception {
        AtomicInteger running = new AtomicInteger();
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        Together<Integer, Integer> together = new Together<>(
                questions -> {
                    assertThat(running.incrementAndGet()).isEqualTo(1);
                    sizes.add(questions.size());
                    List<Integer> answers = doubled(questions);
                    running.decrementAndGet();
                    return answers;
                },
                8);
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<Future<Integer>> answers = IntStream.range(0, 5_000)
                    .mapToObj(i -> threads.submit(() -> together.answer(i)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(2 * i);
            }
        }
        assertThat(sizes).allMatch(size -> size >= 1 && size <= 8);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5_000);
    }

    @Test
    void what_arrives_while_work_runs_is_done_in_the_next_piece() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<List<Integer>> pieces = Collections.synchronizedList(new ArrayList<>());
        Together<Integer, Integer> together = new Together<>(
                questions -> {
                    pieces.add(questions);
                    begun.countDown();
                    waitFor(go);
                    return doubled(questions);
                },
                10);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Integer>> answers = new ArrayList<>(List.of(threads.submit(() -> together.answer(0))));
            begun.await();
            IntStream.rangeClosed(1, 9).forEach(i -> answers.add(threads.submit(() -> together.answer(i))));
            while (together.waiting() < 9) {
                Thread.onSpinWait();
            }
            go.countDown();
            for (int i = 0; i < 10; i++) {
                assertThat(answers.get(i).get()).isEqualTo(2 * i);
            }
        }
        assertThat(pieces).hasSize(2);
        assertThat(pieces.getLast()).hasSize(9);
    }

    @Test
    void work_that_fails_is_told_to_all_it_was_for_and_the_next_goes_on() {
        Together<Integer, Integer> together = new Together<>(
                questions -> {
                    if (questions.contains(13)) {
                        throw new IllegalStateException("not this one");
                    }
                    return doubled(questions);
                },
                5);

        assertThatThrownBy(() -> together.answer(13))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(together.answer(4)).isEqualTo(8);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
