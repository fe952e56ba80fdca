package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.analysis.Groups.entry;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.leaning.DeviationPoints;
import org.junit.jupiter.api.Test;

class ExpertDeviationsTest {

    private static ExpertDeviations found(ScoringModel model, Entry... entries) {
        List<Entry> all = List.of(entries);
        return ExpertDeviations.of(
                model, GroupMarks.of(model, Groups.ranked(model, all), all), ExpertDeviations.Shares.USUAL);
    }

    private static DeviationPoints.Sheet sheet(ExpertDeviations found, String application, String expert) {
        return found.sheets().stream()
                .filter(one -> one.application().equals(application) && one.expert().equals(expert))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marks_are_told_in_points_of_the_total() {
        // Of 100 marks of quality each is 0.6 points, of effect 0.4. The panel's means are 80 and 60.
        ExpertDeviations found = found(Groups.mean(), entry("a", "1 90 50", "2 70 70"));

        assertThat(found.attainable()).hasToString("100");
        assertThat(found.limits().points()).hasToString("20");
        assertThat(found.limits().net()).hasToString("10");
        assertThat(sheet(found, "a", "1").points()).hasToString("10");
        assertThat(sheet(found, "a", "1").net()).hasToString("2");
        assertThat(sheet(found, "a", "2").net()).hasToString("-2");
    }

    @Test
    void one_sided_sheets_exceed_the_net_limit_before_the_other() {
        ExpertDeviations found = found(Groups.mean(), entry("a", "1 93 93", "2 70 70"));

        assertThat(sheet(found, "a", "1").net()).hasToString("11.5");
        assertThat(sheet(found, "a", "1").exceedsNet()).isTrue();
        assertThat(sheet(found, "a", "1").exceedsPoints()).isFalse();
    }

    @Test
    void the_farthest_come_first() {
        SplittableRandom random = new SplittableRandom(21);
        Entry[] entries = Groups.random(random, 12, 5).toArray(Entry[]::new);
        ExpertDeviations found = found(Groups.trimmed(), entries);

        assertThat(found.sheets()).hasSize(60).extracting(DeviationPoints.Sheet::points).isSortedAccordingTo(
                Comparator.reverseOrder());
        assertThat(found.experts())
                .hasSize(5)
                .extracting(one -> one.points().dividedBy(Exact.of(one.sheets())))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Exact.sum(found.experts().stream()
                        .map(DeviationPoints.Expert::net)
                        .toList()))
                .isEqualTo(Exact.ZERO);
    }

    @Test
    void a_whole_sheet_is_as_far_from_the_others_as_its_total() {
        SplittableRandom random = new SplittableRandom(22);
        List<Entry> entries = Groups.random(random, 6, 4);
        ScoringModel model = Groups.mean();
        GroupMarks marks = GroupMarks.of(model, Groups.ranked(model, entries), entries);
        ExpertDeviations found = ExpertDeviations.of(model, marks, ExpertDeviations.Shares.USUAL);

        for (int row = 0; row < 6; row++) {
            Exact mean = Exact.mean(marks.totals().marks(row));
            for (int column = 0; column < 4; column++) {
                assertThat(sheet(found, marks.applications().get(row), marks.experts().get(column)).net())
                        .isEqualTo(marks.totals().mark(row, column).orElseThrow().minus(mean));
            }
        }
    }

    @Test
    void a_deduction_counts_against() {
        ScoringModel model = ScoringFixtures.model(ScoringFixtures.smallModel()
                .replace("highest: 1, lowest: 1, from: 3", "highest: 0, lowest: 0")
                .replace("minimum_valid: 3", "minimum_valid: 1")
                .replace("inputs:", """
                          - id: faults
                            name: Faults
                            points: 10
                            effect: deduction
                            by: expert
                            scale: {min: 0, max: 10, step: 1}
                        inputs:"""));
        Entry entry = ScoringFixtures.entry(
                "a", ScoringFixtures.sheets(List.of("quality", "effect", "faults"), "1 80 80 4", "2 80 80 0"));
        ExpertDeviations found = found(model, entry);

        assertThat(sheet(found, "a", "1").net()).hasToString("-2");
        assertThat(found.attainable()).hasToString("100");
        assertThat(GroupMarks.of(model, Groups.ranked(model, List.of(entry)), List.of(entry))
                        .given()
                        .marks(0))
                .extracting(Exact::toString)
                .containsExactly("76", "80");
    }

    @Test
    void stages_weigh_as_they_do_in_the_total() {
        ExpertDeviations found = found(Stages.model(), Stages.entry("a", "1 90 50", "2 70 70"));

        // Ten marks more in a stage of 40 % and ten less in one of 60 %.
        assertThat(sheet(found, "a", "1").points()).hasToString("10");
        assertThat(sheet(found, "a", "1").net()).hasToString("-2");
    }

    @Test
    void shares_are_not_negative() {
        assertThatThrownBy(() -> new ExpertDeviations.Shares(Exact.of(-1), Exact.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
