package org.clusterreview.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.workshop.ModelDiff.Change;
import org.junit.jupiter.api.Test;

class ModelDiffTest {

    private final String text = ScoringFixtures.text("/scoring-models/hubei-evaluation-2023.yaml");
    private final ScoringModel model = ScoringFixtures.model(text);

    private List<Change> changes(String before, String after) {
        assertThat(text).contains(before);
        return ModelDiff.between(
                        model,
                        ScoringFixtures.model(
                                text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after))))
                .changes();
    }

    @Test
    void nothing_differs_from_itself_or_from_another_layout() {
        assertThat(ModelDiff.between(model, ScoringFixtures.model("# comment\n" + text))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_changed_value_stands_under_its_indicator() {
        assertThat(changes("full: 500", "full: 600"))
                .containsExactly(new Change("indicators", "revenue", "scoring.rule.rule.full", "500", "600"));
        assertThat(changes("    weight: 40", "    weight: 50"))
                .containsExactlyInAnyOrder(
                        new Change("stages", "first", "weight", "40", "50"),
                        new Change("indicators", "first", "weight", "40", "50"));
    }

    @Test
    void what_is_added_or_gone_says_so_and_does_not_move_the_others() {
        List<Change> gone = changes("  - {id: veto_falsified_material, name: 提供虚假材料, source: 通知：取消资格}", "  []");

        assertThat(gone).extracting(Change::id).containsOnly("veto_falsified_material");
        assertThat(gone).extracting(Change::after).containsOnlyNulls();
    }

    @Test
    void an_indicator_that_moves_to_another_dimension_is_a_difference() {
        String two = ScoringFixtures.text("/models/two-dimensions.yaml");
        String moved = two.replace("      - {id: b, name: B, points: 20, MARKED}\n", "")
                .replace(
                        "      - {id: c, name: C, points: 30, MARKED}\n",
                        "      - {id: c, name: C, points: 30, MARKED}\n      - {id: b, name: B, points: 20, MARKED}\n");

        assertThat(differences(two, moved)).containsExactly(new Change("indicators", "b", "parent", "First", "Second"));
    }

    @Test
    void another_order_is_a_difference() {
        String two = ScoringFixtures.text("/models/two-dimensions.yaml");
        String swapped = two.replace(
                "      - {id: a, name: A, points: 50, MARKED}\n      - {id: b, name: B, points: 20, MARKED}\n",
                "      - {id: b, name: B, points: 20, MARKED}\n      - {id: a, name: A, points: 50, MARKED}\n");

        assertThat(differences(two, swapped)).containsExactly(new Change("indicators", "first", "order", "A、B", "B、A"));
    }

    @Test
    void a_new_indicator_is_one_difference_with_its_weight() {
        String two = ScoringFixtures.text("/models/two-dimensions.yaml");
        String grown = two.replace(
                "      - {id: b, name: B, points: 20, MARKED}\n",
                "      - {id: d, name: D, points: 5, MARKED}\n      - {id: b, name: B, points: 15, MARKED}\n");

        assertThat(differences(two, grown))
                .containsExactlyInAnyOrder(
                        new Change("indicators", "d", "", null, "5"),
                        new Change("indicators", "b", "weight", "20", "15"));
        assertThat(differences(grown, two)).contains(new Change("indicators", "d", "", "5", null));
    }

    private static List<Change> differences(String before, String after) {
        assertThat(after).isNotEqualTo(before);
        return ModelDiff.between(marked(before), marked(after)).changes();
    }

    private static ScoringModel marked(String text) {
        return ScoringFixtures.model(text.replace("MARKED", "by: expert, scale: {min: 0, max: 10}"));
    }

    @Test
    void the_way_to_the_ranks_is_compared_too() {
        assertThat(changes("at_least: 90", "more_than: 90"))
                .extracting(Change::part)
                .containsOnly("grading");
        assertThat(changes("from: 2024-01-01", "from: 2024-02-01"))
                .containsExactly(new Change("effective", "", "from", "2024-01-01", "2024-02-01"));
    }

    @Test
    void other_weights_give_another_score_and_leave_the_model_alone() {
        ScoringModel small = ScoringFixtures.model(ScoringFixtures.smallModel());
        ScoringModel other = Reweighted.of(small, Map.of("quality", new BigDecimal("20")));
        var entry = ScoringFixtures.entry(
                "a", ScoringFixtures.sheets(List.of("quality", "effect"), "1 50 100", "2 50 100", "3 50 100"));

        Score before = new Ranker(small).rank(List.of(entry)).getFirst().score();
        Score after = new Ranker(other).rank(List.of(entry)).getFirst().score();

        assertThat(before).isNotNull();
        assertThat(after).isNotNull();
        assertThat(before.exact()).hasToString("70");
        assertThat(after.exact()).hasToString("50");
        assertThat(ModelDiff.between(small, other).changes())
                .containsExactly(new Change("indicators", "quality", "weight", "60", "20"));
    }

    @Test
    void the_next_version_is_the_first_that_is_free() {
        assertThat(NextVersion.after("1", List.of("1", "2"))).isEqualTo("3");
        assertThat(NextVersion.after("2025", List.of("2025"))).isEqualTo("2026");
        assertThat(NextVersion.after("2025-b", List.of())).isEqualTo("2026-b");
        assertThat(NextVersion.after("draft", List.of("draft"))).isEqualTo("draft-2");
        assertThat(NextVersion.in(text, "2023", "2025"))
                .isEqualTo(text.replace("version: \"2023\"", "version: \"2025\""));
    }
}
