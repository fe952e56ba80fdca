package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.scoring.RuleKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped model has an example whose result was reckoned by hand, from the model's file alone. */
class WorkedExamplesTest {

    private static final Path MODELS = Path.of("scoring-models");
    private static final Path EXAMPLES = Path.of("src/test/resources/examples");

    static Stream<String> models() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".yaml") && RuleKind.ofFile(f) == RuleKind.MODEL)
                    .map(f -> f.substring(0, f.length() - ".yaml".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_example_comes_out_as_reckoned(String model) throws IOException {
        Path example = EXAMPLES.resolve(model);
        List<String> arguments = new ArrayList<>(List.of(
                "aggregate",
                "--model",
                MODELS.resolve(model + ".yaml").toString(),
                "--marks",
                example.resolve("marks.csv").toString()));
        for (String table : List.of("data", "applications")) {
            Path file = example.resolve(table + ".csv");
            if (Files.exists(file)) {
                arguments.addAll(List.of("--" + table, file.toString()));
            }
        }

        CliRun run = CliRun.of(arguments.toArray(String[]::new));

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(example.resolve("expected.csv")));
    }

    @Test
    void more_than_eight_systems_are_shipped() throws IOException {
        assertThat(models()).hasSizeGreaterThan(8);
    }
}
