package org.clusterreview.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.approvals.Approval.Verdict;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class ApprovalsContract {

    private static final String KIND = "formal-exception";

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Viewer proposer;
    private Viewer decider;
    private final String subject = UUID.randomUUID() + "/enterprises";

    @BeforeEach
    void open_accounts() {
        TestAccounts test = new TestAccounts(accounts);
        proposer = test.viewer(Role.ORGANISER);
        decider = test.viewer(Role.SUPERVISOR);
    }

    private Proposal proposal(String reason) {
        return Proposal.of(KIND, subject, UUID.randomUUID(), "某集群", Map.of("enterprises", 19), reason);
    }

    private Approval proposed() {
        return approvals.propose(proposer, proposal("统计口径调整")).orThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void what_another_person_approves_is_effective() {
        Approval approval = proposed();
        assertThat(approvals.effective(decider, KIND, subject)).isEmpty();

        approvals.decide(decider, approval.id(), Verdict.APPROVED, "材料属实").orThrow();

        Approval effective = approvals.effective(decider, KIND, subject).orElseThrow();
        assertThat(effective.id()).isEqualTo(approval.id());
        assertThat(effective.decision().orElseThrow().by())
                .isEqualTo(decider.account().orElseThrow());
        assertThat(approvals.pending(decider)).extracting(Approval::id).doesNotContain(approval.id());
        assertThat(approvals.decided(decider, 100)).extracting(Approval::id).contains(approval.id());
    }

    @Test
    void what_is_refused_is_not_effective_and_may_be_asked_again() {
        approvals.decide(decider, proposed().id(), Verdict.REFUSED, "依据不足").orThrow();

        assertThat(approvals.effective(decider, KIND, subject)).isEmpty();
        assertThat(approvals.propose(proposer, proposal("补充了依据")).isDone()).isTrue();
    }

    @Test
    void nobody_decides_what_he_or_she_proposed() {
        assertThat(codes(approvals.decide(proposer, proposed().id(), Verdict.APPROVED, "同意")))
                .containsExactly("approval.own");
    }

    @Test
    void staff_propose_but_do_not_decide() {
        Viewer staff = Viewers.staff();

        assertThatThrownBy(() -> approvals.decide(staff, proposed().id(), Verdict.APPROVED, "同意"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_proposal_and_a_decision_need_a_reason() {
        assertThat(codes(approvals.propose(proposer, proposal("  ")))).containsExactly("approval.reason.missing");
        assertThat(codes(approvals.decide(decider, proposed().id(), Verdict.REFUSED, "")))
                .containsExactly("approval.reason.missing");
    }

    @Test
    void nothing_is_decided_twice() {
        Approval approval = proposed();
        approvals.decide(decider, approval.id(), Verdict.REFUSED, "依据不足").orThrow();

        assertThat(codes(approvals.decide(decider, approval.id(), Verdict.APPROVED, "改主意")))
                .containsExactly("approval.decided");
    }

    @Test
    void of_two_who_decide_at_once_only_one_does() throws Exception {
        Approval approval = proposed();
        Viewer other = new TestAccounts(accounts).viewer(Role.ORGANISER);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<Approval>> yes = () -> approvals.decide(decider, approval.id(), Verdict.APPROVED, "同意");
            Callable<Outcome<Approval>> no = () -> approvals.decide(other, approval.id(), Verdict.REFUSED, "不同意");

            var outcomes = pool.invokeAll(List.of(yes, no));

            assertThat(List.of(
                            outcomes.get(0).get().isDone(),
                            outcomes.get(1).get().isDone()))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void the_same_question_waits_only_once() {
        proposed();

        assertThat(codes(approvals.propose(proposer, proposal("再次提出")))).containsExactly("approval.pending");
    }

    @Test
    void an_approval_past_its_last_day_is_not_effective() {
        Approval approval = proposed();
        approvals.decide(decider, approval.id(), Verdict.APPROVED, "同意").orThrow();
        jdbc.update("update approval set expires_on = ? where id = ?", LocalDate.of(2020, 1, 1), approval.id());

        assertThat(approvals.effective(decider, KIND, subject)).isEmpty();
    }

    @Test
    void a_proposal_that_would_be_expired_at_once_is_refused() {
        Proposal late = new Proposal(
                KIND,
                subject,
                Optional.empty(),
                "某集群",
                Map.of(),
                "理由",
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 1, 1)));

        assertThat(codes(approvals.propose(proposer, late))).containsExactly("approval.expired");
    }

    @Test
    void proposal_and_decision_are_in_the_chain_of_the_round() {
        Approval approval = proposed();
        approvals.decide(decider, approval.id(), Verdict.APPROVED, "同意").orThrow();

        assertThat(jdbc.queryForList(
                        "select type from audit_entry where chain_id = ? order by number",
                        String.class,
                        approval.round().orElseThrow().toString()))
                .containsExactly("approval-proposed", "approval-decided");
    }
}
