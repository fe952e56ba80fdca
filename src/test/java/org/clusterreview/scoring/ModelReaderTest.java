package org.clusterreview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.clusterreview.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {

    /** What is replaced in the small model, by what, and the fault with its place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language: 1            | language: 2                | 1:11  | yaml.schema.const",
                "id: effect             | id: quality                | 17:9  | scoring.model.idTwice",
                "total: 100             | total: 90                  | 9:8   | scoring.model.pointsSum",
                "points: 60             | weight: 60                 | 13:5  | scoring.model.weightKey",
                "points: 60             | pionts: 60                 | 13:5  | yaml.schema.additionalProperties",
                "max: 100, step: 1      | max: 0.5, step: 1          | 15:37 | scoring.model.scaleStep",
                "min: 0, max: 100       | min: 200, max: 100         | 15:28 | scoring.model.scaleEmpty",
                "by: expert             | by: computer               | 14:9  | yaml.schema.enum",
                "from: 3                | from: 2                    | 28:51 | scoring.model.trimLeavesNothing",
                "at: final              | at: sheet                  | 31:5  | scoring.model.finalRoundingMissing",
                "minimum_valid: 3       | minimum_valid: three       | 29:18 | yaml.schema.type",
                "{part: quality}        | {part: qualities}          | 35:14 | scoring.model.tieUnknown",
                "{input: seniority}     | {input: quality}           | 36:15 | scoring.model.tieUnknown",
                "{part: quality}        | {lot: true}                | 35:13 | scoring.model.lotLast",
                "{part: quality}        | {part: quality, lot: true} | 35:7  | scoring.model.tieKind",
                "notice: for tests      | # no notice                | 5:11  | scoring.model.noticeMissing"
            })
    void names_a_fault_with_its_line_and_column(String right, String wrong, String place, String code) {
        String model = ScoringFixtures.smallModel();
        int at = model.indexOf(right);
        String broken = model.substring(0, at) + wrong + model.substring(at + right.length());

        assertThat(ScoringFixtures.faults(broken))
                .extracting(f -> f.line() + ":" + f.column() + " " + f.code())
                .contains(place + " " + code);
    }

    @Test
    void shows_all_faults_at_once_in_the_order_of_the_text() {
        String broken = ScoringFixtures.smallModel()
                .replace("id: effect", "id: quality")
                .replace("use: compared", "use: guessed")
                .replace("{part: quality}", "{part: beauty}")
                .replace("weighting: points", "weighting: points\ncolour: red");

        assertThat(ScoringFixtures.faults(broken))
                .extracting(Fault::code)
                .containsExactly(
                        "yaml.schema.additionalProperties",
                        "scoring.model.idTwice",
                        "yaml.schema.enum",
                        "scoring.model.tieUnknown");
    }

    @Test
    void levels_end_at_three() {
        String leaf = "{id: l, name: n, points: 1, by: staff, item: i}";
        String deep = ScoringFixtures.smallModel()
                .replace("total: 100\n", "")
                .replace(
                        "indicators:\n",
                        "indicators:\n  - {id: x, name: n, children: [{id: y, name: n, children: [{id: z, name: n, children: ["
                                + leaf + "]}]}]}\n");

        assertThat(ScoringFixtures.faults(deep)).extracting(Fault::code).containsExactly("scoring.model.tooDeep");
    }

    @Test
    void a_malformed_text_is_refused_with_the_place() {
        assertThat(ScoringFixtures.faults("id: [1, 2\nname: x\n"))
                .extracting(f -> f.line() + " " + f.code())
                .containsExactly("2 yaml.malformed");
    }

    @Test
    void texts_that_mean_the_same_have_the_same_hash() {
        String model = ScoringFixtures.smallModel();
        String same = "# a comment\n"
                + model.replace(
                                "highest: 1, lowest: 1, from: 3",
                                "from: 3, lowest: 1, highest: 1, equal_extremes: first_key")
                        .replace("max: 100, step: 1", "max: 100.0, step: 1.00")
                        .replace("by: expert", "by: expert\n    comment: optional");

        assertThat(ScoringFixtures.hash(same)).isEqualTo(ScoringFixtures.hash(model));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step: 1         | step: 0.5",
                "name: Quality   | name: Qualities",
                "points: 60      | points: 60.5",
                "half_up         | half_even",
                "{lot: true}     | {input: seniority}",
                "of: sheets      | of: indicators"
            })
    void texts_that_mean_something_else_have_another_hash(String before, String after) {
        String model = ScoringFixtures.smallModel().replace("total: 100\n", "");

        assertThat(ScoringFixtures.hash(model.replace(before, after))).isNotEqualTo(ScoringFixtures.hash(model));
    }
}
