package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CliTest {

    private static final String MODEL = "src/test/resources/models/small.yaml";

    static Iterable<String> names() {
        return Cli.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_command_has_help_in_both_languages(String name) {
        CliRun chinese = CliRun.of(name, "--help");
        CliRun english = CliRun.of(name, "--help", "--lang", "en");

        assertThat(chinese.status()).isZero();
        assertThat(chinese.out()).contains("用法", name).doesNotContain("!");
        assertThat(english.status()).isZero();
        assertThat(english.out()).contains("Usage", name).doesNotContain("!").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void the_program_lists_its_commands() {
        assertThat(CliRun.of("--help").out()).contains(Cli.names());
    }

    @Test
    void wrong_arguments_end_with_2_and_a_reason() {
        assertThat(CliRun.of("nonsense").status()).isEqualTo(2);
        assertThat(CliRun.of("aggregate", "--lang", "en"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("Missing argument: --model --marks"));
        assertThat(CliRun.of("check-model", MODEL, "--nonsense", "--lang", "en").err())
                .contains("Unknown argument: --nonsense");
    }

    @Test
    void a_command_is_needed() {
        assertThat(CliRun.of("--lang", "en").status()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_ends_with_2() {
        CliRun run = CliRun.of("check-model", "nowhere.yaml", "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("nowhere.yaml:0:0: ");
    }

    @Test
    void output_goes_whole_into_a_file(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out.txt");
        Files.writeString(out, "before");

        CliRun run = CliRun.of("check-model", MODEL, "--out", out.toString());

        assertThat(run).isEqualTo(new CliRun(0, "", ""));
        assertThat(out).content().isEqualTo(MODEL + ": ok\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void an_output_that_cannot_be_written_ends_with_2(@TempDir Path folder) {
        CliRun run = CliRun.of(
                "check-model",
                MODEL,
                "--out",
                folder.resolve("no/such/folder.txt").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
