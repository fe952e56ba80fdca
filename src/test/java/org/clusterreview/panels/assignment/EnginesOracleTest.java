package org.clusterreview.panels.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.clusterreview.panels.assignment.Assignment.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnginesOracleTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 1_000 : 100;

    private static final AssignmentEngine EXACT = new OrToolsEngine();
    private static final AssignmentEngine PORTABLE = new FlowEngine();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_exact_engine_finds_what_trying_everything_finds(long seed) {
        RandomProblems problems = new RandomProblems(seed);
        for (int i = 0; i < PER_SEED; i++) {
            AssignmentProblem problem = problems.next();
            OptionalLong best = EveryAssignment.best(problem);
            Assignment found = EXACT.solve(problem);
            String which = "seed " + seed + " problem " + i;
            if (best.isEmpty()) {
                assertThat(found.status()).as(which).isEqualTo(Status.INFEASIBLE);
                assertThat(found.shortages()).as(which).isNotEmpty();
                if (problem.applications() < 4) {
                    assertThat(found.missing()).as(which).contains(EveryAssignment.fewestMissing(problem));
                }
                assertShort(problem, found.shortages(), which);
            } else {
                assertThat(found.status()).as(which).isEqualTo(Status.OPTIMAL);
                assertThat(found.total()).as(which).contains(BigDecimal.valueOf(best.getAsLong()));
                assertThat(found.bound()).as(which).isEqualTo(found.total());
                assertThat(EveryAssignment.wrong(problem, found.panels()))
                        .as(which)
                        .isEmpty();
                assertThat(AssignmentCheck.violations(problem, found.panels()))
                        .as(which)
                        .isEmpty();
            }
        }
    }

    /** What is said to be short alone is, also when every assignment is tried; what is short only together could be had. */
    private static void assertShort(AssignmentProblem problem, List<Shortage> shortages, String which) {
        for (Shortage shortage : shortages) {
            assertThat(shortage.missing()).as(which).isPositive();
            if (shortage.requirement().equals(Shortage.LEAST_LOAD)) {
                continue;
            }
            int demanded = shortage.applications().stream()
                    .mapToInt(a -> Shortages.demand(problem, shortage.requirement(), a))
                    .sum();
            assertThat(shortage.demanded()).as(which).isEqualTo(demanded);
            int most = EveryAssignment.most(problem, shortage.requirement(), shortage.applications());
            if (shortage.alone()) {
                assertThat(most).as(which + shortage).isLessThan(demanded).isLessThanOrEqualTo(shortage.available());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_portable_engine_keeps_every_limit_and_its_bound_holds(long seed) {
        RandomProblems problems = new RandomProblems(100 + seed);
        int decided = 0;
        for (int i = 0; i < PER_SEED; i++) {
            AssignmentProblem problem = problems.next();
            OptionalLong best = EveryAssignment.best(problem);
            Assignment found = PORTABLE.solve(problem);
            String which = "seed " + seed + " problem " + i;
            switch (found.status()) {
                case INFEASIBLE -> assertThat(best).as(which).isEmpty();
                case UNDECIDED -> {}
                case OPTIMAL, FEASIBLE -> {
                    decided++;
                    assertThat(best).as(which).isPresent();
                    BigDecimal exact = BigDecimal.valueOf(best.orElseThrow());
                    assertThat(found.total().orElseThrow()).as(which).isLessThanOrEqualTo(exact);
                    assertThat(found.bound().orElseThrow()).as(which).isGreaterThanOrEqualTo(exact);
                    assertThat(AssignmentCheck.violations(problem, found.panels()))
                            .as(which)
                            .isEmpty();
                }
            }
        }
        assertThat(decided).as("most problems that have an answer get one").isGreaterThan(PER_SEED / 4);
    }

    @Test
    void the_portable_engine_claims_nothing_where_fits_are_too_large_for_it() {
        long large = 12_500_000_000L;
        AssignmentProblem problem = new AssignmentProblem(
                new int[] {1, 1},
                new int[] {1, 1},
                new int[2],
                List.of(),
                List.of(),
                new int[][] {{0, 1}, {0, 1}},
                new long[][] {{123_456_789L, 3_250_000_000L}, {large, 20_000_000_000L}},
                9);

        assertThat(PORTABLE.solve(problem).status()).isNotEqualTo(Status.INFEASIBLE);
        assertThat(EXACT.solve(problem).total()).contains(new BigDecimal("20.123456789"));
    }

    @Test
    void equal_fits_in_a_tight_pool_are_solved_all_the_same() {
        int size = 200;
        int[] four = java.util.stream.IntStream.range(0, size).map(i -> 4).toArray();
        int[] all = java.util.stream.IntStream.range(0, size).toArray();
        int[][] experts = new int[size][];
        long[][] fits = new long[size][];
        for (int a = 0; a < size; a++) {
            experts[a] = all.clone();
            fits[a] = new long[size];
        }

        Assignment found =
                EXACT.solve(new AssignmentProblem(four, four, new int[size], List.of(), List.of(), experts, fits, 0));

        assertThat(found.status()).isEqualTo(Status.OPTIMAL);
        assertThat(found.panels()).allSatisfy(panel -> assertThat(panel).hasSize(4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void larger_assignments_keep_every_limit_and_the_better_engine_is_never_worse(long seed) {
        RandomProblems problems = new RandomProblems(300 + seed);
        int feasible = 0;
        for (int i = 0; i < PER_SEED / 10; i++) {
            AssignmentProblem problem = problems.larger();
            Assignment exact = EXACT.solve(problem);
            Assignment portable = PORTABLE.solve(problem);
            String which = "seed " + seed + " problem " + i;
            for (Assignment found : List.of(exact, portable)) {
                if (!found.panels().isEmpty()) {
                    assertThat(EveryAssignment.wrong(problem, found.panels()))
                            .as(which)
                            .isEmpty();
                }
            }
            if (exact.status() == Status.OPTIMAL) {
                feasible++;
                portable.total()
                        .ifPresent(total -> assertThat(total)
                                .as(which)
                                .isLessThanOrEqualTo(exact.total().orElseThrow()));
                portable.bound()
                        .ifPresent(bound -> assertThat(bound)
                                .as(which)
                                .isGreaterThanOrEqualTo(exact.total().orElseThrow()));
            } else {
                assertThat(portable.panels()).as(which).isEmpty();
            }
        }
        assertThat(feasible).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_seed_decides_between_equals_and_changes_no_total(long seed) {
        RandomProblems problems = new RandomProblems(200 + seed);
        for (int i = 0; i < PER_SEED / 10; i++) {
            AssignmentProblem problem = problems.next();
            Assignment plain = EXACT.solve(problem);
            AssignmentEngine seeded = new SeededEngine(EXACT, new byte[] {(byte) seed, (byte) i});
            Assignment found = seeded.solve(problem);
            assertThat(found.status()).isEqualTo(plain.status());
            assertThat(found.total()).isEqualTo(plain.total());
            assertThat(seeded.solve(problem)).isEqualTo(found);
            if (!found.panels().isEmpty()) {
                assertThat(AssignmentCheck.violations(problem, found.panels())).isEmpty();
            }
        }
    }
}
