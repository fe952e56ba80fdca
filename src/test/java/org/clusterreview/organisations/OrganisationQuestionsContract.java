package org.clusterreview.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.organisations.OrganisationFixture.aCode;
import static org.clusterreview.organisations.OrganisationFixture.aName;
import static org.clusterreview.organisations.OrganisationFixture.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationQuestion.State;
import org.clusterreview.organisations.names.KnownName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SuppressWarnings("NullAway.Init")
abstract class OrganisationQuestionsContract {

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private OrganisationDesk desk;

    @Autowired
    private OrganisationQuestions questions;

    @Autowired
    private OrganisationTies ties;

    @Autowired
    private JdbcTemplate jdbc;

    private final Viewer staff = Viewers.staff();
    private final String own = aName();
    private Organisation known;
    private Organisation alike;

    @BeforeEach
    void two_that_may_be_one() {
        known = register("武汉" + own + "有限公司");
        alike = register("武汉" + own + "股份有限公司");
    }

    private Organisation register(String name) {
        return organisations.register(staff, company(name));
    }

    private OrganisationDetails details(Organisation organisation) {
        return directory.details(staff, organisation.id()).orElseThrow();
    }

    private OrganisationQuestion question(Organisation one, Organisation other) {
        return details(one).questions().stream()
                .filter(question -> List.of(
                                question.newer().id(), question.older().id())
                        .containsAll(List.of(one.id(), other.id())))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<UUID> same(OrganisationQuestion question, Organisation kept) {
        return questions.same(staff, question.id(), question.version(), kept.id(), "营业执照一致");
    }

    private Outcome<UUID> different(OrganisationQuestion question) {
        return questions.different(staff, question.id(), question.version(), "两家公司");
    }

    private Outcome<UUID> takeBack(Organisation kept) {
        OrganisationQuestion decided = details(kept).questions().stream()
                .filter(question -> question.state() != State.OPEN)
                .findFirst()
                .orElseThrow();
        return questions.takeBack(staff, decided.id(), decided.version(), "查错了");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void two_that_are_one_answer_with_the_one_that_is_kept() {
        same(question(known, alike), known).orThrow();

        assertThat(organisations.find(staff, alike.id())).contains(known);
        assertThat(organisations.all(staff, List.of(alike.id(), known.id())))
                .containsEntry(alike.id(), known)
                .containsEntry(known.id(), known);
        assertThat(register(alike.name())).isEqualTo(known);
        assertThat(details(alike).organisation()).isEqualTo(known);
        assertThat(details(known).names())
                .extracting(OrganisationDetails.Name::name, OrganisationDetails.Name::kind)
                .contains(org.assertj.core.groups.Tuple.tuple(alike.name(), KnownName.Kind.FORMER));
        OrganisationGraph graph = ties.graph();
        assertThat(graph.resolve(alike.id().value())).isEqualTo(known.id().value());
        assertThat(graph.name(alike.id().value())).isEqualTo(known.name());
        assertThat(graph.alike(known.id().value())).isEmpty();
        assertThat(directory.openQuestions(staff))
                .noneMatch(question -> question.newer().equals(alike));
    }

    @Test
    void the_newer_one_may_be_kept() {
        same(question(known, alike), alike).orThrow();

        assertThat(organisations.find(staff, known.id())).contains(alike);
    }

    @Test
    void what_belonged_to_the_merged_one_belongs_to_the_kept_one() {
        Organisation child = register("黄石" + aName() + "有限公司");
        Organisation parent = register("湖北" + aName() + "集团");
        desk.setParent(staff, child.id(), details(child).version(), Optional.of(alike.id()))
                .orThrow();
        desk.setParent(staff, alike.id(), details(alike).version(), Optional.of(parent.id()))
                .orThrow();

        same(question(known, alike), known).orThrow();

        assertThat(details(known).children()).containsExactly(child);
        assertThat(details(known).parent()).contains(parent);
        assertThat(ties.graph().parentsOf(child.id().value()))
                .containsExactly(known.id().value(), parent.id().value());
    }

    @Test
    void two_that_are_told_apart_are_not_asked_about_again() {
        different(question(known, alike)).orThrow();
        register("武汉" + own + "股份有限公司");

        assertThat(question(known, alike).state()).isEqualTo(State.DIFFERENT);
        assertThat(ties.graph().alike(known.id().value())).isEmpty();
    }

    @Test
    void another_name_of_one_of_them_asks_again() {
        different(question(known, alike)).orThrow();

        desk.addName(staff, alike.id(), details(alike).version(), "武汉" + own + "厂", KnownName.Kind.FORMER)
                .orThrow();

        assertThat(question(known, alike).state()).isEqualTo(State.OPEN);
        assertThat(jdbc.queryForObject(
                        "select count(*) from organisation_question where newer_id = ?",
                        Integer.class,
                        alike.id().value()))
                .isEqualTo(2);
    }

    @Test
    void a_decision_needs_a_reason_and_the_version_that_was_seen() {
        OrganisationQuestion question = question(known, alike);

        assertThat(codes(questions.same(staff, question.id(), question.version(), known.id(), " ")))
                .containsExactly("organisation.reason.missing");
        assertThat(codes(questions.different(staff, question.id(), question.version() + 1, "两家")))
                .containsExactly("organisation.question.changed");
        different(question).orThrow();
        assertThat(codes(same(question, known))).containsExactly("organisation.question.changed");
    }

    @Test
    void bodies_with_different_credit_codes_are_not_made_one() {
        organisations.register(staff, company(known.name(), aCode()));
        organisations.register(staff, company(alike.name(), aCode()));

        assertThat(codes(same(question(known, alike), known))).containsExactly("organisation.question.codes");
    }

    @Test
    void what_was_told_apart_does_not_become_one_through_a_third() {
        Organisation third = register("武汉" + own + "厂");
        different(question(known, alike)).orThrow();
        same(question(known, third), known).orThrow();

        OrganisationQuestion left = details(alike).questions().stream()
                .filter(question -> question.state() == State.OPEN)
                .findFirst()
                .orElseThrow();

        assertThat(codes(same(left, known))).containsExactly("organisation.question.told-apart");
    }

    @Test
    void one_that_belongs_to_the_other_is_not_the_other() {
        desk.setParent(staff, alike.id(), details(alike).version(), Optional.of(known.id()))
                .orThrow();

        assertThat(codes(same(question(known, alike), known))).containsExactly("organisation.question.circle");
    }

    @Test
    void questions_that_have_come_to_be_about_the_same_two_are_one() {
        Organisation third = register("武汉" + own + "厂");
        same(question(known, alike), known).orThrow();

        assertThat(directory.openQuestions(staff))
                .filteredOn(
                        question -> List.of(question.newer(), question.older()).contains(third))
                .hasSize(1);
        different(question(known, third)).orThrow();
        assertThat(directory.openQuestions(staff))
                .noneMatch(
                        question -> List.of(question.newer(), question.older()).contains(third));
    }

    @Test
    void a_merge_is_taken_back_with_a_reason_and_is_open_again() {
        same(question(known, alike), known).orThrow();

        takeBack(known).orThrow();

        assertThat(organisations.find(staff, alike.id())).contains(alike);
        assertThat(register(alike.name())).isEqualTo(alike);
        assertThat(question(known, alike).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_merge_that_others_were_built_upon_is_not_taken_back() {
        Organisation third = register("武汉" + own + "厂");
        OrganisationQuestion first = question(known, alike);
        same(first, known).orThrow();
        same(question(known, third), known).orThrow();
        OrganisationQuestion merged = details(known).questions().stream()
                .filter(question -> question.id().equals(first.id()))
                .findFirst()
                .orElseThrow();

        assertThat(codes(questions.takeBack(staff, merged.id(), merged.version(), "查错了")))
                .containsExactly("organisation.question.built-upon");
    }

    /** Several times, since ids are at random; every other time as if it had been decided before it was written down. */
    @RepeatedTest(6)
    void what_is_taken_back_is_the_merge_that_was_decided_and_no_other(RepetitionInfo time) {
        Organisation third = register("武汉" + own + "厂");
        OrganisationQuestion asked = question(alike, third);
        same(question(known, alike), known).orThrow();
        same(asked, known).orThrow();
        if (time.getCurrentRepetition() % 2 == 0) {
            jdbc.update("update organisation_question set merged_id = null where id = ?", asked.id());
        }
        OrganisationQuestion decided = details(known).questions().stream()
                .filter(question -> question.id().equals(asked.id()))
                .findFirst()
                .orElseThrow();

        questions.takeBack(staff, decided.id(), decided.version(), "查错了").orThrow();

        assertThat(organisations.find(staff, third.id())).contains(third);
        assertThat(organisations.find(staff, alike.id())).contains(known);
    }

    @Test
    void two_that_have_become_one_are_not_told_apart() {
        Organisation third = register("武汉" + own + "厂");
        OrganisationQuestion left = question(alike, third);
        same(question(known, alike), known).orThrow();
        same(question(known, third), known).orThrow();

        assertThat(codes(different(left))).containsExactly("organisation.question.changed");
    }

    @Test
    void as_many_questions_are_counted_as_are_listed() {
        register("武汉" + own + "厂");
        same(question(known, alike), known).orThrow();

        assertThat(directory.countOpenQuestions(staff))
                .isEqualTo(directory.openQuestions(staff).size())
                .isPositive();
    }

    @Test
    void the_credit_code_of_a_merged_one_is_a_code_of_the_kept_one() {
        String code = aCode();
        organisations.register(staff, company(alike.name(), code));
        same(question(known, alike), known).orThrow();

        assertThat(organisations.register(staff, company(known.name(), code)).id())
                .isEqualTo(known.id());
        assertThat(directory.search(staff, code, 9))
                .extracting(Organisation::id)
                .containsExactly(known.id());
        assertThat(organisations.register(staff, company(known.name(), aCode())).id())
                .isNotEqualTo(known.id());
    }

    @Test
    void a_code_under_which_one_was_merged_stands_against_another_one() {
        organisations.register(staff, company(alike.name(), aCode()));
        same(question(known, alike), known).orThrow();
        Organisation third = register("武汉" + own + "厂");
        organisations.register(staff, company(third.name(), aCode()));

        assertThat(codes(same(question(known, third), known))).containsExactly("organisation.question.codes");
    }

    @Test
    void a_part_is_told_apart_and_belongs_to_the_whole() {
        Organisation school = register("武汉" + own + "有限公司孝感分公司");
        OrganisationQuestion question = question(known, school);
        assertThat(question.part()).contains(school);

        questions
                .part(staff, question.id(), question.version(), school.id(), "分公司")
                .orThrow();

        assertThat(details(school).parent()).contains(known);
        assertThat(question(known, school).state()).isEqualTo(State.DIFFERENT);
    }

    @Test
    void a_question_tells_the_names_that_are_alike() {
        Organisation other = register("湖北" + aName() + "有限公司");
        desk.addName(staff, other.id(), details(other).version(), "武汉" + own + "厂", KnownName.Kind.FORMER)
                .orThrow();

        OrganisationQuestion question = question(known, other);

        assertThat(question.newerName()).isEqualTo("武汉" + own + "厂");
        assertThat(question.olderName()).isEqualTo(known.name());
    }

    @Test
    void decisions_go_on_record() {
        different(question(known, alike)).orThrow();

        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where type = 'organisation-question-decided' and facts like ?",
                        Integer.class,
                        "%" + alike.id() + "%"))
                .isOne();
    }
}
