package org.clusterreview.conflicts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.cli.CliRun;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken rules of avoidance, each with all its faults written at its end: {@code # expect LINE:COLUMN code}. */
class BrokenConflictsTest {

    private static final Path FOLDER = Path.of("src/test/resources/conflicts/broken");
    private static final String EXPECTED = "# expect ";

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static List<Fault> faults(Path file) throws IOException {
        List<Fault> faults = new ArrayList<>();
        assertThat(ConflictPolicyReader.read(file.toString(), Files.readString(file), faults))
                .isEmpty();
        return faults;
    }

    private static List<String> expected(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_fault_is_named_with_line_and_column_and_no_other(Path file) throws IOException {
        assertThat(expected(file)).isNotEmpty();
        assertThat(faults(file))
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.code())
                .containsExactlyElementsOf(expected(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_fault_has_words_in_both_languages(Path file) throws IOException {
        for (Locale locale : Texts.LANGUAGES) {
            for (Fault fault : faults(file)) {
                assertThat(Texts.in(locale).get(fault))
                        .doesNotContain(fault.code())
                        .doesNotContainPattern("\\{\\d");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_command_says_no_and_where(Path file) throws IOException {
        CliRun run = CliRun.of("check-model", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSameSizeAs(expected(file));
        for (String fault : expected(file)) {
            assertThat(run.err()).contains(file + ":" + fault.substring(0, fault.indexOf(' ')) + ": ");
        }
    }

    @Test
    void every_fault_that_the_check_knows_has_a_broken_file() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path file : files().toList()) {
            expected(file).stream()
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .filter(code -> code.startsWith("conflicts."))
                    .forEach(seen::add);
        }

        assertThat(Files.readAllLines(Path.of("src/main/resources/vaadin-i18n/translations.properties")).stream()
                        .filter(line -> line.startsWith("conflicts.policy."))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .collect(Collectors.toSet()))
                .isEqualTo(seen);
    }

    @Test
    void more_than_seventy_are_kept() throws IOException {
        assertThat(files()).hasSizeGreaterThan(70);
    }
}
