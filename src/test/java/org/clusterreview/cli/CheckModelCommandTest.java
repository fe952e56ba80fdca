package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckModelCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"hubei-2025-recognition.yaml", "hubei-2025-evaluation.yaml"})
    void the_shipped_models_are_sound(String file) {
        String name = "scoring-models/" + file;

        assertThat(CliRun.of("check-model", name)).isEqualTo(new CliRun(0, name + ": ok\n", ""));
    }

    @Test
    void every_fault_of_every_file_has_its_line_and_sound_files_are_still_named(@TempDir Path folder)
            throws IOException {
        String sound = "src/test/resources/models/small.yaml";
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(
                broken,
                Files.readString(Path.of(sound))
                        .replace("id: effect", "id: quality")
                        .replace("at: final", "at: sheet"));

        CliRun run = CliRun.of("check-model", "--lang", "en", broken.toString(), sound);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(sound + ": ok\n");
        assertThat(run.err().lines())
                .containsExactly(
                        broken + ":17:9: The id \"quality\" is used twice.",
                        broken + ":31:5: The last rounding (\"final\") is missing.");
    }

    @Test
    void standard_input_is_a_file_too() throws IOException {
        String model = Files.readString(Path.of("src/test/resources/models/small.yaml"));

        assertThat(CliRun.withInput(model, "check-model", "-").out()).isEqualTo("-: ok\n");
    }

    @Test
    void a_variant_finds_its_base_beside_it_or_among_the_shipped_models_and_nowhere_else(@TempDir Path folder)
            throws IOException {
        Path base = folder.resolve("deeper");
        Files.createDirectories(base);
        Files.writeString(
                folder.resolve("own-1.yaml"),
                Files.readString(Path.of("src/test/resources/models/small.yaml"))
                        .replaceFirst("id: \\S+", "id: own"));
        String variant = "language: 1\nextends: {id: own, version: \"%s\"}\nid: own\nversion: \"2\"\n";
        Path beside = Files.writeString(folder.resolve("own-2.yaml"), variant.formatted("1"));
        Path below = Files.writeString(base.resolve("own-2.yaml"), variant.formatted("1"));
        Path climbing = Files.writeString(base.resolve("own-3.yaml"), variant.formatted("../../own-1"));

        assertThat(CliRun.of("check-model", beside.toString()).status()).isZero();
        assertThat(CliRun.of("check-model", below.toString()).status()).isEqualTo(1);
        assertThat(CliRun.of("check-model", climbing.toString()).err()).contains(":2:10: ");
    }
}
