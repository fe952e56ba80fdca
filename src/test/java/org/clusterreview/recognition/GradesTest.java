package org.clusterreview.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.EvaluationRule.Clause;
import org.clusterreview.rounds.policy.EvaluationRule.Grade;
import org.clusterreview.rounds.policy.Label;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.Status;
import org.clusterreview.scoring.model.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradesTest {

    private static final Clause CLAUSE = new Clause("第二十五条", "根据年度评价结果");

    /** @param shares of every grade but the last, per cent from the top; empty where none is set */
    private static EvaluationRule rule(String... shares) {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Optional<BigDecimal> share =
                    shares[i].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(shares[i]));
            grades.add(new Grade("g" + i, new Label("等" + i, "g" + i), "none", Optional.empty(), share));
        }
        grades.add(new Grade("rest", new Label("其余", "rest"), "none", Optional.empty(), Optional.empty()));
        return new EvaluationRule(
                "第二十二条",
                "",
                1,
                -1,
                Set.of("provincial"),
                List.of(),
                CLAUSE,
                List.of(),
                CLAUSE,
                grades,
                Optional.empty(),
                new EvaluationRule.Revocation(CLAUSE, "rest", 2, Set.of("provincial"), true, false));
    }

    private static List<ListMaker.Ranked> ranked(int... places) {
        List<ListMaker.Ranked> rows = new ArrayList<>();
        for (int place : places) {
            BigDecimal published = BigDecimal.valueOf(100L - place);
            Score score = new Score(
                    Exact.of(published),
                    published,
                    1,
                    false,
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            Application application = application("集群" + rows.size());
            rows.add(new ListMaker.Ranked(
                    application,
                    new ApplicationResult(
                            application.id().toString(),
                            "1",
                            Status.RANKED,
                            score,
                            null,
                            List.of(),
                            place,
                            false,
                            List.of(),
                            null,
                            null,
                            List.of()),
                    score.exact(),
                    place));
        }
        return rows;
    }

    private static Application application(String name) {
        return new Application(
                new ApplicationId(UUID.randomUUID()),
                new RoundId(UUID.randomUUID()),
                new TrackId(UUID.randomUUID()),
                0,
                1,
                1,
                name,
                new OrganisationId(UUID.randomUUID()),
                name,
                ApplicantKind.HIGHTECH_ZONE,
                "420100",
                Optional.empty(),
                Optional.empty(),
                "Q01",
                "",
                Optional.empty(),
                Optional.empty(),
                FormalState.PASSED,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static List<String> grades(EvaluationRule rule, int... places) {
        return new Grades(rule)
                .of(ranked(places)).stream()
                        .map(entry -> entry.grade().orElse("–"))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({"20, 10, 2", "20, 9, 1", "20, 4, 0", "33.3, 3, 0", "33.4, 3, 1", "100, 7, 7", "66.666, 3, 1"})
    void a_share_comes_to_whole_places_rounded_down(BigDecimal share, int count, int places) {
        assertThat(Grades.places(share, count)).isEqualTo(places);
    }

    @Test
    void shares_count_from_the_top_and_the_last_grade_takes_the_rest() {
        assertThat(grades(rule("20", "60"), 1, 2, 3, 4, 5)).containsExactly("g0", "g1", "g1", "rest", "rest");
    }

    @Test
    void equals_at_the_edge_all_have_the_better_grade_and_take_nothing_from_the_rest() {
        assertThat(grades(rule("40", "60"), 1, 2, 2, 2, 5)).containsExactly("g0", "g0", "g0", "g0", "rest");
    }

    @Test
    void a_share_too_small_for_a_place_gives_none() {
        assertThat(grades(rule("20", "60"), 1, 2, 3)).containsExactly("g1", "rest", "rest");
    }

    @Test
    void where_a_share_is_missing_nothing_is_graded() {
        assertThat(grades(rule("20", ""), 1, 2, 3)).containsOnly("–");
        assertThat(new Grades(rule("", "")).of(ranked(1)).getFirst().reasons())
                .containsExactly(new ListReason.GradesUnset("第二十五条"));
    }

    @Test
    void the_reason_tells_share_places_and_of_how_many() {
        List<ListEntry> entries = new Grades(rule("20", "60")).of(ranked(1, 2, 3, 4, 5));

        assertThat(entries.getFirst().reasons()).containsExactly(new ListReason.GradedByPlace("第二十五条", "20", 1, 5));
        assertThat(entries.getLast().reasons()).containsExactly(new ListReason.GradedByPlace("第二十五条", "", 5, 5));
    }

    @Test
    void who_sees_a_part_does_not_learn_how_many_there_are() {
        assertThat(new ListReason.GradedByPlace("第二十五条", "20", 1, 5).without(id -> false))
                .isEqualTo(new ListReason.GradedByPlace("第二十五条", "20", 0, 0));
    }
}
