package org.clusterreview.panels.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ExactProcessTest {

    private static final List<String> COMMAND =
            OwnProgram.command("org.clusterreview.Application", "512m", AssignmentWorker.COMMAND);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static AssignmentProblem problem(int size) {
        int[] ones = IntStream.range(0, size).map(i -> 1).toArray();
        int[][] experts = IntStream.range(0, size)
                .mapToObj(a -> IntStream.range(0, size).toArray())
                .toArray(int[][]::new);
        long[][] fits = IntStream.range(0, size)
                .mapToObj(a -> IntStream.range(0, size)
                        .mapToLong(e -> (a * 31L + e * 17L) % 101)
                        .toArray())
                .toArray(long[][]::new);
        return new AssignmentProblem(
                ones,
                ones,
                new int[size],
                List.of(),
                List.of(new Cap("city", IntStream.range(0, size).map(e -> e % 3).toArray(), 1)),
                experts,
                fits,
                2);
    }

    @Test
    void another_process_answers_as_this_one_does() {
        ExactProcess process = new ExactProcess(COMMAND, new FlowEngine());
        AssignmentProblem possible = problem(12);
        AssignmentProblem impossible = new RandomProblems(3) {
            AssignmentProblem infeasible() {
                AssignmentProblem found = next();
                while (EveryAssignment.best(found).isPresent()) {
                    found = next();
                }
                return found;
            }
        }.infeasible();

        assertThat(process.solve(possible)).isEqualTo(new OrToolsEngine().solve(possible));
        assertThat(process.name()).startsWith("OR-Tools");
        assertThat(process.solve(impossible)).isEqualTo(new OrToolsEngine().solve(impossible));
    }

    @Test
    void where_the_process_dies_the_portable_engine_answers_and_the_name_tells() {
        ExactProcess process = new ExactProcess(List.of(COMMAND.getFirst(), "-version"), new FlowEngine());

        Assignment found = process.solve(problem(6));

        assertThat(found.total())
                .isEqualTo(new OrToolsEngine().solve(problem(6)).total());
        assertThat(process.name()).startsWith("JGraphT");
        assertThat(new ExactProcess(List.of("no-such-program"), new FlowEngine())
                        .solve(problem(3))
                        .status())
                .isEqualTo(Assignment.Status.OPTIMAL);
    }

    @Test
    void an_interrupted_thread_starts_no_run() {
        ExactProcess process = new ExactProcess(COMMAND, new FlowEngine());
        Thread.currentThread().interrupt();

        try {
            assertThatThrownBy(() -> process.solve(problem(6))).isInstanceOf(AssignmentStopped.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** The child tells its number, then waits for what nobody ever writes. */
    @Test
    @Timeout(60)
    void an_interrupted_run_ends_its_process_and_gives_no_answer() throws Exception {
        Path number = pipe("number");
        Path never = pipe("never");
        Path child = Files.writeString(
                folder.resolve("child"), "#!/bin/sh\necho $$ >'%s'\nexec cat '%s'\n".formatted(number, never));
        assertThat(child.toFile().setExecutable(true)).isTrue();
        ExactProcess process = new ExactProcess(List.of(child.toString()), new FlowEngine());
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread run = Thread.ofPlatform().start(() -> {
            try {
                process.solve(problem(6));
                end.complete(new AssertionError("an answer of nobody"));
            } catch (Throwable stopped) {
                end.complete(Thread.currentThread().isInterrupted() ? stopped : new AssertionError(stopped));
            }
        });
        ProcessHandle running = ProcessHandle.of(
                        Long.parseLong(Files.readString(number).strip()))
                .orElseThrow();
        assertThat(running.isAlive()).isTrue();

        run.interrupt();

        assertThat(end.get()).isInstanceOf(AssignmentStopped.class);
        assertThat(running.isAlive()).isFalse();
        assertThat(process.name()).isEmpty();
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }
}
