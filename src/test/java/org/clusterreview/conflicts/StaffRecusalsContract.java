package org.clusterreview.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.ReviewFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Conflicts of those who hold the review. */
@SuppressWarnings("NullAway.Init")
abstract class StaffRecusalsContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Applications applications;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    private ReviewFixture round;
    private Viewer staff;
    private Application application;

    @BeforeEach
    void open_a_round() {
        round = ReviewFixture.withPassed(beans, 3);
        staff = new TestAccounts(accounts).viewer(Role.STAFF);
        application = applications.ofTrack(staff, round.trackId()).getFirst();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void who_declares_sees_nothing_of_the_application_from_then_on() {
        recusals.declare(staff, application.id(), "配偶在其成员企业任职").orThrow();

        assertThat(applications.find(staff, application.id())).isEmpty();
        assertThat(applications.ofTrack(staff, round.trackId())).hasSize(2);
        assertThat(applications.isPartial(staff, round.trackId())).isTrue();
        assertThat(recusals.own(staff)).hasSize(1);
        assertThat(recusals.ofTrack(staff, round.trackId()))
                .as("not even that somebody is recused from it")
                .isEmpty();
        assertThat(recusals.ofTrack(round.organiser(), round.trackId())).hasSize(1);
        assertThat(applications.ofTrack(round.organiser(), round.trackId())).hasSize(3);
    }

    @Test
    void it_needs_a_reason_and_an_application_that_one_can_see() {
        assertThat(codes(recusals.declare(staff, application.id(), " "))).containsExactly("conflict.reason.missing");
        recusals.declare(staff, application.id(), "亲属").orThrow();
        assertThat(codes(recusals.declare(staff, application.id(), "亲属"))).containsExactly("recusal.unknown");
    }

    @Test
    void two_others_lift_it_and_nobody_else() {
        StaffRecusal recusal =
                recusals.declare(staff, application.id(), "曾在其依托单位任职").orThrow();
        assertThat(codes(recusals.proposeLift(staff, recusal.id(), "本人", "已离职")))
                .as("who is recused does not ask for it")
                .containsExactly("recusal.unknown");

        Approval approval = recusals.proposeLift(round.organiser(), recusal.id(), "工作人员", "离职已满五年")
                .orThrow();
        assertThat(approvals.pending(staff)).noneMatch(one -> one.id().equals(approval.id()));
        assertThat(codes(approvals.decide(round.organiser(), approval.id(), Approval.Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
        approvals
                .decide(
                        new TestAccounts(accounts).viewer(Role.SUPERVISOR),
                        approval.id(),
                        Approval.Verdict.APPROVED,
                        "情况属实")
                .orThrow();

        assertThat(applications.find(staff, application.id())).isPresent();
        assertThat(recusals.own(staff)).isEmpty();
    }
}
