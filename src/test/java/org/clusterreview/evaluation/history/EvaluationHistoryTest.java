package org.clusterreview.evaluation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterreview.evaluation.history.Verdict.Kind;
import org.clusterreview.rounds.policy.EvaluationRule.Clause;
import org.clusterreview.rounds.policy.EvaluationRule.Revocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A history is written from 2020 on, one letter a year: B not qualified, G good, and - where nothing was evaluated. */
class EvaluationHistoryTest {

    private static final int FIRST = 2020;

    private static Revocation rule(int years, boolean gapBreaks, boolean carriesBan) {
        return new Revocation(
                new Clause("第二十六条", "直接予以撤销"), "unqualified", years, Set.of("provincial"), gapBreaks, carriesBan);
    }

    private static List<YearGrade> grades(String history) {
        return IntStream.range(0, history.length())
                .filter(i -> history.charAt(i) != '-')
                .mapToObj(i -> new YearGrade(FIRST + i, history.charAt(i) == 'B' ? "unqualified" : "good"))
                .toList();
    }

    private static Verdict verdict(Revocation rule, String level, String history) {
        return EvaluationHistory.verdict(rule, 1, level, grades(history), FIRST + history.length() - 1);
    }

    private static Verdict verdict(boolean gapBreaks, String history) {
        return verdict(rule(2, gapBreaks, false), "provincial", history);
    }

    @ParameterizedTest
    @CsvSource({
        "G, FINE, FINE",
        "B, WATCH, WATCH",
        "GB, WATCH, WATCH",
        "BG, FINE, FINE",
        "BB, REMOVE, REMOVE",
        "BGB, WATCH, WATCH",
        "BBG, FINE, FINE",
        "BBB, REMOVE, REMOVE",
        "GBB, REMOVE, REMOVE",
        "B-B, WATCH, REMOVE",
        "B-, FINE, WATCH",
        "B--B, WATCH, REMOVE",
        "B-G, FINE, FINE",
        "BB-, REMOVE, REMOVE",
        "BB-B, REMOVE, REMOVE",
        "B-BB, REMOVE, REMOVE",
        "-, FINE, FINE"
    })
    void the_table_of_decisions(String history, Kind gapBreaks, Kind gapDoesNot) {
        assertThat(verdict(true, history).kind()).isEqualTo(gapBreaks);
        assertThat(verdict(false, history).kind()).isEqualTo(gapDoesNot);
    }

    @ParameterizedTest
    @CsvSource({"BB, WATCH", "BBB, REMOVE", "BBGB, WATCH", "BB-B, WATCH"})
    void three_years_are_a_setting(String history, Kind expected) {
        assertThat(verdict(rule(3, true, false), "provincial", history).kind()).isEqualTo(expected);
    }

    @Test
    void a_national_cluster_is_watched_and_never_removed_by_the_province() {
        Verdict verdict = verdict(rule(2, true, true), "national", "BB");

        assertThat(verdict.kind()).isEqualTo(Kind.WATCH);
        assertThat(verdict.carriesBan()).isFalse();
        assertThat(verdict.reasons())
                .containsExactly(
                        new Verdict.Failed("第二十六条", List.of(2020, 2021), 2),
                        new Verdict.LevelExempt("第二十六条", "national"));
    }

    @Test
    void whether_a_removal_carries_the_ban_is_a_setting() {
        Verdict without = verdict(rule(2, true, false), "provincial", "BB");
        Verdict with = verdict(rule(2, true, true), "provincial", "BB");

        assertThat(without.carriesBan()).isFalse();
        assertThat(without.reasons()).contains(new Verdict.Ban("第二十六条", false));
        assertThat(with.carriesBan()).isTrue();
        assertThat(with.reasons()).contains(new Verdict.Ban("第二十六条", true));
    }

    @Test
    void a_gap_is_named_where_it_broke_the_row_and_where_it_was_passed_over() {
        assertThat(verdict(true, "B-").reasons()).containsExactly(new Verdict.BrokenByGap(List.of(2021)));
        assertThat(verdict(false, "B-B").reasons()).contains(new Verdict.GapPassedOver(List.of(2021)));
        assertThat(verdict(true, "BG").reasons()).containsExactly(new Verdict.Recovered(2021, "good"));
        assertThat(verdict(true, "BGG").reasons()).isEmpty();
    }

    @Test
    void an_evaluation_every_two_years_knows_no_gap_between_them() {
        List<YearGrade> grades = List.of(new YearGrade(2020, "unqualified"), new YearGrade(2022, "unqualified"));

        assertThat(EvaluationHistory.verdict(rule(2, true, false), 2, "provincial", grades, 2022)
                        .kind())
                .isEqualTo(Kind.REMOVE);
    }

    @Test
    void a_year_stands_once() {
        List<YearGrade> twice = List.of(new YearGrade(2020, "good"), new YearGrade(2020, "unqualified"));

        assertThatThrownBy(() -> EvaluationHistory.verdict(rule(2, true, false), 1, "provincial", twice, 2020))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** By looking at every window of as many results as the rule asks for. */
    private static Kind oracle(int needed, boolean gapBreaks, String history) {
        List<YearGrade> grades = grades(history);
        int lastGood = IntStream.range(0, grades.size())
                .filter(i -> grades.get(i).grade().equals("good"))
                .max()
                .orElse(-1);
        for (int from = lastGood + 1; from + needed <= grades.size(); from++) {
            boolean whole = true;
            for (int i = from + 1; i < from + needed; i++) {
                whole &= !gapBreaks || grades.get(i).year() == grades.get(i - 1).year() + 1;
            }
            if (whole) {
                return Kind.REMOVE;
            }
        }
        boolean bad = lastGood < grades.size() - 1;
        return bad && !(gapBreaks && history.endsWith("-")) ? Kind.WATCH : Kind.FINE;
    }

    @Test
    void random_histories_come_out_as_looking_at_every_window_does() {
        Random random = new Random(26);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder history = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                history.append("BBG-".charAt(random.nextInt(4)));
            }
            int needed = 1 + random.nextInt(3);
            boolean gapBreaks = random.nextBoolean();
            assertThat(verdict(rule(needed, gapBreaks, false), "provincial", history.toString())
                            .kind())
                    .as("%s, %s in a row, gap breaks: %s", history, needed, gapBreaks)
                    .isEqualTo(oracle(needed, gapBreaks, history.toString()));
        }
    }

    @Test
    void the_order_in_which_results_are_given_does_not_matter() {
        List<YearGrade> grades = new ArrayList<>(grades("BGBB"));
        Verdict straight = EvaluationHistory.verdict(rule(2, true, false), 1, "provincial", grades, 2023);

        assertThat(EvaluationHistory.verdict(rule(2, true, false), 1, "provincial", grades.reversed(), 2023))
                .isEqualTo(straight);
    }
}
