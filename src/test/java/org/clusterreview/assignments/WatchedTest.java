package org.clusterreview.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchedTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private String endless() throws InterruptedException {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException expected) {
            interrupted.countDown();
            throw expected;
        }
    }

    private boolean hasBegun() {
        return begun.getCount() == 0;
    }

    @Test
    void work_that_is_wanted_to_its_end_has_a_result() throws Exception {
        assertThat(Watched.run(() -> "done", () -> true)).contains("done");
    }

    @Test
    @Timeout(20)
    void work_that_is_no_longer_wanted_is_interrupted() throws Exception {
        assertThat(Watched.run(this::endless, () -> !hasBegun())).isEmpty();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Timeout(20)
    void whatever_is_thrown_when_it_is_asked_for_ends_it_too() throws Exception {
        assertThatThrownBy(() -> Watched.run(this::endless, () -> {
                    if (hasBegun()) {
                        throw new IllegalStateException("the server stops");
                    }
                    return true;
                }))
                .hasMessage("the server stops");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_failure_of_the_work_is_that_of_the_run() {
        assertThatThrownBy(() -> Watched.run(
                        () -> {
                            throw new IOException("no space");
                        },
                        () -> true))
                .isInstanceOf(IOException.class)
                .hasMessage("no space");
    }
}
