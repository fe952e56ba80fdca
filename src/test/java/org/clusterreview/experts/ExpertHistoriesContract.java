package org.clusterreview.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.ExpertHistory.Engaged;
import org.clusterreview.experts.ExpertHistory.Related;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.OrganisationUses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class ExpertHistoriesContract {

    private static final LocalDate IN_2019 = LocalDate.of(2019, 3, 1);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 6, 30);

    @Autowired
    private ExpertPool pool;

    @Autowired
    private ExpertHistories histories;

    @Autowired
    private ExpertAbsences absences;

    @Autowired
    private ExpertTies ties;

    @Autowired
    private Identities identities;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    private final Viewer staff = Viewers.staff();
    private final String employer = "沙洋测试学院 " + UUID.randomUUID();
    private final String board = "沙洋测试股份有限公司 " + UUID.randomUUID();

    private Expert enter(Someone someone) {
        return pool.enter(staff, someone.row(), false).orThrow();
    }

    private static StatedEngagement engagement(EngagementKind kind, String organisation, Period period) {
        return new StatedEngagement(kind, organisation, "独立董事", period);
    }

    private static StatedRelation kin(String person, String organisation) {
        return new StatedRelation(RelationKind.KIN, person, organisation, "", Period.open(Optional.empty()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private ExpertTie tie(Expert expert) {
        return ties.of(List.of(expert.id())).getFirst();
    }

    private Engaged first(ExpertHistory history, EngagementKind kind) {
        return history.engagements().stream()
                .filter(engaged -> engaged.engagement().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private int rows(Expert expert, String table) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select count(*) from " + table + " where expert_id = ?",
                        Integer.class,
                        expert.id().value()))
                .orElseThrow();
    }

    @Test
    void an_expert_who_is_entered_is_employed_where_the_row_says_from_a_day_that_nobody_knows() {
        Expert expert = enter(Someone.named("罗敏", employer));

        assertThat(tie(expert).engagements())
                .containsExactly(new Engagement(
                        EngagementKind.EMPLOYED, expert.employer().value(), "教授", Period.open(Optional.empty())));
        assertThat(tie(expert).cityCode()).contains("420100");
    }

    @Test
    void a_correction_stays_at_the_organisation_though_others_have_its_name() {
        Expert here = enter(Someone.named("罗敏", "中医医院").in("420100"));
        Expert there = enter(Someone.at("中医医院").in("420500"));
        assertThat(here.employer()).isNotEqualTo(there.employer());

        for (Expert expert : List.of(here, there)) {
            Engaged known = first(histories.of(staff, expert.id()), EngagementKind.EMPLOYED);
            histories
                    .correct(
                            staff,
                            known.id(),
                            known.version(),
                            engagement(EngagementKind.EMPLOYED, "中医医院", Period.since(IN_2019)))
                    .orThrow();
            assertThat(tie(expert).engagements())
                    .extracting(Engagement::organisation)
                    .containsExactly(expert.employer().value());
        }
    }

    @Test
    void a_corrected_relation_stays_at_the_organisation_too() {
        Expert expert = enter(Someone.at(employer));
        Expert there = enter(Someone.at("中医医院").in("420100"));
        enter(Someone.at("中医医院").in("420500"));
        histories.add(staff, expert.id(), kin("李某", board)).orThrow();
        jdbc.update(
                "update expert_relation set organisation_id = ?, organisation_name = '中医医院' where expert_id = ?",
                there.employer().value(),
                expert.id().value());
        Related known = histories.of(staff, expert.id()).relations().getFirst();

        histories
                .correct(staff, known.id(), known.version(), kin("李某某", "中医医院"))
                .orThrow();

        assertThat(tie(expert).relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.organisation())
                        .contains(there.employer().value()));
    }

    @Test
    void an_organisation_is_used_by_those_who_are_or_were_there_under_whatever_record() {
        String address = UUID.randomUUID() + "@example.com";
        Expert kept = enter(Someone.at(employer).withEmail(address));
        Expert gone = enter(Someone.at(board).withEmail(address));
        Expert wrong = enter(Someone.at(employer));
        ExpertHistory history = histories
                .add(staff, wrong.id(), engagement(EngagementKind.BOARD, board, Period.since(IN_2019)))
                .orThrow();
        Engaged never = first(history, EngagementKind.BOARD);
        histories.withdraw(staff, never.id(), never.version(), "没有此事").orThrow();

        IdentityFixture.merge(identities, staff, kept.id(), gone.id(), "本人确认").orThrow();

        assertThat(directory.uses(staff, gone.employer()))
                .extracting(OrganisationUses.Use::path)
                .containsExactly("experts/" + kept.id());
    }

    @Test
    void an_engagement_is_entered_with_who_and_when() {
        Expert expert = enter(Someone.named("罗敏", employer));

        ExpertHistory history = histories
                .add(staff, expert.id(), engagement(EngagementKind.BOARD, board, Period.since(IN_2019)))
                .orThrow();

        assertThat(first(history, EngagementKind.BOARD)).satisfies(engaged -> {
            assertThat(engaged.organisationName()).isEqualTo(board);
            assertThat(engaged.engagement().period()).isEqualTo(Period.since(IN_2019));
            assertThat(engaged.origin().source()).isEqualTo(ExpertHistory.Source.ENTERED);
            assertThat(engaged.origin().by()).contains(staff.actor());
            assertThat(engaged.origin().at()).isPresent();
        });
        assertThat(tie(expert).engagements()).hasSize(2);
    }

    @Test
    void what_holds_stands_first_and_then_what_ended_last() {
        Expert expert = enter(Someone.named("罗敏", employer));
        histories.add(staff, expert.id(), engagement(EngagementKind.ADVISER, board, Period.past(Optional.empty())));
        histories.add(staff, expert.id(), engagement(EngagementKind.BOARD, board, Period.until(IN_2022)));
        histories.add(staff, expert.id(), engagement(EngagementKind.PART_TIME, board, Period.until(IN_2019)));

        assertThat(histories.of(staff, expert.id()).engagements())
                .extracting(engaged -> engaged.engagement().kind())
                .containsExactly(
                        EngagementKind.EMPLOYED,
                        EngagementKind.BOARD,
                        EngagementKind.PART_TIME,
                        EngagementKind.ADVISER);
    }

    @Test
    void a_correction_takes_the_place_of_what_was_wrong_which_stays_as_a_row() {
        Expert expert = enter(Someone.named("罗敏", employer));
        Engaged wrong = first(
                histories
                        .add(staff, expert.id(), engagement(EngagementKind.BOARD, board, Period.since(IN_2019)))
                        .orThrow(),
                EngagementKind.BOARD);

        histories
                .correct(
                        staff,
                        wrong.id(),
                        wrong.version(),
                        engagement(EngagementKind.BOARD, board, Period.between(IN_2019, IN_2022)))
                .orThrow();

        assertThat(tie(expert).engagements())
                .extracting(Engagement::kind, Engagement::period)
                .containsExactlyInAnyOrder(
                        tuple(EngagementKind.EMPLOYED, Period.open(Optional.empty())),
                        tuple(EngagementKind.BOARD, Period.between(IN_2019, IN_2022)));
        assertThat(rows(expert, "employment")).isEqualTo(3);
    }

    @Test
    void a_fact_that_somebody_has_corrected_meanwhile_is_not_written_over() {
        Expert expert = enter(Someone.named("罗敏", employer));
        Engaged seen = histories.of(staff, expert.id()).engagements().getFirst();
        histories
                .end(staff, seen.id(), seen.version(), new Period.End.On(IN_2022))
                .orThrow();

        assertThat(codes(histories.end(staff, seen.id(), seen.version(), new Period.End.On(IN_2019))))
                .containsExactly("expert.changed");
        assertThat(codes(histories.withdraw(staff, seen.id(), seen.version(), "误登")))
                .containsExactly("expert.changed");
    }

    @Test
    void an_engagement_ends_on_a_day_or_on_one_that_nobody_knows_but_not_before_it_began() {
        Expert expert = enter(Someone.named("罗敏", employer));
        Engaged engaged = first(
                histories
                        .add(staff, expert.id(), engagement(EngagementKind.BOARD, board, Period.since(IN_2019)))
                        .orThrow(),
                EngagementKind.BOARD);

        assertThat(codes(
                        histories.end(staff, engaged.id(), engaged.version(), new Period.End.On(IN_2019.minusDays(1)))))
                .containsExactly("expert.period.reversed");
        ExpertHistory after = histories
                .end(staff, engaged.id(), engaged.version(), new Period.End.Unknown())
                .orThrow();

        assertThat(first(after, EngagementKind.BOARD).engagement().period())
                .isEqualTo(Period.past(Optional.of(IN_2019)));
    }

    @Test
    void what_never_was_is_withdrawn_with_a_reason_and_its_row_stays() {
        Expert expert = enter(Someone.named("罗敏", employer));
        Related wrong = histories
                .add(staff, expert.id(), kin("王五", board))
                .orThrow()
                .relations()
                .getFirst();

        assertThat(codes(histories.withdraw(staff, wrong.id(), wrong.version(), " ")))
                .containsExactly("expert.reason.missing");
        histories.withdraw(staff, wrong.id(), wrong.version(), "同名误登").orThrow();

        assertThat(tie(expert).relations()).isEmpty();
        assertThat(rows(expert, "expert_relation")).isEqualTo(1);
    }

    @Test
    void a_relation_keeps_the_organisation_and_its_name_as_stated() {
        Expert expert = enter(Someone.named("罗敏", employer));

        Related related = histories
                .add(staff, expert.id(), kin("王五", employer))
                .orThrow()
                .relations()
                .getFirst();

        assertThat(related.organisationName()).isEqualTo(employer);
        assertThat(tie(expert).relations())
                .containsExactly(new Relation(
                        RelationKind.KIN,
                        "王五",
                        Optional.of(expert.employer().value()),
                        "",
                        Period.open(Optional.empty())));
        assertThat(codes(histories.add(staff, expert.id(), kin(" ", "")))).containsExactly("expert.relation.nobody");
        assertThat(codes(histories.add(
                        staff, expert.id(), engagement(EngagementKind.BOARD, " ", Period.since(IN_2019)))))
                .containsExactly("expert.organisation.missing");
    }

    @Test
    void nobody_is_available_on_days_of_absence() {
        Expert expert = enter(Someone.named("罗敏", employer));
        Absence absence =
                absences.add(staff, expert.id(), IN_2019, IN_2022, "出国访问").orThrow();
        assertThat(histories.of(staff, expert.id()).absences()).containsExactly(absence);

        Expert away = pool.find(staff, expert.id()).orElseThrow();
        assertThat(away.isAvailable(IN_2019)).isFalse();
        assertThat(away.isAvailable(IN_2022)).isFalse();
        assertThat(away.isAvailable(IN_2019.minusDays(1))).isTrue();
        assertThat(away.isAvailable(IN_2022.plusDays(1))).isTrue();
        assertThat(codes(absences.add(staff, expert.id(), IN_2022, IN_2019, "")))
                .containsExactly("expert.period.reversed");

        absences.withdraw(staff, absence.id(), absence.version()).orThrow();

        assertThat(pool.find(staff, expert.id()).orElseThrow().isAvailable(IN_2019))
                .isTrue();
        assertThat(codes(absences.withdraw(staff, absence.id(), absence.version())))
                .containsExactly("expert.changed");
    }

    @Test
    void a_suspension_begins_and_ends_by_itself() {
        Viewer organiser = Viewers.organiser();
        Expert expert = enter(Someone.named("罗敏", employer));

        Expert suspended = pool.suspend(
                        organiser,
                        expert.id(),
                        expert.version(),
                        new Expert.Suspension(IN_2019, Optional.of(IN_2022)),
                        "核查中")
                .orThrow();

        assertThat(suspended.isAvailable(IN_2019.minusDays(1))).isTrue();
        assertThat(suspended.isAvailable(IN_2019)).isFalse();
        assertThat(suspended.isAvailable(IN_2022)).isFalse();
        assertThat(suspended.isAvailable(IN_2022.plusDays(1))).isTrue();
        assertThat(codes(pool.suspend(
                        organiser,
                        expert.id(),
                        suspended.version(),
                        new Expert.Suspension(IN_2022, Optional.of(IN_2019)),
                        "核查中")))
                .containsExactly("expert.period.reversed");
    }

    @Test
    void a_former_employer_and_a_field_find_the_expert() {
        Expert expert = enter(Someone.named("罗敏", employer));
        histories.add(staff, expert.id(), engagement(EngagementKind.RETIRED, board, Period.until(IN_2019)));

        assertThat(pool.search(staff, board)).extracting(Expert::id).containsExactly(expert.id());
        assertThat(pool.search(staff, "shayangceshigufen"))
                .extracting(Expert::id)
                .contains(expert.id());
        assertThat(pool.search(staff, "syssgf")).extracting(Expert::id).doesNotContain(expert.id());
        assertThat(pool.search(staff, "sycsgf")).extracting(Expert::id).contains(expert.id());
    }

    @Test
    void every_change_goes_on_record() {
        Expert expert = enter(Someone.named("罗敏", employer));
        int before = entries();

        histories.add(staff, expert.id(), kin("王五", "")).orThrow();

        assertThat(entries()).isEqualTo(before + 1);
    }

    private int entries() {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select count(*) from audit_entry where type = 'expert-history-changed'", Integer.class))
                .orElseThrow();
    }

    @Test
    void insiders_read_the_past_and_staff_alone_write_it() {
        Expert expert = enter(Someone.named("罗敏", employer));

        assertThat(histories.of(Viewers.auditor(), expert.id()).engagements()).hasSize(1);
        assertThatThrownBy(() -> histories.add(Viewers.auditor(), expert.id(), kin("王五", "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everybody_is_among_all_ties_once() {
        Expert expert = enter(Someone.named("罗敏", employer));

        assertThat(ties.all()).extracting(ExpertTie::id).doesNotHaveDuplicates().contains(expert.id());
        assertThat(ties.all().stream().filter(tie -> tie.id().equals(expert.id())))
                .containsExactly(tie(expert));
        assertThat(ties.of(List.of())).isEmpty();
    }
}
