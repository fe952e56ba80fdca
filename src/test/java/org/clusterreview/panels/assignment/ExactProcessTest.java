package org.clusterreview.panels.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactProcessTest {

    private static final List<String> COMMAND =
            OwnProgram.command("org.clusterreview.Application", "512m", AssignmentWorker.COMMAND);

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
    void an_interrupted_run_ends_without_an_answer() {
        ExactProcess process = new ExactProcess(COMMAND, new FlowEngine());
        Thread.currentThread().interrupt();

        try {
            assertThatThrownBy(() -> process.solve(problem(6))).isInstanceOf(AssignmentStopped.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
