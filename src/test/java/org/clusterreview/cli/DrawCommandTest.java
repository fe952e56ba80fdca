package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.panels.draw.DrawResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DrawCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/draw");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "8f1d02a6c35b74e9908d7c6b5a493827";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static CliRun draw(String... more) {
        return drawIn(GOLDEN, more);
    }

    private static CliRun drawIn(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "draw",
                "--pool",
                folder.resolve("pool.csv").toString(),
                "--spec",
                folder.resolve("spec.yaml").toString()));
        arguments.addAll(List.of(more));
        return CliRun.of(arguments.toArray(String[]::new));
    }

    private static String result(CliRun run) {
        assertThat(run.err()).isEmpty();
        return JSON.writeValueAsString(JSON.readTree(run.out()).get("result"));
    }

    /** What version 1 has drawn once it draws for ever: this file is never written anew. */
    @Test
    void the_same_input_gives_the_result_it_always_gave() throws IOException {
        CliRun run = draw("--secret", SECRET, "--witness", "13 27 08");

        JsonNode kept = JSON.readTree(Files.readString(GOLDEN.resolve("result.json")));
        JsonNode now = JSON.readTree(run.out());
        assertThat(now.get("result")).isEqualTo(kept.get("result"));
        assertThat(now.get("commitment")).isEqualTo(kept.get("commitment"));
        assertThat(run.status()).isZero();
    }

    /** Neither have these, which go each of the other ways a draw can go. */
    @ParameterizedTest
    @CsvSource({
        "counting, 0, ",
        "search, 0, ",
        "restarts, 0, ",
        "impossible, 1, “乙”组没有符合规则的组合",
        "too-few, 1, “乙”组没有符合规则的组合",
        "together, 1, 前面各组抽定后，“乙”组总是没有符合规则的组合",
        "given-up, 1, “甲”组查找中止前没有找到符合规则的组合"
    })
    void so_does_a_draw_that_goes_another_way(String name, int status, @Nullable String said) throws IOException {
        CliRun run = drawIn(GOLDEN.resolve(name), "--secret", SECRET, "--witness", "13 27 08");

        JsonNode now = JSON.readTree(run.out());
        ObjectNode form = JSON.createObjectNode();
        form.set("commitment", now.get("commitment"));
        form.set("result", now.get("result"));
        assertThat(JSON.writeValueAsString(form) + "\n")
                .isEqualTo(Files.readString(GOLDEN.resolve(name).resolve("result.json")));
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err().lines().findFirst().map(line -> line.replaceFirst("^.*: ", "")))
                .isEqualTo(Optional.ofNullable(said));
    }

    @Test
    void the_golden_draws_go_every_way_there_is() throws IOException {
        Set<String> methods = new TreeSet<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(path -> path.endsWith("result.json")).toList()) {
                JSON.readTree(Files.readString(file))
                        .at("/result/panels")
                        .values()
                        .forEach(panel -> methods.add(panel.get("method").asString()));
            }
        }

        assertThat(methods)
                .isEqualTo(Stream.of(DrawResult.Method.values())
                        .map(method -> method.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_seed_on_record_replays_the_draw() {
        String first = result(draw("--secret", SECRET, "--witness", "13 27 08"));
        String seed = JSON.readTree(first).get("seed").asString();

        CliRun replay = draw("--seed", seed);

        assertThat(result(replay)).isEqualTo(first);
        assertThat(JSON.readTree(replay.out()).get("commitment").isNull()).isTrue();
    }

    @Test
    void neither_language_nor_time_zone_nor_threads_change_the_result() throws Exception {
        String expected = result(draw("--seed", "0123456789abcdef"));
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            List<Callable<String>> draws = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                draws.add(() -> result(draw("--seed", "0123456789abcdef")));
            }
            for (Future<String> one : threads.invokeAll(draws)) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void another_process_of_another_user_draws_the_same() throws Exception {
        Path out = folder.resolve("out.json");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.name=somebody-else",
                        "-Duser.language=th",
                        "-Duser.timezone=Pacific/Chatham",
                        "-Dfile.encoding=ISO-8859-1",
                        "-XX:ActiveProcessorCount=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.clusterreview.Application",
                        "draw",
                        "--pool",
                        GOLDEN.resolve("pool.csv").toString(),
                        "--spec",
                        GOLDEN.resolve("spec.yaml").toString(),
                        "--seed",
                        "0123456789abcdef",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.readString(out))
                .isEqualTo(draw("--seed", "0123456789abcdef").out());
    }

    @Test
    void an_impossible_draw_says_which_panel_lacks_what_and_ends_with_one() throws IOException {
        String spec = Files.readString(GOLDEN.resolve("spec.yaml"))
                .replace("kinds: [FINANCE], atLeast: 1", "kinds: [FINANCE], atLeast: 5");
        Path changed = Files.writeString(folder.resolve("spec.yaml"), spec);

        CliRun run = CliRun.of(
                "draw", "--pool", GOLDEN.resolve("pool.csv").toString(), "--spec", changed.toString(), "--seed", "00");

        assertThat(run.status()).isEqualTo(1);
        assertThat(JSON.readTree(run.out()).get("result").get("panels").size()).isZero();
        assertThat(run.err()).contains("finance").contains("第一组");
    }

    @Test
    void a_spec_as_long_as_a_draw_of_many_panels_makes_it_is_taken() throws IOException {
        StringBuilder barred = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            barred.append(i == 0 ? "" : ",").append("\"nobody-%024d\":\"conflict\"".formatted(i));
        }
        Path spec = Files.writeString(
                folder.resolve("spec.json"),
                "{\"draw\":1,\"panels\":[{\"barred\":{" + barred
                        + "},\"id\":\"第一组\",\"reserves\":1,\"size\":5}],\"rules\":{}}");
        assertThat(Files.size(spec)).isGreaterThan(1_500_000);

        CliRun run = CliRun.of(
                "draw", "--pool", GOLDEN.resolve("pool.csv").toString(), "--spec", spec.toString(), "--seed", "00");

        assertThat(run.err()).isEmpty();
        assertThat(JSON.readTree(run.out()).at("/result/panels/0/members").size())
                .isEqualTo(5);
        CliRun check = CliRun.of("check-model", spec.toString());
        assertThat(check.out() + check.err()).isEqualTo(spec + ": ok\n");
    }

    @Test
    void faults_of_all_inputs_are_told_at_once() throws IOException {
        Path pool = Files.writeString(folder.resolve("pool.csv"), "id,reviews\na,-1\na,2\n");
        Path spec = Files.writeString(
                folder.resolve("spec.yaml"),
                "draw: 1\nrules: {composition: [{id: chair, atLeast: 4/3}]}\npanels: [{id: x, size: 3}]\n");

        CliRun run = CliRun.of("draw", "--pool", pool.toString(), "--spec", spec.toString(), "--seed", "xyz");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("--seed")
                .contains("pool.csv:2:2")
                .contains("pool.csv:3:1")
                .contains("spec.yaml:2:");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_secret_needs_a_witness() {
        assertThat(draw("--secret", SECRET).status()).isEqualTo(2);
        assertThat(draw("--secret", "aa", "--witness", "1").status()).isEqualTo(2);
        assertThat(draw("--seed", "aa", "--witness", "1").status()).isEqualTo(2);
        assertThat(draw().status()).isEqualTo(2);
    }
}
