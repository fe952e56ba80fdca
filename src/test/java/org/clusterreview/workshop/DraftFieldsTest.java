package org.clusterreview.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.workshop.DraftFields.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DraftFieldsTest {

    private static Stream<String> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scoring-models"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && RuleKind.ofFile(name) == RuleKind.MODEL)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<Field> fields(String model) {
        return DraftFields.of(ScoringFixtures.text("/scoring-models/" + model));
    }

    private record Shown(String group, String key, String detail) {}

    @ParameterizedTest
    @MethodSource("models")
    void no_two_fields_look_alike(String model) {
        assertThat(fields(model))
                .isNotEmpty()
                .extracting(f -> new Shown(f.group(), f.key(), f.detail()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_change_of_a_variant_belongs_to_what_it_changes() {
        assertThat(fields("sme-cluster-yunnan-2022.yaml"))
                .contains(new Field("中小企业产值占比不低于 50%", "at_least", "", "/changes/sme_share/at_least", "50", true));
        assertThat(fields("judged-men-short-program-2016.yaml"))
                .extracting(Field::group, Field::key)
                .contains(tuple("transitions", "factor"));
    }

    @Test
    void from_how_many_sheets_an_estimator_applies_is_not_the_end_of_a_band() {
        assertThat(fields("hubei-2025-recognition.yaml"))
                .extracting(Field::pointer, Field::key)
                .contains(tuple("/aggregation/trim/from", "average_from"));
    }
}
