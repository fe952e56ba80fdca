package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssignCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/assign");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static Stream<Arguments> publishedOptima() throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(GOLDEN.resolve("assign_expected.json")));
        List<Arguments> all = new ArrayList<>();
        expected.properties()
                .forEach(set -> set.getValue().properties().forEach(loads -> {
                    String[] parts = loads.getKey().replaceAll("[kL=]", "").split(",");
                    String optimum = loads.getValue().get("opt").asString();
                    all.add(Arguments.of(set.getKey(), parts[0], parts[1], optimum));
                }));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1} an application, load {2}")
    @MethodSource("publishedOptima")
    void published_optima_are_found_and_proved_by_both_engines(String set, String each, String load, String optimum) {
        for (List<String> engine : List.of(List.<String>of(), List.of("--portable"))) {
            List<String> arguments = new ArrayList<>(List.of(
                    "assign",
                    "--similarity",
                    GOLDEN.resolve("assign_" + set + "_similarity.csv").toString(),
                    "--conflicts",
                    GOLDEN.resolve("assign_" + set + "_conflict.csv").toString(),
                    "--per-application",
                    each,
                    "--max-load",
                    load));
            arguments.addAll(engine);
            CliRun run = CliRun.of(arguments.toArray(String[]::new));

            assertThat(run.err()).isEmpty();
            JsonNode answer = JSON.readTree(run.out());
            assertThat(answer.get("status").asString()).isEqualTo("optimal");
            assertThat(new BigDecimal(answer.get("objective").asString())).isEqualByComparingTo(optimum);
            assertThat(new BigDecimal(answer.get("bound").asString())).isEqualByComparingTo(optimum);
        }
    }

    @Test
    void the_instance_with_employers_and_cities_has_its_proved_optimum() {
        CliRun run = CliRun.of(
                "assign", "--instance", GOLDEN.resolve("assign_benchS_arcs.csv").toString());

        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("status").asString()).isEqualTo("optimal");
        assertThat(answer.get("objective").asLong()).isEqualTo(1_385_391);
        assertThat(answer.get("bound").asLong()).isEqualTo(1_385_391);
        assertThat(answer.get("assignments").size()).isEqualTo(300);
        assertThat(answer.get("assignments").get(0).get("application").asInt()).isZero();
    }

    @Test
    void without_native_code_the_bound_is_that_of_the_flow_and_the_answer_close_below() {
        CliRun run = CliRun.of(
                "assign",
                "--portable",
                "--instance",
                GOLDEN.resolve("assign_benchS_arcs.csv").toString());

        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("status").asString()).isEqualTo("feasible");
        assertThat(answer.get("bound").asLong()).isEqualTo(1_385_754);
        assertThat(answer.get("objective").asLong()).isBetween(1_383_000L, 1_385_391L);
    }

    @Test
    void experts_and_applications_of_matrices_are_numbered_from_one() throws IOException {
        CliRun run = matrices("a,b\n0.5,-1.25\n2,0\n", "0,0\n0,1\n", "--per-application", "1", "--max-load", "1");

        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("objective").asString()).isEqualTo("0.75");
        assertThat(answer.get("assignments").toString())
                .isEqualTo("[{\"application\":1,\"experts\":[2]},{\"application\":2,\"experts\":[1]}]");
        assertThat(run.status()).isZero();
    }

    @Test
    void an_infeasible_problem_names_what_is_short_and_ends_with_one() throws IOException {
        CliRun run = matrices("1,1\n1,1\n", "0,1\n1,1\n", "--per-application", "1", "--max-load", "1");

        assertThat(run.status()).isEqualTo(1);
        JsonNode answer = JSON.readTree(run.out());
        assertThat(answer.get("status").asString()).isEqualTo("infeasible");
        JsonNode shortage = answer.get("shortages").get(0);
        assertThat(shortage.get("requirement").asString()).isEqualTo("seats");
        assertThat(shortage.get("applications").toString()).isEqualTo("[2]");
        assertThat(shortage.get("demanded").asInt()).isEqualTo(1);
        assertThat(shortage.get("available").asInt()).isZero();
        assertThat(run.err()).contains("similarity.csv").contains("seats");
    }

    @Test
    void a_least_load_is_kept() throws IOException {
        CliRun run =
                matrices("9,9\n1,1\n", "0,0\n0,0\n", "--per-application", "1", "--max-load", "2", "--min-load", "1");

        assertThat(JSON.readTree(run.out()).get("objective").asInt()).isEqualTo(10);
    }

    @Test
    void every_fault_of_both_files_is_named_with_line_and_column() throws IOException {
        CliRun run = matrices(
                "a,b\n1,none\n,2\n1e999999999,1e-999999999\n",
                "a,b\n0,x\n1,0\n0,0\n",
                "--per-application",
                "1",
                "--max-load",
                "1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().map(line -> line.replaceFirst(".*/", "").replaceFirst(": .*", "")))
                .containsExactly(
                        "similarity.csv:2:2",
                        "similarity.csv:3:1",
                        "similarity.csv:4:1",
                        "similarity.csv:4:2",
                        "conflicts.csv:2:2");
    }

    @Test
    void a_cell_with_too_many_decimals_is_the_only_one_at_fault() throws IOException {
        CliRun run = matrices("0.12345678901,1\n1,0.5\n", "0,0\n0,0\n", "--per-application", "1", "--max-load", "1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("similarity.csv:1:1");
    }

    @Test
    void a_load_without_limit_may_be_written_as_a_large_number() throws IOException {
        CliRun run = matrices("1,2\n3,4\n", "0,0\n0,0\n", "--per-application", "1", "--max-load", "2147483647");

        assertThat(JSON.readTree(run.out()).get("objective").asInt()).isEqualTo(7);
    }

    @Test
    void a_conflict_is_zero_or_one() throws IOException {
        CliRun run = matrices("1,3\n1,2\n", "0,2\n1,0\n", "--per-application", "1", "--max-load", "1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("conflicts.csv:1:2");
    }

    @Test
    void the_seed_decides_between_equals_alone() throws IOException {
        String equal = "1,1,1\n1,1,1\n1,1,1\n";
        String none = "0,0,0\n0,0,0\n0,0,0\n";
        List<String> found = new ArrayList<>();
        for (String seed : List.of("1", "2", "3", "4", "5", "1")) {
            CliRun run = matrices(equal, none, "--per-application", "1", "--max-load", "1", "--seed", seed);
            JsonNode answer = JSON.readTree(run.out());
            assertThat(answer.get("objective").asInt()).isEqualTo(3);
            found.add(answer.get("assignments").toString());
        }

        assertThat(found.getFirst()).isEqualTo(found.getLast());
        assertThat(found.stream().distinct().count()).isGreaterThan(1);
    }

    private CliRun matrices(String similarities, String conflicts, String... more) throws IOException {
        Path one = Files.writeString(folder.resolve("similarity.csv"), similarities);
        Path other = Files.writeString(folder.resolve("conflicts.csv"), conflicts);
        List<String> arguments =
                new ArrayList<>(List.of("assign", "--similarity", one.toString(), "--conflicts", other.toString()));
        arguments.addAll(List.of(more));
        return CliRun.of(arguments.toArray(String[]::new));
    }
}
