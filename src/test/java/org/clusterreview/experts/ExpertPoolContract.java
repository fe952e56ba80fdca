package org.clusterreview.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.experts.history.Period;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationDesk;
import org.clusterreview.organisations.OrganisationDirectory;
import org.clusterreview.organisations.names.KnownName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class ExpertPoolContract {

    @Autowired
    private OrganisationDesk desk;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private JdbcTemplate jdbc;

    private final Viewer staff = Viewers.staff();
    private final String employer = "汉江测试大学 " + UUID.randomUUID();

    private Expert enter(Someone someone) {
        return pool.enter(staff, someone.row(), false).orThrow();
    }

    private List<ExpertId> found(String text) {
        return pool.search(staff, text).stream().map(Expert::id).toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private ExpertDetails details(Expert expert) {
        return pool.details(staff, expert.id()).orElseThrow();
    }

    private String stored(Expert expert, String columns) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select " + columns + " from expert where id = ?",
                        String.class,
                        expert.id().value()))
                .orElseThrow();
    }

    private int entries(String type) {
        return Optional.ofNullable(
                        jdbc.queryForObject("select count(*) from audit_entry where type = ?", Integer.class, type))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "单晓明",
                "晓明",
                "shanxiaoming",
                "Shan Xiaoming",
                "sxm",
                "shanx",
                "汉江测试",
                "hanjiangceshidaxue",
                "hjcsdx"
            })
    void an_expert_is_found_by_name_pinyin_initials_and_employer(String text) {
        Expert expert = enter(Someone.named("单晓明", employer));

        assertThat(found(text)).contains(expert.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xm", "danxiaoming", "%", "_", "!"})
    void letters_are_sought_from_the_beginning_and_signs_stand_for_themselves(String text) {
        Expert expert = enter(Someone.named("单晓明", employer));

        assertThat(found(text)).doesNotContain(expert.id());
    }

    @Test
    void an_expert_is_found_by_the_name_that_the_employer_has_today() {
        String renamed = "改名测试大学 " + UUID.randomUUID();
        Expert expert = pool.enter(
                        staff, Someone.at("原名测试大学 " + UUID.randomUUID()).row(), false)
                .orThrow();
        assertThat(pool.search(staff, renamed)).isEmpty();

        desk.addName(
                        staff,
                        expert.employer(),
                        directory
                                .details(staff, expert.employer())
                                .orElseThrow()
                                .version(),
                        renamed,
                        KnownName.Kind.CURRENT)
                .orThrow();

        assertThat(pool.search(staff, renamed)).extracting(Expert::id).containsExactly(expert.id());
    }

    @Test
    void an_empty_search_finds_everybody() {
        Expert expert = enter(Someone.named("欧阳若", employer));

        assertThat(found("  ")).contains(expert.id()).hasSize(pool.all(staff).size());
    }

    @Test
    void personal_values_are_stored_encrypted_and_leave_the_pool_masked() {
        Someone someone = Someone.named("林晚", employer).withPhone("13812345678").withIdentity("11010519491231002X");
        Expert expert = enter(someone);
        try {
            assertThat(stored(expert, "phone || ' ' || identity_number || ' ' || search_keys"))
                    .doesNotContain("13812345678", "11010519491231002X");
            assertThat(stored(expert, "phone_index")).matches("[0-9a-f]{64}");
            assertThat(expert.phoneMasked()).isEqualTo("138****5678");
            assertThat(details(expert).identityMasked()).contains("110105********002X");
        } finally {
            enter(someone.withPhone(Someone.aPhone()));
        }
    }

    @Test
    void reading_personal_values_goes_on_record_and_is_for_staff_alone() {
        Someone someone = Someone.named("林晚", employer);
        Expert expert = enter(someone);
        int before = entries("expert-personal-values-read");

        PersonalValues values = pool.readPersonal(staff, expert.id()).orElseThrow();

        assertThat(values.phone().inClear()).isEqualTo(someone.row().mobile());
        assertThat(entries("expert-personal-values-read")).isEqualTo(before + 1);
        assertThatThrownBy(() -> pool.readPersonal(Viewers.auditor(), expert.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void name_and_phone_are_the_person_and_an_identity_number_left_out_stays() {
        Someone someone = Someone.named("何洁", employer).withIdentity("11010519491231002X");
        Expert before = enter(someone);

        Expert after = enter(someone.withoutIdentity().at(employer + " 分校", "院长"));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.post()).isEqualTo("院长");
        assertThat(details(after).identityMasked()).contains("110105********002X");
        enter(someone.withIdentity("110101190001011009"));
    }

    @Test
    void the_same_identity_number_is_the_same_person_under_another_name_and_phone() {
        Someone someone = Someone.named("何洁", employer).withIdentity("440524188001010014");
        Expert before = enter(someone);

        Expert after = enter(someone.called("何清洁").withPhone(Someone.aPhone()));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("何清洁");
    }

    @Test
    void the_same_name_at_another_employer_is_somebody_else() {
        Expert one = enter(Someone.named("郑重", employer));
        Expert other = enter(Someone.named("郑重", employer + " 二"));

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(pool.isResolved(staff, other.id())).isTrue();
    }

    @Test
    void entering_the_same_again_changes_nothing() {
        Someone someone = Someone.named("孙行", employer);
        Expert before = enter(someone);

        assertThat(enter(someone).version()).isEqualTo(before.version());
    }

    @Test
    void a_new_employer_begins_where_the_one_before_ends() {
        Someone someone = Someone.named("钱江", employer);
        Expert expert = enter(someone);
        enter(someone.at("江城测试研究院 " + employer, "所长"));

        List<ExpertHistory.Engaged> engagements = details(expert).history().engagements();

        assertThat(engagements)
                .extracting(ExpertHistory.Engaged::organisationName)
                .containsExactly("江城测试研究院 " + employer, employer);
        LocalDate began = engagements.getFirst().engagement().period().from().orElseThrow();
        assertThat(engagements.getFirst().engagement().period().end()).isEqualTo(new Period.End.Open());
        assertThat(engagements.getLast().engagement().period().end()).isEqualTo(new Period.End.On(began));
    }

    @Test
    void a_new_post_at_the_same_employer_is_the_post_of_the_present_employment() {
        Someone someone = Someone.named("钱江", employer);
        Expert expert = enter(someone);
        enter(someone.at(employer, "副校长"));

        assertThat(details(expert).history().engagements())
                .extracting(engaged -> engaged.engagement().post())
                .containsExactly("副校长");
    }

    @Test
    void a_standing_changes_with_a_reason_and_on_the_version_that_was_seen() {
        Viewer organiser = Viewers.organiser();
        Expert expert = enter(Someone.named("韩信", employer));

        assertThat(codes(pool.setStanding(organiser, expert.id(), expert.version(), Expert.Standing.SUSPENDED, " ")))
                .containsExactly("expert.reason.missing");
        Expert suspended = pool.setStanding(
                        organiser, expert.id(), expert.version(), Expert.Standing.SUSPENDED, "投诉核查中")
                .orThrow();
        assertThat(suspended.isAvailable(LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(details(expert).standingReason()).contains("投诉核查中");
        assertThat(codes(pool.setStanding(organiser, expert.id(), expert.version(), Expert.Standing.AVAILABLE, "核查结束")))
                .containsExactly("expert.changed");
    }

    @Test
    void staff_change_no_standing_and_experts_see_no_pool() {
        Expert expert = enter(Someone.named("韩信", employer));

        assertThatThrownBy(() -> pool.setStanding(staff, expert.id(), expert.version(), Expert.Standing.LEFT, "退休"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pool.all(Viewers.expert(expert.id().value())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
