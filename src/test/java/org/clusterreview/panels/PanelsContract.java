package org.clusterreview.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.ExpertAccounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.conflicts.ConflictDecisions;
import org.clusterreview.conflicts.ConflictFinding;
import org.clusterreview.conflicts.ExclusionRequest;
import org.clusterreview.conflicts.ExclusionRequests;
import org.clusterreview.conflicts.NewRequest;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.HeldSeats;
import org.clusterreview.experts.Identities;
import org.clusterreview.experts.IdentityFixture;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@SignedInAs(Role.ORGANISER)
@SuppressWarnings("NullAway.Init")
abstract class PanelsContract {

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private ExclusionRequests exclusions;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private Chairs chairs;

    @Autowired
    private PanelAccounts panelAccounts;

    @Autowired
    private PanelReporter reporter;

    @Autowired
    private OwnSeats ownSeats;

    @Autowired
    private HeldSeats heldSeats;

    @Autowired
    private Applications applications;

    @Autowired
    private ConflictDecisions decisions;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private Identities identities;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationContext beans;

    private ReviewFixture round;
    private Viewer organiser;
    private Group group;
    private Application application;

    @BeforeEach
    void make_one_group() {
        round = ReviewFixture.withPassed(beans, 4);
        round.moveTo(Stage.PANELS);
        organiser = round.organiser();
        group = groups.propose(organiser, round.trackId(), 1, "第#组").orThrow().getFirst();
        application =
                applications.find(organiser, group.applications().getFirst()).orElseThrow();
    }

    private Expert enter(Someone someone) {
        return pool.enter(organiser, someone.row(), false).orThrow();
    }

    private Expert impartial(String name) {
        return enter(Someone.named(name, "远方大学 " + UUID.randomUUID()));
    }

    private Panel panel() {
        return panels.ofGroup(organiser, group.id()).orElseThrow();
    }

    private Outcome<Panel> seat(ExpertId expert) {
        return panels.seat(organiser, group.id(), panel().version(), expert);
    }

    private Seat seated(Expert expert) {
        return seat(expert.id()).orThrow().activeSeats().getLast();
    }

    private void leave(Seat seat) {
        panels.unseat(organiser, group.id(), panel().version(), seat.id(), "临时出差")
                .orThrow();
    }

    private Candidate candidate(Expert expert) {
        return panels.candidates(organiser, group.id(), expert.name()).stream()
                .filter(candidate -> candidate.expert().id().equals(expert.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> blockers() {
        return reporter.report(organiser, round.track()).getFirst().blockers().stream()
                .map(Blocker::code)
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 9})
    void a_panel_of_odd_size_is_whole_once_its_seats_are_taken(int size) {
        panels.open(organiser, group.id(), size).orThrow();
        assertThat(blockers()).containsExactly("panel.blocker.seats");

        for (int i = 0; i < size; i++) {
            seated(impartial("周一"));
        }

        assertThat(blockers()).isEmpty();
        assertThat(panel().seats())
                .extracting(Seat::number)
                .doesNotHaveDuplicates()
                .hasSize(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void a_small_or_even_panel_holds_up_scoring(int size) {
        panels.open(organiser, group.id(), size).orThrow();

        assertThat(blockers()).contains("panel.blocker.size");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100})
    void a_size_that_makes_no_panel_is_refused(int size) {
        assertThat(codes(panels.open(organiser, group.id(), size))).containsExactly("panel.size.impossible");
    }

    @Test
    void a_group_has_one_panel() {
        panels.open(organiser, group.id(), 7).orThrow();

        assertThat(codes(panels.open(organiser, group.id(), 7))).containsExactly("panel.changed");
    }

    @Test
    void no_more_experts_are_seated_than_there_are_seats() {
        panels.open(organiser, group.id(), 1).orThrow();
        seated(impartial("周一"));

        assertThat(codes(seat(impartial("周二").id()))).containsExactly("panel.full");
    }

    @Test
    void a_panel_is_not_made_smaller_than_what_is_taken() {
        panels.open(organiser, group.id(), 7).orThrow();
        seated(impartial("周一"));
        seated(impartial("周二"));

        assertThat(codes(panels.resize(organiser, group.id(), panel().version(), 1)))
                .containsExactly("panel.size.taken");
        assertThat(panels.resize(organiser, group.id(), panel().version(), 5)
                        .orThrow()
                        .size())
                .isEqualTo(5);
    }

    @Test
    void nobody_sits_twice_and_nobody_unavailable_sits_at_all() {
        panels.open(organiser, group.id(), 7).orThrow();
        Expert expert = impartial("周一");
        seated(expert);
        assertThat(codes(seat(expert.id()))).containsExactly("panel.expert.seated");

        Expert away = impartial("周二");
        pool.setStanding(organiser, away.id(), away.version(), Expert.Standing.SUSPENDED, "核查中")
                .orThrow();
        assertThat(codes(seat(away.id()))).containsExactly("panel.expert.unavailable");
        assertThat(codes(seat(new ExpertId(UUID.randomUUID())))).containsExactly("expert.unknown");
    }

    @Test
    void who_may_be_somebody_else_of_the_pool_is_not_seated_until_somebody_has_decided() {
        panels.open(organiser, group.id(), 7).orThrow();
        Expert expert = impartial("周三");
        Expert same = enter(Someone.named("周三", expert.employerName()));
        assertThat(candidate(expert).canBeSeated()).isFalse();
        assertThat(codes(seat(expert.id()))).containsExactly("panel.expert.identity-open");

        IdentityFixture.merge(identities, organiser, expert.id(), same.id(), "本人确认")
                .orThrow();

        assertThat(candidate(expert).canBeSeated()).isTrue();
        seated(expert);
    }

    @Test
    void a_question_about_somebody_seated_holds_up_the_next_stage_and_the_seated_record_is_the_one_to_keep() {
        panels.open(organiser, group.id(), 7).orThrow();
        Expert expert = impartial("周四");
        seated(expert);
        assertThat(blockers()).doesNotContain("panel.blocker.identity");

        Expert same = enter(Someone.named("周四", expert.employerName()));

        assertThat(blockers()).contains("panel.blocker.identity");
        assertThat(codes(IdentityFixture.merge(identities, organiser, same.id(), expert.id(), "本人确认")))
                .containsExactly("identity.seated");
        IdentityFixture.merge(identities, organiser, expert.id(), same.id(), "本人确认")
                .orThrow();
        assertThat(blockers()).doesNotContain("panel.blocker.identity");
    }

    @Test
    void who_has_a_tie_is_seated_only_once_two_people_have_lifted_it() {
        panels.open(organiser, group.id(), 7).orThrow();
        Expert expert = enter(Someone.at(application.applicantName()));
        assertThat(candidate(expert).canBeSeated()).isFalse();
        assertThat(codes(seat(expert.id()))).contains("panel.expert.conflict");

        for (ConflictFinding finding : candidate(expert).findings()) {
            lift(finding);
        }

        assertThat(candidate(expert).canBeSeated()).isTrue();
        seated(expert);
        OwnSeat own = ownSeats.of(Viewers.expert(expert.id().value())).getFirst();
        assertThat(own.recused()).contains(application.id());
        assertThat(own.applications()).doesNotContain(application.id());
    }

    private void lift(ConflictFinding finding) {
        Approval approval = decisions
                .proposeRecusal(organiser, finding.id(), "别无合适专家", Optional.empty(), Optional.empty())
                .orThrow();
        Viewer second = new TestAccounts(accounts).viewer(Role.SUPERVISOR);
        approvals.decide(second, approval.id(), Approval.Verdict.APPROVED, "同意").orThrow();
    }

    @Test
    void a_tie_that_comes_after_the_seat_holds_up_scoring() {
        panels.open(organiser, group.id(), 1).orThrow();
        Someone someone = Someone.at("远方大学 " + UUID.randomUUID());
        seated(enter(someone));
        assertThat(blockers()).doesNotContain("panel.blocker.conflicts");

        enter(someone.at(application.applicantName(), "顾问"));

        assertThat(blockers()).contains("panel.blocker.conflicts");
    }

    @Test
    void an_organiser_from_whom_an_application_of_the_group_is_hidden_seats_nobody_there_and_learns_nothing() {
        panels.open(organiser, group.id(), 7).orThrow();
        Expert own = enter(Someone.at(application.applicantName()).called("钱" + UUID.randomUUID()));
        Expert other = enter(Someone.at(application.applicantName()).called("赵" + UUID.randomUUID()));
        Viewer partial = Viewers.inPool(own.id().value(), Role.ORGANISER);

        Expert impartial = impartial("周一");

        assertThat(codes(panels.seat(partial, group.id(), panel().version(), other.id())))
                .containsExactly("group.withheld");
        assertThat(codes(panels.seat(partial, group.id(), panel().version(), impartial.id())))
                .containsExactly("group.withheld");
    }

    @Test
    void the_seat_of_who_left_stays_and_its_number_is_not_used_again() {
        panels.open(organiser, group.id(), 5).orThrow();
        Expert first = impartial("周一");
        Seat seat = seated(first);
        chairs.choose(organiser, group.id(), panel().version(), seat.id()).orThrow();
        leave(seat);
        Seat next = seated(impartial("周二"));

        assertThat(panel().seats()).extracting(Seat::number).containsExactly(1, 2);
        assertThat(panel().activeSeats()).extracting(Seat::number).containsExactly(next.number());
        assertThat(panel().activeSeats()).noneMatch(Seat::chair);
        assertThat(ownSeats.of(Viewers.expert(first.id().value()))).isEmpty();
        assertThat(seated(first).number()).isEqualTo(3);
    }

    @Test
    void leaving_needs_a_reason_and_a_seat_that_is_taken() {
        panels.open(organiser, group.id(), 5).orThrow();
        Seat seat = seated(impartial("周一"));

        assertThat(codes(panels.unseat(organiser, group.id(), panel().version(), seat.id(), " ")))
                .containsExactly("panel.reason.missing");
        leave(seat);
        assertThat(codes(panels.unseat(organiser, group.id(), panel().version(), seat.id(), "再次")))
                .containsExactly("panel.changed");
    }

    @Test
    void a_panel_has_one_chair() {
        panels.open(organiser, group.id(), 5).orThrow();
        Seat one = seated(impartial("周一"));
        Seat two = seated(impartial("周二"));
        chairs.choose(organiser, group.id(), panel().version(), one.id()).orThrow();
        chairs.choose(organiser, group.id(), panel().version(), two.id()).orThrow();

        assertThat(panel().seats()).filteredOn(Seat::chair).extracting(Seat::id).containsExactly(two.id());
    }

    @Test
    void what_somebody_else_has_changed_in_between_is_refused() {
        Panel seen = panels.open(organiser, group.id(), 5).orThrow();
        seated(impartial("周一"));

        assertThat(codes(panels.seat(
                        organiser, group.id(), seen.version(), impartial("周二").id())))
                .containsExactly("panel.changed");
    }

    @Test
    void a_candidate_says_what_speaks_against_it() {
        panels.open(organiser, group.id(), 5).orThrow();
        Expert one = impartial("周一");
        seated(one);
        Expert colleague = enter(Someone.named("周二", one.employerName()));

        assertThat(candidate(one).seated()).isTrue();
        assertThat(candidate(colleague).sameEmployer()).contains("周一");
        assertThat(candidate(colleague).canBeSeated()).isTrue();
    }

    @Test
    void accounts_are_opened_once_with_passwords_that_are_shown_once() {
        panels.open(organiser, group.id(), 5).orThrow();
        seated(impartial("单晓明"));
        seated(impartial("单晓明"));

        List<ExpertAccounts.Opened> opened = panelAccounts.open(organiser, group.id());

        assertThat(opened)
                .extracting(ExpertAccounts.Opened::username)
                .allMatch(name -> name.startsWith("shanxiaoming"));
        assertThat(opened)
                .extracting(ExpertAccounts.Opened::username)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(opened).extracting(ExpertAccounts.Opened::password).allMatch(word -> word.length() == 12);
        assertThat(panelAccounts.open(organiser, group.id())).isEmpty();
    }

    @Test
    void the_seats_of_an_expert_are_told_with_round_and_reason() {
        panels.open(organiser, group.id(), 5).orThrow();
        Expert expert = impartial("周一");
        leave(seated(expert));
        seated(expert);

        List<HeldSeats.HeldSeat> told = heldSeats.of(organiser, expert.id());

        assertThat(told).hasSize(2).allMatch(seat -> seat.where().endsWith(group.name()));
        assertThat(told)
                .filteredOn(seat -> seat.until().isPresent())
                .singleElement()
                .satisfies(seat -> assertThat(seat.leftReason()).contains("临时出差"));
    }

    @Test
    void panels_change_size_before_scoring_alone_and_seats_not_after_it() {
        ReviewFixture scoring = ReviewFixture.inScoring(beans, 2, 5);
        Panel panel = scoring.panel();

        assertThat(codes(panels.resize(scoring.organiser(), scoring.group().id(), panel.version(), 7)))
                .containsExactly("panel.stage");
        for (int application = 1; application <= 2; application++) {
            scoring.submitAll(application, 80, 81, 82, 83, 84);
        }
        scoring.moveTo(Stage.RESULTS);
        assertThat(codes(panels.seat(
                        scoring.organiser(),
                        scoring.group().id(),
                        panel.version(),
                        impartial("周一").id())))
                .containsExactly("panel.stage");
    }

    @Test
    void only_organisers_make_panels() {
        assertThatThrownBy(() -> panels.open(Viewers.staff(), group.id(), 7)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> panelAccounts.open(Viewers.staff(), group.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_organiser_from_whom_the_group_is_withheld_opens_no_account_there() {
        panels.open(organiser, group.id(), 5).orThrow();
        seated(impartial("单晓明"));
        Viewer recused = new TestAccounts(accounts).viewer(Role.ORGANISER);
        recusals.declare(recused, application.id(), "亲属在该单位任职").orThrow();

        assertThat(panelAccounts.open(recused, group.id())).isEmpty();
        assertThat(panelAccounts.open(organiser, group.id())).hasSize(1);
    }

    @Test
    void a_request_that_nobody_has_decided_holds_up_the_results_as_well() {
        NewRequest stated = new NewRequest("某某", Optional.empty(), "有过纠纷", LocalDate.EPOCH, Optional.empty());
        ExclusionRequest request =
                exclusions.record(organiser, application.id(), stated).orThrow();
        assertThat(blockers()).contains("panel.blocker.requests");
        assertThat(blockers(Stage.SCORING)).containsExactly("panel.blocker.requests");

        exclusions.refuse(organiser, request.id(), request.version(), "查无此人").orThrow();

        assertThat(blockers(Stage.SCORING)).isEmpty();
    }

    private List<String> blockers(Stage stage) {
        return reporter.report(organiser, round.track()).stream()
                .filter(report -> report.stage() == stage)
                .flatMap(report -> report.blockers().stream())
                .map(Blocker::code)
                .toList();
    }
}
