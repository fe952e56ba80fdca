package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;

class SheetPatternsTest {

    private static final List<String> INDICATORS = List.of("quality", "effect", "growth");
    private static final ScoringModel MODEL = ScoringFixtures.model(
            ScoringFixtures.smallModel().replace("points: 40", "points: 20").replace("inputs:", """
                      - id: growth
                        name: Growth
                        points: 20
                        by: expert
                        scale: {min: 0, max: 10, step: 1}
                    inputs:"""));

    private static Entry entry(String application, String... sheets) {
        return ScoringFixtures.entry(application, ScoringFixtures.sheets(INDICATORS, sheets));
    }

    private static SheetPatterns of(Entry... entries) {
        List<Entry> all = List.of(entries);
        return SheetPatterns.of(MODEL, GroupMarks.of(MODEL, Groups.ranked(MODEL, all), all));
    }

    @Test
    void one_expert_who_marks_two_applications_the_same_is_named_with_both() {
        SheetPatterns patterns = of(
                entry("a", "1 80 70 6", "2 81 70 6", "3 60 70 6"), entry("b", "1 80 70 6", "2 70 70 6", "3 61 70 6"));

        assertThat(patterns.same()).hasSize(1).allSatisfy(same -> {
            assertThat(same.expert()).isEqualTo("1");
            assertThat(same.applications()).containsExactlyInAnyOrder("a", "b");
        });
        assertThat(patterns.alike()).isEmpty();
    }

    @Test
    void experts_who_mark_one_application_the_same_are_named_together() {
        assertThat(of(entry("a", "1 80 70 6", "2 80 70 6", "3 60 70 6")).alike())
                .containsExactly(new SheetPatterns.Alike("a", List.of("1", "2")));
    }

    @Test
    void sheets_with_a_mark_missing_are_not_compared() {
        assertThat(of(entry("a", "1 80 70 -", "2 80 70 -", "3 60 70 6")).alike())
                .isEmpty();
    }

    @Test
    void with_few_indicators_equal_sheets_say_nothing() {
        GroupAnalysis analysis =
                Groups.analysed(Groups.trimmed(), 1, Groups.entry("a", "1 80 70", "2 80 70", "3 60 70"));

        assertThat(analysis.patterns().alike()).isEmpty();
    }

    @Test
    void marks_half_a_scale_apart_are_told_with_the_widest_first() {
        List<SheetPatterns.Spread> spreads = of(
                        entry("a", "1 80 70 9", "2 31 70 4", "3 60 70 6"),
                        entry("b", "1 80 70 9", "2 70 70 1", "3 61 70 6"))
                .spreads();

        // 80 and 31 are 49 of 100 apart.
        assertThat(spreads)
                .extracting(
                        SheetPatterns.Spread::application,
                        one -> one.indicator(),
                        one -> one.share().toString())
                .containsExactly(tuple("b", "growth", "0.8"), tuple("a", "growth", "0.5"));
        assertThat(spreads.getFirst().lowest()).isEqualTo(Exact.ONE);
        assertThat(spreads.getFirst().highest()).isEqualTo(Exact.of(9));
    }
}
