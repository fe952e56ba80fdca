package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.cli.CliRun;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken models, each with all its faults written at its end: {@code # expect LINE:COLUMN code}. */
class BrokenModelsTest {

    private static final Path FOLDER = Path.of("src/test/resources/models/broken");
    private static final String EXPECTED = "# expect ";
    private static final ModelReader READER = new ModelReader();

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static List<Fault> faults(Path file) throws IOException {
        ModelReading reading = READER.read(
                file.toString(),
                Files.readString(file),
                (id, version) -> Optional.of(Path.of("/scoring-models/" + id + "-" + version + ".yaml"))
                        .filter(p -> BrokenModelsTest.class.getResource(p.toString()) != null)
                        .map(p -> ScoringFixtures.text(p.toString())));
        return ((ModelReading.Faulty) reading).faults();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_fault_is_named_with_line_and_column_and_no_other(Path file) throws IOException {
        List<String> expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(faults(file))
                .extracting(f -> f.line() + ":" + f.column() + " " + f.code())
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_fault_has_words_in_both_languages(Path file) throws IOException {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (Fault fault : faults(file)) {
                assertThat(Texts.in(locale).get(fault))
                        .doesNotContain(fault.code())
                        .doesNotContainPattern("\\{\\d");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_command_says_no_and_where(Path file) throws IOException {
        CliRun run = CliRun.of("check-model", file.toString());

        assertThat(run.status()).isEqualTo(1);
        List<String> places = faults(file).stream()
                .map(f -> file + ":" + f.line() + ":" + f.column() + ": ")
                .toList();
        assertThat(run.err().lines()).hasSameSizeAs(places);
        for (String place : places) {
            assertThat(run.err()).contains(place);
        }
    }

    @Test
    void more_than_a_hundred_are_kept() throws IOException {
        assertThat(models()).hasSizeGreaterThan(100);
    }
}
