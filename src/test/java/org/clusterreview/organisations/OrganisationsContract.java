package org.clusterreview.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterreview.organisations.OrganisationFixture.aCode;
import static org.clusterreview.organisations.OrganisationFixture.aName;
import static org.clusterreview.organisations.OrganisationFixture.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.names.KnownName;
import org.clusterreview.organisations.names.NameReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init")
abstract class OrganisationsContract {

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private OrganisationDesk desk;

    @Autowired
    private OrganisationTies ties;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Viewer staff = Viewers.staff();
    private final String own = aName();

    private Organisation register(String name) {
        return organisations.register(staff, company(name));
    }

    private OrganisationDetails details(Organisation organisation) {
        return directory.details(staff, organisation.id()).orElseThrow();
    }

    private List<OrganisationQuestion> questions(Organisation organisation) {
        return details(organisation).questions();
    }

    private int entries(String type) {
        return Optional.ofNullable(
                        jdbc.queryForObject("select count(*) from audit_entry where type = ?", Integer.class, type))
                .orElseThrow();
    }

    private Organisation name(Organisation organisation, String name, KnownName.Kind kind) {
        return desk.addName(staff, organisation.id(), details(organisation).version(), name, kind)
                .orThrow();
    }

    @Test
    void a_name_that_differs_in_nothing_that_matters_is_the_same_organisation() {
        Organisation known = register("武汉" + own + "（集团）有限公司");

        assertThat(register("武汉市 " + own + "(集团)有限公司")).isEqualTo(known);
        assertThat(questions(known)).isEmpty();
    }

    @Test
    void a_name_that_is_alike_is_registered_and_leaves_a_question_with_its_reasons() {
        Organisation known = register("武汉" + own + "有限公司");

        Organisation other = register("武汉" + own + "股份有限公司");

        assertThat(other.id()).isNotEqualTo(known.id());
        assertThat(questions(other)).singleElement().satisfies(question -> {
            assertThat(question.newer()).isEqualTo(other);
            assertThat(question.older()).isEqualTo(known);
            assertThat(question.state()).isEqualTo(OrganisationQuestion.State.OPEN);
            assertThat(question.reasons())
                    .containsExactly(new NameReason(NameReason.Kind.LEGAL_FORM, "股份有限公司", "有限公司"));
        });
        assertThat(ties.graph().alike(known.id().value()))
                .containsExactly(other.id().value());
        assertThat(register("武汉" + own + "股份有限公司")).isEqualTo(other);
        assertThat(questions(known)).hasSize(1);
    }

    @Test
    void another_credit_code_is_another_body_and_no_question() {
        Organisation known = organisations.register(staff, company("武汉" + own + "有限公司", aCode()));

        Organisation namesake = organisations.register(staff, company("武汉" + own + "有限公司", aCode()));
        Organisation alike = organisations.register(staff, company("武汉" + own + "厂", aCode()));

        assertThat(namesake.id()).isNotEqualTo(known.id());
        assertThat(alike.id()).isNotIn(known.id(), namesake.id());
        assertThat(questions(namesake)).isEmpty();
        assertThat(questions(alike)).isEmpty();
    }

    @Test
    void the_same_credit_code_is_the_same_body_and_its_other_name_is_kept() {
        String code = aCode();
        Organisation known = organisations.register(staff, company("武汉" + own + "有限公司", code));
        String other = "湖北" + aName() + "集团有限公司";

        assertThat(organisations.register(staff, company(other, code))).isEqualTo(known);

        assertThat(details(known).names())
                .extracting(OrganisationDetails.Name::name, OrganisationDetails.Name::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(known.name(), KnownName.Kind.CURRENT),
                        org.assertj.core.groups.Tuple.tuple(other, KnownName.Kind.FORMER));
        assertThat(register(other)).isEqualTo(known);
    }

    @Test
    void a_name_without_a_code_learns_the_code_and_another_code_is_another_body_then() {
        Organisation known = register("武汉" + own + "有限公司");
        String code = aCode();

        Organisation learnt = organisations.register(staff, company(known.name(), code));
        Organisation other = organisations.register(staff, company(known.name(), aCode()));

        assertThat(learnt.id()).isEqualTo(known.id());
        assertThat(details(known).organisation().creditCode()).contains(code);
        assertThat(other.id()).isNotEqualTo(known.id());
    }

    @Test
    void a_name_that_two_bodies_have_means_neither_until_somebody_decides_and_is_registered_once() {
        Organisation one = organisations.register(staff, company("武汉" + own + "有限公司", aCode()));
        Organisation other = organisations.register(staff, company("武汉" + own + "有限公司", aCode()));

        Organisation undecided = register("武汉" + own + "有限公司");

        assertThat(undecided.id()).isNotIn(one.id(), other.id());
        assertThat(questions(undecided)).extracting(OrganisationQuestion::older).containsExactlyInAnyOrder(one, other);
        assertThat(register("武汉" + own + "有限公司")).isEqualTo(undecided);
    }

    @Test
    void two_bodies_that_were_made_at_the_same_time_are_asked_about() {
        Organisation one = register("武汉" + own + "有限公司");
        UUID other = UUID.randomUUID();
        jdbc.update(
                "insert into organisation (id, version, name, kind, city_code, demonstration)"
                        + " values (?, 0, ?, 'ENTERPRISE', '420100', false)",
                other,
                one.name());
        jdbc.update(
                "insert into organisation_name (organisation_id, name, kind) values (?, ?, 'CURRENT')",
                other,
                one.name());

        Organisation found = register(one.name());

        assertThat(found.id().value()).isIn(one.id().value(), other);
        assertThat(questions(one))
                .singleElement()
                .satisfies(question -> assertThat(question.reasons())
                        .extracting(NameReason::kind)
                        .containsExactly(NameReason.Kind.SAME_NAME));
        register(one.name());
        assertThat(questions(one)).hasSize(1);
    }

    @Test
    void a_former_name_or_abbreviation_on_record_means_the_organisation() {
        Organisation known = register("武汉" + own + "大学");
        String former = "湖北" + aName() + "学院";
        String abbreviation = aName();
        name(known, former, KnownName.Kind.FORMER);
        name(known, abbreviation, KnownName.Kind.ABBREVIATION);

        assertThat(register(former)).isEqualTo(known);
        assertThat(organisations.known(staff, company(abbreviation))).contains(known);
        assertThat(details(known).names())
                .filteredOn(name -> name.kind() != KnownName.Kind.CURRENT)
                .allSatisfy(name -> assertThat(name.by()).contains(staff.actor()));
    }

    @Test
    void a_new_present_name_makes_a_former_one_of_the_one_before() {
        Organisation known = register("武汉" + own + "学院");
        String renamed = "武汉" + aName() + "大学";

        assertThat(name(known, renamed, KnownName.Kind.CURRENT).name()).isEqualTo(renamed);
        assertThat(register(known.name()).name()).isEqualTo(renamed);
    }

    @Test
    void a_name_that_others_are_like_becomes_a_question_about_them() {
        Organisation known = register("武汉" + own + "有限公司");
        Organisation other = register("孝感" + aName() + "有限公司");

        name(other, "武汉" + own + "集团有限公司", KnownName.Kind.FORMER);

        assertThat(questions(known)).extracting(OrganisationQuestion::newer).containsExactly(other);
    }

    @Test
    void a_name_is_refused_on_an_old_version_or_if_it_is_known_already() {
        Organisation known = register("武汉" + own + "大学");
        long version = details(known).version();
        name(known, own, KnownName.Kind.ABBREVIATION);

        assertThat(desk.addName(staff, known.id(), version, "别名" + own, KnownName.Kind.FORMER)
                        .violations())
                .extracting(Violation::code)
                .containsExactly("organisation.changed");
        assertThat(desk.addName(staff, known.id(), version + 1, own, KnownName.Kind.FORMER)
                        .violations())
                .extracting(Violation::code)
                .containsExactly("organisation.name.known");
        assertThat(desk.addName(staff, known.id(), version + 1, " ", KnownName.Kind.FORMER)
                        .violations())
                .extracting(Violation::code)
                .containsExactly("organisation.name.length");
    }

    @Test
    void what_belongs_to_what_is_told_both_ways_and_never_in_a_circle() {
        Organisation group = register("湖北" + own + "集团");
        Organisation firm = register("孝感" + aName() + "有限公司");
        Organisation shop = register("黄石" + aName() + "有限公司");
        belongs(firm, group);
        belongs(shop, firm);

        assertThat(details(shop).parent()).contains(firm);
        assertThat(details(firm).children()).containsExactly(shop);
        assertThat(ties.graph().parentsOf(shop.id().value()))
                .containsExactly(firm.id().value(), group.id().value());
        assertThat(desk.setParent(staff, group.id(), details(group).version(), Optional.of(shop.id()))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("organisation.parent.circle");
    }

    private void belongs(Organisation organisation, Organisation parent) {
        desk.setParent(staff, organisation.id(), details(organisation).version(), Optional.of(parent.id()))
                .orThrow();
    }

    @Test
    void the_kind_of_body_is_corrected() {
        Organisation known = register("武汉" + own + "有限公司");

        Organisation corrected = desk.correctKind(
                        staff, known.id(), details(known).version(), Organisation.Kind.INSTITUTE)
                .orThrow();

        assertThat(corrected.kind()).isEqualTo(Organisation.Kind.INSTITUTE);
        assertThat(register(known.name()).kind()).isEqualTo(Organisation.Kind.INSTITUTE);
    }

    @Test
    void what_was_rolled_back_is_not_known() {
        NewOrganisation wanted = company("武汉" + own + "有限公司");
        Organisation lost = Optional.ofNullable(new TransactionTemplate(transactions).execute(status -> {
                    Organisation made = organisations.register(staff, wanted);
                    status.setRollbackOnly();
                    return made;
                }))
                .orElseThrow();

        assertThat(organisations.known(staff, wanted)).isEmpty();
        assertThat(organisations.register(staff, wanted).id()).isNotEqualTo(lost.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"测寻", "cexundaxue", "cxdx", "测寻大"})
    void the_register_is_searched_by_any_name_pinyin_and_initials(String text) {
        Organisation known = register("测寻大学");
        register("无关" + own + "大学");

        assertThat(directory.search(staff, text, 1_000))
                .contains(known)
                .allSatisfy(found -> assertThat(found.name()).doesNotContain(own));
    }

    @Test
    void the_register_is_searched_by_credit_code_and_former_name() {
        String code = aCode();
        Organisation known = organisations.register(staff, company("武汉" + own + "有限公司", code));
        name(known, "老" + own, KnownName.Kind.FORMER);

        assertThat(directory.search(staff, code.toLowerCase(java.util.Locale.ROOT), 5))
                .containsExactly(known);
        assertThat(directory.search(staff, "老" + own, 5)).containsExactly(known);
        assertThat(directory.count(staff, "老" + own)).isOne();
    }

    @Test
    void twenty_thousand_names_are_registered_at_once() {
        List<NewOrganisation> wanted = new ArrayList<>();
        IntStream.range(0, 20_000).forEach(i -> wanted.add(company("武汉" + aName() + "有限公司")));
        int before = entries("organisations-registered");
        long start = System.nanoTime();

        List<Organisation> registered = organisations.registerAll(staff, wanted);

        assertThat(registered).hasSize(20_000);
        assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(20);
        assertThat(entries("organisations-registered")).isEqualTo(before + 1);
        assertThat(organisations.registerAll(staff, wanted)).isEqualTo(registered);
        assertThat(ties.graph().name(registered.getLast().id().value()))
                .isEqualTo(registered.getLast().name());
    }

    @Test
    void auditors_correct_nothing() {
        Organisation known = register("武汉" + own + "有限公司");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> desk.correctKind(Viewers.auditor(), known.id(), 0, Organisation.Kind.OTHER))
                .isInstanceOf(AccessDeniedException.class);
    }
}
