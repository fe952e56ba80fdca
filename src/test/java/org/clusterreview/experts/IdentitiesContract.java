package org.clusterreview.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.ExpertAccounts;
import org.clusterreview.access.ExpertAliases;
import org.clusterreview.access.SignIns;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.Identities.Question;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.experts.identity.Likeness;
import org.clusterreview.experts.workbook.StatedEngagement;
import org.clusterreview.experts.workbook.StatedRelation;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.organisations.OrganisationFixture;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@SuppressWarnings("NullAway.Init")
abstract class IdentitiesContract {

    private static final String ONE_NUMBER = "11010519491231002X";
    private static final String OTHER_NUMBER = "440524188001010014";

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Identities identities;

    @Autowired
    private ExpertHistories histories;

    @Autowired
    private ExpertAbsences absences;

    @Autowired
    private ExpertTies ties;

    @Autowired
    private ExpertAliases aliases;

    @Autowired
    private IdentityStart start;

    @Autowired
    private ExpertAccounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext beans;

    private final Viewer staff = Viewers.staff();
    private final String employer = "宜城测试学院 " + UUID.randomUUID();

    private Expert enter(Someone someone) {
        return pool.enter(staff, someone.row(), false).orThrow();
    }

    private List<Expert> enterAll(Someone... people) {
        return pool.enterAll(staff, Arrays.stream(people).map(Someone::row).toList(), false, "名单.xlsx")
                .orThrow();
    }

    private List<Question> questions(Expert expert) {
        return identities.of(staff, expert.id());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private Outcome<Expert> merge(ExpertId keep, ExpertId other, String reason) {
        return IdentityFixture.merge(identities, staff, keep, other, reason);
    }

    private void apart(Question question) {
        identities
                .keepApart(staff, question.id(), question.version(), "电话核实，两人")
                .orThrow();
    }

    /** What is asked here is not to be asked of others in the same database. */
    @AfterEach
    void settle() {
        pool.search(staff, employer).forEach(expert -> questions(expert).forEach(this::apart));
    }

    @Test
    void people_of_one_name_at_one_employer_are_two_records_and_a_question() {
        Someone someone = Someone.named("郑重", employer);
        Expert one = enter(someone);
        Expert other = enter(someone.withPhone(Someone.aPhone()));

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(questions(one)).singleElement().satisfies(question -> {
            assertThat(question.likeness()).containsExactly(Likeness.SAME_NAME_AND_EMPLOYER);
            assertThat(List.of(
                            question.one().expert().id(),
                            question.other().expert().id()))
                    .containsExactlyInAnyOrder(one.id(), other.id());
        });
        assertThat(pool.isResolved(staff, one.id())).isFalse();
        assertThat(pool.unresolved(staff)).contains(one.id(), other.id());
    }

    @Test
    void people_of_one_name_at_one_employer_stay_apart_once_decided_whatever_is_imported_again() {
        Someone first = Someone.named("郑重", employer);
        Someone second = first.withPhone(Someone.aPhone());
        List<Expert> both = enterAll(first, second);
        apart(questions(both.getFirst()).getFirst());

        List<Expert> again = enterAll(first, second);

        assertThat(again)
                .extracting(Expert::id)
                .containsExactlyElementsOf(both.stream().map(Expert::id).toList());
        assertThat(questions(both.getFirst())).isEmpty();
        assertThat(pool.isResolved(staff, both.getLast().id())).isTrue();
    }

    @Test
    void what_was_kept_apart_is_asked_again_only_for_a_new_reason() {
        Someone first = Someone.named("郑重", employer);
        Someone second = first.withPhone(Someone.aPhone());
        Expert one = enterAll(first, second).getFirst();
        apart(questions(one).getFirst());

        String address = UUID.randomUUID() + "@example.com";
        enterAll(first.withEmail(address), second.withEmail(address));

        assertThat(questions(one)).singleElement().satisfies(question -> {
            assertThat(question.likeness())
                    .containsExactlyInAnyOrder(Likeness.SAME_NAME_AND_EMPLOYER, Likeness.SAME_EMAIL);
            assertThat(question.decidedBefore()).contains("电话核实，两人");
        });
    }

    @Test
    void people_of_one_name_with_two_identity_numbers_are_no_question() {
        Expert one = enter(Someone.named("郑重", employer).withIdentity(ONE_NUMBER));
        Expert other = enter(Someone.named("郑重", employer).withIdentity(OTHER_NUMBER));

        assertThat(questions(one)).isEmpty();
        assertThat(questions(other)).isEmpty();
        enter(Someone.named("郑重", employer).withIdentity(ONE_NUMBER).withPhone(Someone.aPhone()));
    }

    @Test
    void one_phone_with_two_names_is_a_question() {
        Someone owner = Someone.named("周舟", employer);
        Expert one = enter(owner);
        Expert other =
                enter(Someone.named("吴双", employer + " 二").withPhone(owner.row().mobile()));

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(questions(other))
                .singleElement()
                .satisfies(question -> assertThat(question.likeness()).containsExactly(Likeness.SAME_PHONE));
    }

    @Test
    void the_employer_before_counts_too() {
        Someone someone = Someone.named("冯程", employer);
        Expert moved = enter(someone);
        enter(someone.at("别处测试大学 " + employer, "教授"));

        Expert other = enter(someone.withPhone(Someone.aPhone()));

        assertThat(questions(other)).hasSize(1);
        assertThat(questions(moved)).hasSize(1);
    }

    @Test
    void a_question_goes_away_with_what_was_alike() {
        Someone owner = Someone.named("周舟", employer).withIdentity("110101190001011033");
        Expert one = enter(owner);
        enter(Someone.named("吴双", employer).withPhone(owner.row().mobile()));
        assertThat(questions(one)).hasSize(1);

        enter(owner.withPhone(Someone.aPhone()).withIdentity("110101190001011033"));

        assertThat(questions(one)).isEmpty();
        assertThat(pool.isResolved(staff, one.id())).isTrue();
    }

    @Test
    void one_person_with_two_phones_is_one_person_after_a_merge_and_known_by_both() {
        Someone first = Someone.named("郑重", employer);
        Someone second = first.withPhone(Someone.aPhone());
        List<Expert> both = enterAll(first, second);
        Expert kept = both.getFirst();

        merge(kept.id(), both.getLast().id(), "本人确认").orThrow();

        assertThat(pool.search(staff, employer)).extracting(Expert::id).containsExactly(kept.id());
        assertThat(pool.find(staff, both.getLast().id()).map(Expert::id)).contains(kept.id());
        assertThat(pool.isResolved(staff, kept.id())).isTrue();
        assertThat(pool.details(staff, kept.id()).orElseThrow().otherPhonesMasked())
                .hasSize(1);
        assertThat(pool.records(staff, both.getLast().id()))
                .containsExactly(kept.id(), both.getLast().id());
        assertThat(aliases.present(both.getLast().id().value()))
                .isEqualTo(kept.id().value());
        enter(second.at(employer, "院长"));
        assertThat(pool.search(staff, employer)).hasSize(1);
    }

    @Test
    void importing_again_after_a_merge_changes_nothing() {
        String address = UUID.randomUUID() + "@example.com";
        Someone first = Someone.named("郑重", employer).withEmail(address);
        Someone second = first.withPhone(Someone.aPhone()).at(employer + " 二", "院长");
        List<Expert> both = enterAll(first, second);
        merge(both.getFirst().id(), both.getLast().id(), "本人确认").orThrow();
        String before = facts(both);

        enterAll(first, second);

        assertThat(facts(both)).isEqualTo(before);
        assertThat(questions(both.getFirst())).isEmpty();
    }

    private String facts(List<Expert> experts) {
        return CanonicalJson.of(List.of(
                ties.of(experts.stream().map(Expert::id).toList()).stream()
                        .map(tie -> List.of(
                                tie.id().value(),
                                tie.name(),
                                tie.engagements().stream().map(Object::toString).toList(),
                                tie.relations().stream().map(Object::toString).toList()))
                        .toList(),
                experts.stream()
                        .map(expert -> pool.details(staff, expert.id()).orElseThrow())
                        .map(details -> List.of(
                                details.expert().id().value(),
                                details.expert().employerName(),
                                details.expert().fields(),
                                details.history().toString(),
                                details.otherPhonesMasked()))
                        .toList(),
                experts.stream()
                        .flatMap(expert -> questions(expert).stream())
                        .map(question -> List.of(
                                question.id(),
                                question.likeness().stream().sorted().toList()))
                        .toList()));
    }

    @Test
    void a_merge_unites_the_facts_and_undoing_it_leaves_everything_as_it_was() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> both = enterAll(first, first.withPhone(Someone.aPhone()));
        Expert kept = both.getFirst();
        Expert gone = both.getLast();
        histories.add(
                staff,
                gone.id(),
                new StatedEngagement(
                        EngagementKind.BOARD, employer + " 公司", "董事", Period.since(LocalDate.of(2020, 1, 1))));
        histories.add(
                staff, gone.id(), new StatedRelation(RelationKind.KIN, "李某", "", "", Period.open(Optional.empty())));
        absences.add(staff, gone.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), "出国");
        String before = facts(both);

        merge(kept.id(), gone.id(), "本人确认").orThrow();

        ExpertTie united = ties.of(List.of(gone.id())).getFirst();
        assertThat(united.id()).isEqualTo(kept.id());
        assertThat(united.engagements()).hasSize(3);
        assertThat(united.relations()).hasSize(1);
        assertThat(ties.all()).extracting(ExpertTie::id).contains(kept.id()).doesNotContain(gone.id());
        assertThat(pool.find(staff, kept.id()).orElseThrow().isAvailable(LocalDate.of(2026, 1, 15)))
                .isFalse();

        Identities.Merged merge = identities.merged(staff).stream()
                .filter(one -> one.merged().id().equals(gone.id()))
                .findFirst()
                .orElseThrow();
        assertThat(merge.reason()).isEqualTo("本人确认");
        identities.undo(staff, merge.id(), "确认为两人").orThrow();

        assertThat(facts(both)).isEqualTo(before);
        assertThat(questions(kept)).hasSize(1);
        assertThat(codes(identities.undo(staff, merge.id(), "再次"))).containsExactly("identity.changed");
    }

    @Test
    void what_was_decided_of_a_record_holds_of_whom_it_was_merged_into() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> three = enterAll(first, first.withPhone(Someone.aPhone()), first.withPhone(Someone.aPhone()));
        Expert kept = three.getFirst();
        questions(three.getLast()).forEach(this::apart);
        assertThat(questions(kept)).hasSize(1);

        merge(three.get(1).id(), kept.id(), "本人确认").orThrow();

        assertThat(questions(kept)).isEmpty();
        assertThat(questions(three.getLast())).isEmpty();
    }

    @Test
    void an_open_question_moves_to_whom_the_record_was_merged_into_and_back() {
        Someone first = Someone.named("郑重", employer);
        Someone second = first.withPhone(Someone.aPhone());
        Someone third =
                Someone.named("别名", employer + " 三").withPhone(second.row().mobile());
        List<Expert> three = enterAll(first, second, third);
        assertThat(questions(three.getLast())).hasSize(1);

        merge(three.getFirst().id(), three.get(1).id(), "本人确认").orThrow();

        assertThat(questions(three.getLast()))
                .singleElement()
                .satisfies(question -> assertThat(List.of(
                                question.one().expert().id(),
                                question.other().expert().id()))
                        .containsExactlyInAnyOrder(
                                three.getFirst().id(), three.getLast().id()));
        merge(three.getFirst().id(), three.getLast().id(), "本人确认").orThrow();
        assertThat(pool.search(staff, employer)).hasSize(1);
    }

    @Test
    void a_merge_needs_a_reason_and_two_records_that_stand_for_themselves() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> both = enterAll(first, first.withPhone(Someone.aPhone()));
        ExpertId keep = both.getFirst().id();
        ExpertId other = both.getLast().id();

        Question seen = questions(both.getFirst()).getFirst();

        assertThat(codes(identities.merge(staff, seen.id(), seen.version(), keep, " ")))
                .containsExactly("expert.reason.missing");
        assertThat(codes(identities.merge(staff, seen.id(), seen.version(), new ExpertId(UUID.randomUUID()), "别人")))
                .containsExactly("identity.changed");
        merge(keep, other, "本人确认").orThrow();
        assertThat(codes(identities.merge(staff, seen.id(), seen.version(), other, "反过来")))
                .containsExactly("identity.changed");
    }

    @Test
    void a_decision_on_a_question_that_somebody_has_decided_is_refused() {
        Someone first = Someone.named("郑重", employer);
        Expert one = enterAll(first, first.withPhone(Someone.aPhone())).getFirst();
        Question seen = questions(one).getFirst();

        assertThat(codes(identities.keepApart(staff, seen.id(), seen.version(), "")))
                .containsExactly("expert.reason.missing");
        apart(seen);
        assertThat(codes(identities.keepApart(staff, seen.id(), seen.version(), "再来")))
                .containsExactly("identity.changed");
    }

    @Test
    void a_merge_on_a_page_that_is_out_of_date_overwrites_no_decision() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> both = enterAll(first, first.withPhone(Someone.aPhone()));
        Question seen = questions(both.getFirst()).getFirst();
        apart(seen);

        assertThat(codes(identities.merge(
                        staff, seen.id(), seen.version(), both.getFirst().id(), "本人确认")))
                .containsExactly("identity.changed");
        assertThat(pool.search(staff, employer)).hasSize(2);
    }

    @Test
    void a_merge_that_was_taken_back_is_no_decision_of_before() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> both = enterAll(first, first.withPhone(Someone.aPhone()));
        merge(both.getFirst().id(), both.getLast().id(), "本人确认").orThrow();

        undo(both.getLast());

        assertThat(questions(both.getFirst()))
                .singleElement()
                .satisfies(question -> assertThat(question.decidedBefore()).isEmpty());
    }

    private void undo(Expert gone) {
        identities.merged(staff).stream()
                .filter(one -> one.merged().id().equals(gone.id()))
                .forEach(merge -> identities.undo(staff, merge.id(), "确认为两人").orThrow());
    }

    private Expert stand(Expert expert, Expert.Standing standing, String reason) {
        Expert now = pool.find(staff, expert.id()).orElseThrow();
        return pool.setStanding(Viewers.organiser(), now.id(), now.version(), standing, reason)
                .orThrow();
    }

    @Test
    void a_merge_lifts_no_suspension_and_no_departure() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> three = enterAll(first, first.withPhone(Someone.aPhone()), first.withPhone(Someone.aPhone()));
        Expert kept = three.getFirst();
        Expert now = pool.find(staff, three.get(1).id()).orElseThrow();
        Expert.Suspension days =
                new Expert.Suspension(LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 1, 31)));
        pool.suspend(Viewers.organiser(), now.id(), now.version(), days, "核查中").orThrow();
        stand(three.getLast(), Expert.Standing.LEFT, "本人退出");

        merge(kept.id(), three.get(1).id(), "本人确认").orThrow();

        assertThat(pool.find(staff, kept.id()).orElseThrow()).satisfies(expert -> {
            assertThat(expert.standing()).isEqualTo(Expert.Standing.SUSPENDED);
            assertThat(expert.suspensions()).containsExactly(days);
            assertThat(expert.isAvailable(LocalDate.of(2026, 1, 15))).isFalse();
            assertThat(expert.isAvailable(LocalDate.of(2026, 2, 15))).isTrue();
        });
        assertThat(pool.details(staff, kept.id()).orElseThrow().standingReason())
                .contains("核查中");
        merge(kept.id(), three.getLast().id(), "本人确认").orThrow();
        assertThat(pool.find(staff, kept.id()).orElseThrow().standing()).isEqualTo(Expert.Standing.LEFT);
        undo(three.getLast());
        assertThat(pool.find(staff, kept.id()).orElseThrow().standing()).isEqualTo(Expert.Standing.SUSPENDED);
    }

    @Test
    void what_is_decided_of_a_person_holds_of_all_records() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> both = enterAll(first, first.withPhone(Someone.aPhone()));
        stand(both.getLast(), Expert.Standing.LEFT, "本人退出");
        merge(both.getFirst().id(), both.getLast().id(), "本人确认").orThrow();

        assertThat(stand(both.getFirst(), Expert.Standing.AVAILABLE, "回来了").standing())
                .isEqualTo(Expert.Standing.AVAILABLE);
    }

    @Test
    void two_employers_that_are_one_may_make_one_person_of_two() {
        String own = OrganisationFixture.aName();
        String name = Someone.aName();
        Expert one = enter(Someone.named(name, "武汉" + own + "有限公司"));
        Expert other = enter(Someone.named(name, "武汉" + own + "股份有限公司"));
        assertThat(questions(one)).isEmpty();

        OrganisationFixture.same(beans, staff, one.employer(), other.employer(), other.employer());

        assertThat(questions(one)).singleElement().satisfies(question -> {
            assertThat(question.likeness()).containsExactly(Likeness.SAME_NAME_AND_EMPLOYER);
            apart(question);
        });
        assertThat(pool.find(staff, one.id()).orElseThrow().employer()).isEqualTo(other.employer());
        assertThat(pool.search(staff, "武汉" + own + "股份有限公司"))
                .extracting(Expert::id)
                .contains(one.id(), other.id());
        OrganisationFixture.takeBack(beans, staff, other.employer());
        assertThat(pool.search(staff, "武汉" + own + "股份有限公司"))
                .extracting(Expert::id)
                .containsExactly(other.id());
    }

    @Test
    void many_questions_take_no_more_queries_than_one() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> some = enterAll(first, first.withPhone(Someone.aPhone()), first.withPhone(Someone.aPhone()));
        questions(some.getFirst()).forEach(this::apart);
        Statistics statistics = beans.getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        assertThat(questions(some.getLast())).hasSize(1);
        long one = statistics.getPrepareStatementCount() - before;
        enterAll(Stream.generate(() -> first.withPhone(Someone.aPhone()))
                .limit(6)
                .toArray(Someone[]::new));

        before = statistics.getPrepareStatementCount();
        assertThat(questions(some.getLast())).hasSize(7);

        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(one);
    }

    @Test
    void two_rows_of_one_form_that_are_alike_are_two_records_and_the_same_two_the_next_time() {
        Someone first = Someone.named("郑重", employer).withIdentity("110101190001011041");
        Someone second = first.withPhone(Someone.aPhone()).withIdentity("110101190001011041");
        List<Expert> both = enterAll(first, second);

        List<Expert> again = enterAll(first, second);

        assertThat(again)
                .extracting(Expert::id)
                .containsExactlyElementsOf(both.stream().map(Expert::id).toList());
        assertThat(again)
                .extracting(Expert::version)
                .containsExactlyElementsOf(both.stream().map(Expert::version).toList());
        assertThat(questions(both.getFirst()))
                .singleElement()
                .satisfies(question -> assertThat(question.likeness()).contains(Likeness.SAME_IDENTITY));
    }

    @Test
    void an_account_of_a_merged_record_leads_to_the_person_from_the_next_sign_in_on() {
        Someone first = Someone.named("郑重", employer);
        List<Expert> both = enterAll(first, first.withPhone(Someone.aPhone()));
        UUID kept = both.getFirst().id().value();
        UUID gone = both.getLast().id().value();
        assertThat(SignIns.expert(beans, gone).expert()).contains(gone);

        SecurityContextHolder.clearContext();
        merge(both.getFirst().id(), both.getLast().id(), "本人确认").orThrow();

        Viewer viewer = SignIns.expert(beans, gone);
        SecurityContextHolder.clearContext();
        assertThat(viewer.expert()).contains(kept);
        assertThat(viewer.isExpert(gone)).isTrue();
        assertThat(viewer.isExpert(kept)).isTrue();
        assertThat(accounts.of(staff, List.of(kept)).get(kept))
                .isEqualTo(viewer.account().orElseThrow());
    }

    @Test
    void a_pool_older_than_the_questions_is_brought_up_with_them_at_the_start() {
        String address = UUID.randomUUID() + "@example.com";
        Expert one = enter(Someone.named("郑重", employer).withEmail(address));
        jdbc.update(
                "update expert set email_index = null where id = ?", one.id().value());
        Expert other = enter(Someone.named("吴双", employer).withEmail(address));
        assertThat(questions(other)).isEmpty();

        start.index();

        assertThat(questions(other))
                .singleElement()
                .satisfies(question -> assertThat(question.likeness()).containsExactly(Likeness.SAME_EMAIL));
    }

    @Test
    void insiders_know_how_many_questions_are_open_and_staff_alone_see_them() {
        Someone first = Someone.named("郑重", employer);
        enterAll(first, first.withPhone(Someone.aPhone()));

        assertThat(identities.unresolved(Viewers.auditor()))
                .isEqualTo(identities.open(staff).size())
                .isPositive();
        assertThatThrownBy(() -> identities.open(Viewers.auditor())).isInstanceOf(AccessDeniedException.class);
    }
}
