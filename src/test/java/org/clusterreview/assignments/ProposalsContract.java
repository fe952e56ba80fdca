package org.clusterreview.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.assignments.fit.FoundPanel;
import org.clusterreview.assignments.fit.FoundPanel.Placed;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawFixture;
import org.clusterreview.draws.DrawOutcomes;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.JobEnds;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.invitations.Invitations;
import org.clusterreview.invitations.LetterDraft;
import org.clusterreview.jobs.Job;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.notifications.Message;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.rules.PanelCandidates;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.reviews.ReviewFixture;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@Import(JobEnds.class)
@SuppressWarnings("NullAway.Init")
abstract class ProposalsContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalOutcomes outcomes;

    @Autowired
    private JobEnds ends;

    @Autowired
    private DrawOutcomes drawOutcomes;

    @Autowired
    private RelaxedRules relaxed;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private JdbcClient db;

    private DrawFixture fixture;
    private ReviewFixture round;
    private Viewer organiser;

    @BeforeEach
    void a_round_with_two_groups_at_the_stage_of_panels() {
        fixture = new DrawFixture(beans);
        round = fixture.round();
        organiser = fixture.organiser();
    }

    @AfterEach
    void everybody_is_back() {
        db.sql("update expert set standing = 'AVAILABLE' where standing = 'LEFT'")
                .update();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    private Proposal latest() {
        return proposals.ofTrack(organiser, round.trackId()).getFirst();
    }

    private Proposal reckoned() {
        Proposal begun = proposals.start(organiser, round.trackId()).orThrow();
        assertThat(begun.state()).isEqualTo(State.RUNNING);
        assertThat(ends.await(begun.job())).isEqualTo(Job.State.DONE);
        return latest();
    }

    private ProposalContent content(Proposal proposal) {
        return proposals.content(organiser, proposal.id()).orElseThrow();
    }

    private Answer answer(Proposal proposal) {
        return content(proposal).answer().orElseThrow();
    }

    private List<Seat> seats() {
        return panels.ofTrack(organiser, round.trackId()).stream()
                .flatMap(panel -> panel.activeSeats().stream())
                .toList();
    }

    @Test
    void a_proposal_is_the_best_assignment_under_the_rules_and_seats_nobody() {
        Proposal proposal = reckoned();

        assertThat(proposal.state()).isEqualTo(State.PROPOSED);
        assertThat(proposal.number()).isEqualTo(1);
        assertThat(seats()).isEmpty();
        ProposalContent content = content(proposal);
        Answer answer = content.answer().orElseThrow();
        assertThat(answer.status()).isEqualTo(Assignment.Status.OPTIMAL);
        assertThat(answer.engine()).startsWith("OR-Tools");
        assertThat(answer.panels()).hasSize(2);
        assertThat(answer.total().orElseThrow().intValueExact())
                .isEqualTo(answer.panels().stream()
                        .flatMap(panel -> panel.members().stream())
                        .mapToInt(Placed::fit)
                        .sum());
        Map<String, PoolExpert> pool =
                content.pool().experts().stream().collect(Collectors.toMap(PoolExpert::id, one -> one));
        for (FoundPanel panel : answer.panels()) {
            List<PoolExpert> members =
                    panel.members().stream().map(one -> pool.get(one.expert())).toList();
            PanelCandidates candidates = new PanelCandidates(
                    content.spec().rules(),
                    content.spec().panels().stream()
                            .filter(one -> one.id().equals(panel.id()))
                            .findFirst()
                            .orElseThrow(),
                    members);
            assertThat(candidates.violated(
                            java.util.stream.IntStream.range(0, members.size()).toArray()))
                    .isEmpty();
            assertThat(panel.members())
                    .allSatisfy(one -> assertThat(content.fit().of(one.expert(), panel.id()))
                            .isEqualTo(one.fit()));
        }
    }

    @Test
    void whoever_began_it_is_told_of_its_end() {
        Proposal proposal = reckoned();

        List<Message> told = beans.getBean(Notifications.class).latest(organiser, 5);

        assertThat(told)
                .filteredOn(message -> message.link().contains(proposal.track().toString()))
                .singleElement()
                .satisfies(message -> assertThat(message.code()).isEqualTo("assignment.told.PROPOSED"));
        assertThat(beans.getBean(Notifications.class).latest(fixture.person(Role.ORGANISER), 5))
                .isEmpty();
    }

    @Test
    void the_same_question_has_the_same_answer_so_that_nobody_tries_until_it_suits() {
        Proposal one = reckoned();
        outcomes.discard(organiser, one.id(), one.version()).orThrow();
        Proposal other = reckoned();

        assertThat(other.number()).isEqualTo(2);
        assertThat(other.basis()).isEqualTo(one.basis());
        assertThat(answer(other).panels()).isEqualTo(answer(one).panels());
    }

    @Test
    void only_an_organiser_reckons_applies_takes_back_and_discards() {
        assertThatThrownBy(() -> proposals.start(fixture.drawer(), round.trackId()))
                .isInstanceOf(AccessDeniedException.class);
        Proposal proposal = reckoned();

        assertThatThrownBy(() -> proposals.cancel(fixture.drawer(), proposal.id(), proposal.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outcomes.apply(fixture.supervisor(), proposal.id(), proposal.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outcomes.takeBack(fixture.drawer(), proposal.id(), proposal.version(), "换人"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outcomes.discard(fixture.drawer(), proposal.id(), proposal.version()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_proposal_is_applied_as_a_whole_with_its_chairs_taken_back_and_applied_anew() {
        Proposal proposal = reckoned();

        Proposal applied =
                outcomes.apply(organiser, proposal.id(), proposal.version()).orThrow();

        for (FoundPanel found : answer(proposal).panels()) {
            Group group = groups.ofTrack(organiser, round.trackId()).stream()
                    .filter(one -> one.id().toString().equals(found.id()))
                    .findFirst()
                    .orElseThrow();
            Panel panel = panels.ofGroup(organiser, group.id()).orElseThrow();
            assertThat(panel.activeSeats().stream().map(seat -> seat.expert().toString()))
                    .isEqualTo(found.members().stream().map(Placed::expert).toList());
            assertThat(panel.activeSeats().stream()
                            .filter(Seat::chair)
                            .map(seat -> seat.expert().toString())
                            .toList())
                    .isEqualTo(found.chair().stream().toList());
        }
        assertThat(codes(outcomes.apply(organiser, applied.id(), applied.version())))
                .containsExactly("assignment.changed");
        assertThat(codes(outcomes.takeBack(organiser, applied.id(), applied.version(), " ")))
                .containsExactly("panel.reason.missing");
        assertThat(codes(outcomes.takeBack(organiser, applied.id(), applied.version(), "长".repeat(1_001))))
                .containsExactly("panel.reason.long");
        Proposal back = outcomes.takeBack(organiser, applied.id(), applied.version(), "分组有误")
                .orThrow();
        assertThat(back.state()).isEqualTo(State.TAKEN_BACK);
        assertThat(back.closed().orElseThrow().reason()).isEqualTo("分组有误");
        assertThat(seats()).isEmpty();
        Proposal again = outcomes.apply(organiser, back.id(), back.version()).orThrow();
        assertThat(again.state()).isEqualTo(State.APPLIED);
        assertThat(again.closed()).isEmpty();
        assertThat(seats()).isNotEmpty();
    }

    private Proposal applied(Proposal proposal) {
        return outcomes.apply(organiser, proposal.id(), proposal.version()).orThrow();
    }

    private void everybodyLeaves(GroupId group) {
        Panel panel = panels.ofGroup(organiser, group).orElseThrow();
        for (Seat seat : panel.activeSeats()) {
            panel = panels.unseat(organiser, group, panel.version(), seat.id(), "换人")
                    .orThrow();
        }
    }

    @Test
    void whom_a_later_proposal_or_a_draw_has_seated_stays_when_an_earlier_one_is_taken_back() {
        Proposal first = applied(reckoned());
        GroupId group = groups.ofTrack(organiser, round.trackId()).getFirst().id();
        everybodyLeaves(group);
        Proposal second = applied(reckoned());

        assertThat(codes(outcomes.takeBack(organiser, first.id(), first.version(), "重来")))
                .containsExactly("assignment.later");
        assertThat(seats()).hasSize(14);
        outcomes.takeBack(organiser, second.id(), second.version(), "重来").orThrow();
        Draw draw = fixture.frozen();
        assertThat(codes(outcomes.takeBack(organiser, first.id(), first.version(), "重来")))
                .containsExactly("assignment.draw");
        assertThat(seats()).hasSize(7);
        drawOutcomes.end(organiser, draw.id(), draw.version(), "改为择优分配").orThrow();
        assertThat(outcomes.takeBack(organiser, first.id(), first.version(), "重来")
                        .isDone())
                .isTrue();
        assertThat(seats()).isEmpty();
    }

    @Test
    void a_proposal_is_taken_back_only_until_somebody_was_invited() {
        Proposal applied = applied(reckoned());
        LocalDate day = LocalDate.of(2027, 3, 1);
        beans.getBean(Invitations.class)
                .send(
                        organiser,
                        round.trackId(),
                        new LetterDraft(day, day, "武汉", "{批次}评审邀请", "{姓名}：{答复截止} {链接}", "{姓名}：{链接}", 48, 12, true),
                        "https://review.example.cn")
                .orThrow();

        assertThat(codes(outcomes.takeBack(organiser, applied.id(), applied.version(), "重来")))
                .containsExactly("invitation.hold");
        assertThat(seats()).hasSize(14);
        assertThat(latest().state()).isEqualTo(State.APPLIED);
    }

    @Test
    void what_has_changed_since_keeps_the_whole_of_it_from_being_applied() {
        Proposal proposal = reckoned();
        String member =
                answer(proposal).panels().getFirst().members().getFirst().expert();

        db.sql("update expert set standing = 'LEFT' where id = ?")
                .param(UUID.fromString(member))
                .update();

        assertThat(codes(outcomes.apply(organiser, proposal.id(), proposal.version())))
                .containsExactly("assignment.stale");
        assertThat(seats()).isEmpty();
        everybody_is_back();
        List<Group> both = groups.ofTrack(organiser, round.trackId());
        groups.move(
                        organiser,
                        both.getFirst().applications().getFirst(),
                        both.getLast().id(),
                        both.getLast().version())
                .orThrow();
        assertThat(codes(outcomes.apply(organiser, proposal.id(), proposal.version())))
                .containsExactly("assignment.stale");
        assertThat(seats()).isEmpty();
    }

    @Test
    void nothing_is_reckoned_twice_at_a_time_nor_beside_a_draw() {
        Draw draw = fixture.frozen();
        assertThat(codes(proposals.start(organiser, round.trackId()))).containsExactly("assignment.draw");
        drawOutcomes.end(organiser, draw.id(), draw.version(), "改为择优分配").orThrow();
        Proposal proposal = reckoned();

        Draw other = fixture.frozen();

        assertThat(codes(outcomes.apply(organiser, proposal.id(), proposal.version())))
                .containsExactly("assignment.draw");
        drawOutcomes.end(organiser, other.id(), other.version(), "改为择优分配").orThrow();
        db.sql("update assignment_proposal set state = 'RUNNING' where id = ?")
                .param(proposal.id().value())
                .update();
        assertThat(codes(proposals.start(organiser, round.trackId()))).containsExactly("assignment.running");
    }

    @Test
    void panels_that_are_filled_are_left_alone() {
        Proposal proposal = reckoned();
        outcomes.apply(organiser, proposal.id(), proposal.version()).orThrow();

        assertThat(codes(proposals.start(organiser, round.trackId()))).containsExactly("assignment.groups");
    }

    @Test
    void after_the_stage_of_panels_nothing_is_reckoned_or_applied() {
        Proposal proposal = reckoned();
        outcomes.apply(organiser, proposal.id(), proposal.version()).orThrow();
        round.moveTo(Stage.SCORING);

        assertThat(codes(proposals.start(organiser, round.trackId()))).containsExactly("assignment.stage");
        assertThat(codes(outcomes.takeBack(organiser, proposal.id(), latest().version(), "换人")))
                .containsExactly("assignment.stage");
        assertThat(seats()).isNotEmpty();
    }

    @Test
    void a_reckoning_that_somebody_stops_has_no_answer_and_another_can_begin() {
        Viewer colleague = fixture.person(Role.ORGANISER);
        Proposal begun = proposals.start(organiser, round.trackId()).orThrow();

        Outcome<Proposal> stopped = proposals.cancel(colleague, begun.id(), begun.version());

        ends.await(begun.job());
        Proposal after = latest();
        assertThat(after.state()).isEqualTo(stopped.isDone() ? State.CANCELLED : State.PROPOSED);
        assertThat(content(after).answer().isPresent()).isEqualTo(!stopped.isDone());
        assertThat(reckoned().number()).isEqualTo(2);
    }

    @Test
    void a_job_that_breaks_off_leaves_no_proposal_that_runs_for_ever() {
        Proposal proposal = reckoned();
        outcomes.discard(organiser, proposal.id(), proposal.version()).orThrow();
        Proposal begun = proposals.start(organiser, round.trackId()).orThrow();
        ends.await(begun.job());
        db.sql("update assignment_proposal set state = 'RUNNING', answer_file = null where id = ?")
                .param(begun.id().value())
                .update();

        beans.getBean(ProposalRuns.class)
                .on(new org.clusterreview.jobs.JobEvents.JobEnded(begun.job(), ProposalJob.KEY, Job.State.FAILED));

        assertThat(latest().state()).isEqualTo(State.BROKEN);
        assertThat(reckoned().state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void where_there_is_none_it_is_told_what_is_short_and_a_relaxed_rule_makes_one() {
        db.sql("update expert set standing = 'LEFT' where kind = 'FINANCE'").update();

        Proposal proposal = reckoned();

        assertThat(proposal.state()).isEqualTo(State.FAILED);
        Explanation why = content(proposal).why().orElseThrow();
        assertThat(why.panels()).hasSize(2);
        assertThat(why.shortages()).anySatisfy(shortage -> {
            assertThat(shortage.requirement()).isEqualTo("finance");
            assertThat(shortage.missing()).isEqualTo(2);
        });
        assertThat(why.relaxations().getFirst().rule()).isEqualTo("finance");
        assertThat(why.relaxations().getFirst().missing()).isZero();
        assertThat(codes(outcomes.apply(organiser, proposal.id(), proposal.version())))
                .containsExactly("assignment.changed");
        relaxed.relax(organiser, round.trackId(), "finance", "本库暂无财务专家").orThrow();
        assertThat(reckoned().state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void every_step_is_on_record() {
        Proposal proposal = reckoned();
        Proposal applied =
                outcomes.apply(organiser, proposal.id(), proposal.version()).orThrow();
        Proposal back = outcomes.takeBack(organiser, applied.id(), applied.version(), "分组有误")
                .orThrow();
        outcomes.discard(organiser, back.id(), back.version()).orThrow();

        List<String> told = db
                .sql("select facts from audit_entry where type = 'assignment-changed' order by number")
                .query(String.class)
                .stream()
                .map(String::valueOf)
                .filter(facts -> facts.contains(proposal.id().toString()))
                .map(facts -> facts.replaceAll(".*\"change\":\"([a-z-]+)\".*", "$1"))
                .toList();
        assertThat(told).containsExactly("started", "found", "applied", "taken-back", "discarded");
    }

    @Test
    void who_is_recused_learns_of_no_proposal_and_takes_no_step() {
        Proposal proposal = reckoned();
        Group group = groups.ofTrack(organiser, round.trackId()).getFirst();
        Viewer recused = fixture.person(Role.ORGANISER);
        recusals.declare(recused, group.applications().getFirst(), "配偶在其成员企业任职").orThrow();

        assertThat(proposals.ofTrack(recused, round.trackId())).isEmpty();
        assertThat(proposals.content(recused, proposal.id())).isEmpty();
        assertThat(codes(proposals.start(recused, round.trackId()))).containsExactly("assignment.partial");
        assertThat(codes(outcomes.apply(recused, proposal.id(), proposal.version())))
                .containsExactly("assignment.partial");
    }

    @Test
    void a_pool_with_open_questions_of_identity_is_not_assigned() {
        String one = "单" + UUID.randomUUID();
        String employer = "同一单位 " + UUID.randomUUID();
        ExpertPool pool = beans.getBean(ExpertPool.class);
        pool.enter(organiser, Someone.named(one, employer).row(), false).orThrow();
        pool.enter(organiser, Someone.named(one, employer).row(), false).orThrow();

        assertThat(codes(proposals.start(organiser, round.trackId()))).containsExactly("draw.identities");
        fixture.keepApart();
        assertThat(reckoned().state()).isEqualTo(State.PROPOSED);
    }
}
