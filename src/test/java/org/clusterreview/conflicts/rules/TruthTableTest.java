package org.clusterreview.conflicts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.conflicts.rules.Avoidance.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.history.RelationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each rule answers, case by case, on 27 November 2026. The answer names rules: {@code !} follows from stated facts,
 * {@code ?} is for a person to judge, {@code -} is no tie.
 */
class TruthTableTest {

    private static Period period(String end) {
        return switch (end) {
            case "now" -> Period.since(LocalDate.of(2010, 1, 1));
            case "soon" -> Period.since(LocalDate.of(2027, 1, 1));
            case "?" -> Period.past(Optional.empty());
            default -> Period.until(LocalDate.parse(end));
        };
    }

    private static String answer(ExpertFacts expert, UUID application) {
        List<Tie> ties = Avoidance.between(Avoidance.rules(), expert, application);
        return ties.isEmpty()
                ? "-"
                : ties.stream()
                        .map(tie -> tie.rule() + (tie.certain() ? "!" : "?"))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static ExpertFacts working(String name, String kind, String body, String end) {
        EngagementKind engagement = EngagementKind.valueOf(kind.toUpperCase(Locale.ROOT));
        return new ExpertFacts(
                id("expert"),
                name,
                List.of(new Engagement(engagement, id(body), "主任", period(end))),
                List.of(),
                List.of());
    }

    @ParameterizedTest(name = "{0} at {1} until {2}: {3}")
    @CsvSource(textBlock = """
            # the same employer today, by every party
            employed,    zone,    now,        same-employer!
            employed,    bureau,  now,        same-employer!
            employed,    mill,    now,        same-employer!
            employed,    shared,  now,        same-employer!
            employed,    group,   now,        same-employer!
            employed,    holding, now,        same-employer!
            part_time,   mill,    now,        same-employer!
            re_employed, mill,    now,        same-employer!
            retired,     mill,    now,        employment!
            employed,    college, now,        -
            employed,    farfirm, now,        -
            # agreed and not begun yet
            employed,    mill,    soon,       same-employer!
            # worked there: the look-back of three years ends with its day
            employed,    mill,    2026-11-27, same-employer!
            employed,    mill,    2026-11-26, employment!
            employed,    mill,    2023-11-28, employment!
            employed,    mill,    2023-11-27, employment!
            employed,    mill,    2023-11-26, -
            employed,    zone,    2023-11-27, employment!
            employed,    zone,    2023-11-26, -
            employed,    bureau,  2023-11-27, employment!
            employed,    bureau,  2023-11-26, -
            employed,    group,   2023-11-27, employment!
            employed,    group,   2023-11-26, -
            employed,    holding, 2023-11-27, employment!
            part_time,   mill,    2023-11-27, employment!
            part_time,   mill,    2023-11-26, -
            re_employed, mill,    2023-11-27, employment!
            retired,     mill,    2023-11-27, employment!
            retired,     mill,    2023-11-26, -
            # over, and nobody knows since when
            employed,    mill,    ?,          employment?
            retired,     group,   ?,          employment?
            board,       mill,    ?,          holding?
            adviser,     mill,    ?,          adviser?
            # boards and shares
            board,       mill,    now,        holding!
            board,       group,   now,        holding!
            board,       mill,    2023-11-27, holding!
            board,       mill,    2023-11-26, -
            shareholder, mill,    now,        holding!
            shareholder, holding, 2023-11-27, holding!
            shareholder, mill,    2023-11-26, -
            shareholder, college, now,        -
            # advisers
            adviser,     mill,    now,        adviser!
            adviser,     zone,    now,        adviser!
            adviser,     zone,    2023-11-27, adviser!
            adviser,     zone,    2023-11-26, -
            # a name that may be the member's
            employed,    twin,    now,        same-employer?
            employed,    twin,    2023-11-27, employment?
            employed,    twin,    2023-11-26, -
            board,       twin,    now,        holding?
            adviser,     twin,    now,        adviser?
            # departments of the own city and of another one
            employed,    stats,      now,        department?
            employed,    stats,      2023-11-27, department?
            employed,    stats,      2023-11-26, -
            retired,     stats,      2025-01-01, department?
            employed,    wuhanstats, now,        -
            adviser,     stats,      now,        -
            # by way of the rival's firm: of one city and field, and with a member in common
            employed,    rivalfirm, now,        competitor! second-order?
            employed,    rivalfirm, 2026-11-26, -
            board,       rivalfirm, now,        -
            """)
    void a_post_ties_as_long_as_the_rule_says(String kind, String body, String end, String expected) {
        assertThat(answer(working("张三", kind, body, end), Avoidance.PAPER)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} ({2}) until {3}: {4}")
    @CsvSource(textBlock = """
            # kin of the head, the leader, the author
            kin,           李四, zone,    now,        kinship!
            kin,           王五, mill,    now,        kinship!
            kin,           王五, twin,    now,        kinship?
            kin,           王五, ,        now,        kinship?
            kin,           王五, college, now,        -
            kin,           赵六, college, now,        kinship?
            kin,           赵六, ,        1980-01-01, kinship?
            kin,           孙七, mill,    now,        -
            kin,           孙七, twin,    now,        -
            kin,           孙七, group,   now,        -
            kin,           孙七, college, now,        -
            kin,           ' 王 五', mill, now,       kinship!
            # teachers and students, for life
            teacher,       王五, mill,    1988-07-01, teacher-student!
            student,       王五, mill,    1988-07-01, teacher-student!
            student,       王五, ,        ?,          teacher-student?
            student,       孙七, mill,    now,        -
            # joint works, three years
            joint_project, 王五, mill,    now,        joint-work!
            joint_project, 王五, mill,    2023-11-27, joint-work!
            joint_project, 王五, mill,    2023-11-26, -
            joint_paper,   李四, zone,    2025-06-01, joint-work!
            joint_paper,   李四, ,        2025-06-01, joint-work?
            joint_patent,  孙七, mill,    2024-01-01, joint-work!
            joint_patent,  '',   mill,    2024-01-01, joint-work!
            joint_patent,  '',   mill,    ?,          joint-work?
            joint_patent,  '',   twin,    2024-01-01, joint-work?
            joint_patent,  '',   bureau,  2024-01-01, -
            joint_patent,  '',   college, 2024-01-01, -
            """)
    void a_person_ties_as_far_as_name_and_organisation_say(
            String kind, String person, @Nullable String organisation, String end, String expected) {
        Relation relation = new Relation(
                RelationKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                person,
                Optional.ofNullable(organisation).map(Avoidance::id),
                "课题",
                period(end));

        assertThat(answer(
                        new ExpertFacts(id("expert"), "张三", List.of(), List.of(relation), List.of()), Avoidance.PAPER))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(textBlock = """
            # whom the application names: with the same employer, with one that may be it, with none stated, with another one
            王五, mill,    author! same-employer!
            王五, twin,    author? same-employer?
            王五, college, -
            赵六, college, author?
            李四, zone,    author! same-employer!
            周八, college, -
            """)
    void an_expert_whom_the_application_names_is_tied_to_it(String name, String body, String expected) {
        assertThat(answer(working(name, "employed", body, "now"), Avoidance.PAPER))
                .isEqualTo(expected);
    }
}
