package org.clusterreview.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationImport;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Member;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.ConflictFinding.Status;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.rules.Link;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.ExampleBooks;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The person who is signed in makes the changes: findings follow them by themselves. */
@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
abstract class ConflictsContract {

    private static final int APPLICATIONS = 3;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private ConflictDecisions decisions;

    @Autowired
    private StoredFiles files;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationImport imports;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Dictionaries dictionaries;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext beans;

    private ReviewFixture round;
    private Viewer organiser;
    private Application application;

    @BeforeEach
    void open_a_round() {
        round = ReviewFixture.withPassed(beans, APPLICATIONS);
        organiser = round.organiser();
        List<Application> all = applications.ofTrack(organiser, round.trackId());
        application = all.stream()
                .filter(one -> all.stream()
                                .filter(other -> other.applicantName().equals(one.applicantName()))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private Expert enter(Someone someone) {
        return pool.enter(organiser, someone.row(), false).orThrow();
    }

    private List<ConflictFinding> findings(Expert expert) {
        return Findings.of(conflicts, organiser, expert.id(), application.id());
    }

    private ConflictFinding only(Expert expert) {
        assertThat(findings(expert)).hasSize(1);
        return findings(expert).getFirst();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    /** Somebody of a department of the application's own city: a tie at which a person must look. */
    private Someone ofOwnCity(String department) {
        String city = dictionaries
                .current(organiser)
                .city(application.cityCode())
                .orElseThrow()
                .name();
        return Someone.at(city + department).in(application.cityCode());
    }

    private Outcome<Approval> proposeWaiver(Expert expert) {
        UUID document = files.store(
                        organiser, "情况说明.pdf", "application/pdf", new ByteArrayInputStream(new byte[] {1, 2, 3}), 1_000)
                .orThrow()
                .id();
        return decisions.proposeWaiver(
                organiser, only(expert).id(), "领域内别无合适专家", Optional.of(document), Optional.empty());
    }

    private Outcome<Approval> proposeRecusal(Expert expert) {
        return decisions.proposeRecusal(organiser, only(expert).id(), "领域内别无合适专家", Optional.empty(), Optional.empty());
    }

    private void approve(Approval approval) {
        Viewer second = new TestAccounts(accounts).viewer(Role.SUPERVISOR);
        approvals.decide(second, approval.id(), Approval.Verdict.APPROVED, "同意").orThrow();
    }

    @Test
    void who_works_for_the_applicant_is_confirmed_at_once() {
        Expert expert = enter(Someone.at(application.applicantName()));

        ConflictFinding finding = only(expert);

        assertThat(finding.rule()).isEqualTo("same-employer");
        assertThat(finding.ruleName().zh()).startsWith("同一单位");
        assertThat(finding.strength()).isEqualTo(Strength.FORBIDDEN);
        assertThat(finding.certain()).isTrue();
        assertThat(finding.status()).isEqualTo(Status.CONFIRMED);
        assertThat(finding.blocksSeat()).isTrue();
        assertThat(finding.chain())
                .last()
                .isInstanceOfSatisfying(
                        Link.PartyOf.class,
                        party -> assertThat(party.body().name()).isEqualTo(application.applicantName()));
        assertThat(finding.decided()).isEmpty();
    }

    @Test
    void who_works_for_a_member_or_for_the_recommending_department_is_confirmed_at_once() {
        Member member = applications.members(organiser, application.id()).getFirst();
        assertThat(only(enter(Someone.at(member.name()))).rule()).isEqualTo("same-employer");
        assertThat(only(enter(Someone.at(application.recommendingDepartment()))).rule())
                .isEqualTo("same-employer");
    }

    @Test
    void a_department_of_the_own_city_is_for_a_person_to_judge_and_bars_until_then() {
        ConflictFinding finding = only(enter(ofOwnCity("统计局")));

        assertThat(finding.rule()).isEqualTo("city-department");
        assertThat(finding.certain()).isFalse();
        assertThat(finding.status()).isEqualTo(Status.SUSPECTED);
        assertThat(finding.blocksSeat()).isTrue();
    }

    @Test
    void who_has_no_tie_has_no_finding() {
        Expert expert = enter(Someone.at("远方大学 " + UUID.randomUUID()));

        assertThat(findings(expert)).isEmpty();
    }

    @Test
    void a_new_employer_brings_its_finding_and_the_old_one_has_an_end() {
        Someone someone = Someone.at(application.applicantName());
        Expert expert = enter(someone);
        Member member = applications.members(organiser, application.id()).getFirst();

        enter(someone.at(member.name(), "顾问"));

        assertThat(findings(expert))
                .extracting(finding ->
                        ((Link.Served) finding.chain().getFirst()).body().name())
                .containsExactlyInAnyOrder(application.applicantName(), member.name());
        assertThat(findings(expert))
                .extracting(finding -> ((Link.Served) finding.chain().getFirst())
                        .period()
                        .end()
                        .getClass()
                        .getSimpleName())
                .as("an employment that ends today holds today")
                .containsExactlyInAnyOrder("On", "Open");
    }

    @Test
    void findings_follow_the_members_of_an_application() throws IOException {
        Application last = applications.ofTrack(organiser, round.trackId()).getLast();
        Member member = applications.members(organiser, last.id()).getLast();
        Expert expert = enter(Someone.at(member.name()));
        assertThat(Findings.of(conflicts, organiser, expert.id(), last.id())).hasSize(1);

        takeIn(withoutLastMember());
        assertThat(Findings.of(conflicts, organiser, expert.id(), last.id())).isEmpty();

        takeIn(ExampleBooks.applications(APPLICATIONS));
        assertThat(Findings.of(conflicts, organiser, expert.id(), last.id())).hasSize(1);
    }

    private void takeIn(InputStream book) {
        imports.confirm(organiser, imports.preview(organiser, round.trackId(), "申报.xlsx", book))
                .orThrow();
    }

    private static InputStream withoutLastMember() throws IOException {
        try (Workbook book = new XSSFWorkbook(ExampleBooks.applications(APPLICATIONS));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet members = book.getSheet("成员企业");
            members.removeRow(members.getRow(members.getLastRowNum()));
            book.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    @Test
    void what_was_dismissed_stays_dismissed_until_its_facts_change() {
        Someone someone = ofOwnCity("统计局");
        Expert expert = enter(someone);
        ConflictFinding found = only(expert);

        ConflictFinding dismissed = decisions
                .dismiss(organiser, found.id(), found.version(), "该局不参与申报管理")
                .orThrow();
        assertThat(dismissed.blocksSeat()).isFalse();
        assertThat(dismissed.decided().orElseThrow().by()).isEqualTo(organiser.actor());
        conflicts.recheck(organiser, round.trackId());
        assertThat(only(expert).version()).isEqualTo(dismissed.version());
        assertThat(only(expert).status()).isEqualTo(Status.DISMISSED);

        enter(someone.at(ofOwnCity("财政局").row().employer(), "处长"));
        assertThat(findings(expert)).hasSize(2).allMatch(ConflictFinding::isOpen);
    }

    @Test
    void a_certain_tie_is_not_dismissed() {
        ConflictFinding finding = only(enter(Someone.at(application.applicantName())));

        assertThat(codes(decisions.dismiss(organiser, finding.id(), finding.version(), "已离职")))
                .containsExactly("conflict.certain");
    }

    @Test
    void a_decision_needs_a_reason_and_the_version_that_was_seen() {
        ConflictFinding finding = only(enter(ofOwnCity("统计局")));

        assertThat(codes(decisions.confirm(organiser, finding.id(), finding.version(), " ")))
                .containsExactly("conflict.reason.missing");
        decisions.confirm(organiser, finding.id(), finding.version(), "分管申报").orThrow();
        assertThat(codes(decisions.dismiss(organiser, finding.id(), finding.version(), "改主意")))
                .containsExactly("conflict.changed");
        assertThat(codes(decisions.confirm(organiser, new FindingId(UUID.randomUUID()), 0, "分管申报")))
                .containsExactly("conflict.unknown");
    }

    @Test
    void a_waiver_lifts_the_conflict_once_a_second_person_has_approved() {
        Expert expert = enter(ofOwnCity("统计局"));
        Approval approval = proposeWaiver(expert).orThrow();
        assertThat(codes(approvals.decide(organiser, approval.id(), Approval.Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        assertThat(only(expert).blocksSeat()).isTrue();

        Viewer second = new TestAccounts(accounts).viewer(Role.SUPERVISOR);
        approvals.decide(second, approval.id(), Approval.Verdict.APPROVED, "同意").orThrow();

        assertThat(only(expert).status()).isEqualTo(Status.WAIVED);
        assertThat(only(expert).decided().orElseThrow().by()).isEqualTo(second.actor());
        assertThat(only(expert).document()).isEqualTo(approval.document()).isPresent();
        assertThat(applications.find(Viewers.expert(expert.id().value()), application.id()))
                .isPresent();
        assertThat(codes(proposeRecusal(expert))).containsExactly("conflict.lifted");
    }

    @Test
    void a_waiver_needs_a_document() {
        Expert expert = enter(ofOwnCity("统计局"));

        assertThat(codes(decisions.proposeWaiver(
                        organiser, only(expert).id(), "领域内别无合适专家", Optional.empty(), Optional.empty())))
                .containsExactly("conflict.document.missing");
    }

    @Test
    void what_the_rules_forbid_is_not_waived_and_the_expert_may_sit_there_without_it() {
        Expert expert = enter(Someone.at(application.applicantName()));

        assertThat(codes(proposeWaiver(expert))).containsExactly("conflict.forbidden");
        assertThat(proposeRecusal(expert).isDone()).isTrue();
    }

    @Test
    void what_the_second_person_refuses_stays_barred() {
        Expert expert = enter(Someone.at(application.applicantName()));
        Approval approval = proposeRecusal(expert).orThrow();
        Viewer second = new TestAccounts(accounts).viewer(Role.SUPERVISOR);

        approvals
                .decide(second, approval.id(), Approval.Verdict.REFUSED, "可从外省邀请")
                .orThrow();

        assertThat(only(expert).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void who_is_recused_may_sit_on_the_panel_and_sees_nothing_of_the_application() {
        Expert expert = enter(Someone.at(application.applicantName()));

        approve(proposeRecusal(expert).orThrow());

        assertThat(only(expert).status()).isEqualTo(Status.RECUSED);
        assertThat(conflicts.barred(organiser, List.of(application.id()))).doesNotContain(expert.id());
        Viewer viewer = Viewers.expert(expert.id().value());
        assertThat(applications.find(viewer, application.id())).isEmpty();
        assertThat(applications.members(viewer, application.id())).isEmpty();
        assertThat(applications.nameOf(viewer, application.id())).contains(application.name());
    }

    @Test
    void a_waiver_that_has_run_out_bars_again() {
        Expert expert = enter(ofOwnCity("统计局"));
        approve(proposeWaiver(expert).orThrow());

        jdbc.update(
                "update conflict_finding set lifted_until = ? where id = ?",
                LocalDate.of(2020, 1, 1),
                only(expert).id().value());

        assertThat(only(expert).status()).isEqualTo(Status.CONFIRMED);
        assertThat(conflicts.barred(organiser, List.of(application.id()))).contains(expert.id());
    }

    @Test
    void a_suspected_tie_hides_the_application_from_the_expert_at_once() {
        Expert expert = enter(ofOwnCity("统计局"));

        assertThat(applications.find(Viewers.expert(expert.id().value()), application.id()))
                .isEmpty();
    }

    @Test
    void who_is_partial_sees_no_finding_on_the_application_and_finds_those_of_others_all_the_same() {
        Expert own = enter(Someone.at(application.applicantName()));
        Viewer partial = Viewers.inPool(own.id().value(), Role.ORGANISER);
        Expert other = enter(Someone.at(application.applicantName()).called("赵二"));
        jdbc.update(
                "delete from conflict_finding where expert_id = ?", other.id().value());

        conflicts.recheck(partial, round.trackId());

        assertThat(Findings.of(conflicts, partial, other.id(), application.id()))
                .isEmpty();
        assertThat(conflicts.between(partial, round.trackId()))
                .noneMatch(finding -> finding.application().equals(application.id()));
        assertThat(findings(other)).hasSize(1);
        assertThat(conflicts.barred(partial, List.of(application.id()))).isEmpty();
        assertThat(conflicts.barred(organiser, List.of(application.id()))).contains(other.id());
    }

    @Test
    void a_check_that_finds_nothing_new_leaves_no_entry() {
        conflicts.recheck(organiser, round.trackId());
        Integer before = jdbc.queryForObject("select count(*) from audit_entry", Integer.class);

        conflicts.recheck(organiser, round.trackId());

        assertThat(jdbc.queryForObject("select count(*) from audit_entry", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void auditors_read_and_do_not_decide_and_experts_do_not_read() {
        ConflictFinding finding = only(enter(ofOwnCity("统计局")));

        assertThat(Findings.of(conflicts, Viewers.auditor(), finding.expert(), finding.application()))
                .contains(finding);
        assertThatThrownBy(() -> decisions.confirm(Viewers.auditor(), finding.id(), finding.version(), "分管申报"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> conflicts.between(Viewers.expert(finding.expert().value()), round.trackId()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void at(Stage stage) {
        jdbc.update(
                "update track set stage = ?, version = version + 1 where id = ?",
                stage.name(),
                round.trackId().value());
    }

    @Test
    void a_track_whose_list_is_out_is_not_touched_but_marked_in_case_it_is_led_back() {
        conflicts.recheck(organiser, round.trackId()).orThrow();
        at(Stage.PUBLIC_NOTICE);

        Expert expert = enter(Someone.at(application.applicantName()));

        assertThat(findings(expert)).isEmpty();
        assertThat(codes(conflicts.recheck(organiser, round.trackId()))).containsExactly("conflict.over");
        at(Stage.DRAFT_LIST);
        assertThat(conflicts.isFresh(organiser, round.trackId())).isFalse();
        conflicts.recheck(organiser, round.trackId()).orThrow();
        assertThat(conflicts.isFresh(organiser, round.trackId())).isTrue();
        assertThat(only(expert).blocksSeat()).isTrue();
    }

    @Test
    void two_checks_at_once_find_a_tie_once() throws Exception {
        Expert expert = enter(Someone.at(application.applicantName()));
        jdbc.update(
                "delete from conflict_finding where expert_id = ?", expert.id().value());

        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Future<Outcome<TrackId>> second = transactions.execute(status -> {
                conflicts.recheck(organiser, round.trackId()).orThrow();
                Future<Outcome<TrackId>> waiting = another.submit(() -> conflicts.recheck(organiser, round.trackId()));
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                        .as("the track is held until the first check is kept")
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            second.get(30, TimeUnit.SECONDS).orThrow();
        }

        only(expert);
    }
}
