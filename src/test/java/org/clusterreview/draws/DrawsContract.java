package org.clusterreview.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.draws.Draw.State;
import org.clusterreview.eligibility.Explanation;
import org.clusterreview.eligibility.Explanations;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.fixtures.Someone;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawSeal;
import org.clusterreview.panels.draw.PanelDraw;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.reviews.ReviewFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class DrawsContract {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawOutcomes outcomes;

    @Autowired
    private RelaxedRules relaxed;

    @Autowired
    private TrackPanelRules rules;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private ExpertPool pool;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    private DrawFixture fixture;
    private ReviewFixture round;
    private Viewer organiser;
    private Viewer drawer;
    private Viewer supervisor;

    @BeforeEach
    void a_round_with_two_groups_at_the_stage_of_panels() {
        fixture = new DrawFixture(beans);
        round = fixture.round();
        organiser = fixture.organiser();
        drawer = fixture.drawer();
        supervisor = fixture.supervisor();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void a_draw_goes_from_step_to_step_and_anyone_can_repeat_it_from_its_record() {
        Draw draw = fixture.drawn();

        assertThat(draw.state()).isEqualTo(State.DRAWN);
        DrawContent content = draws.content(organiser, draw.id()).orElseThrow();
        DrawResult result = content.result().orElseThrow();
        assertThat(result.panels()).hasSize(2);
        assertThat(content.pool().sha256()).isEqualTo(draw.poolHash());
        assertThat(DrawSeal.specHash(content.spec())).isEqualTo(draw.specHash());
        DrawSeal seal =
                new DrawSeal(HexFormat.of().parseHex(draw.secret().orElseThrow()), content.pool(), content.spec());
        assertThat(draw.commitment()).contains(seal.commitment());
        byte[] seed = seal.seed(draw.witness().orElseThrow());
        assertThat(draw.seed()).contains(HexFormat.of().formatHex(seed));
        assertThat(PanelDraw.of(content.pool(), content.spec(), seed)).isEqualTo(result);
    }

    @Test
    void the_secret_is_told_only_once_the_panels_are_drawn_and_is_kept_encrypted_until_then() {
        Draw frozen = draws.freeze(organiser, round.trackId()).orThrow();
        Draw committed = draws.commit(drawer, frozen.id(), frozen.version()).orThrow();

        assertThat(committed.secret()).isEmpty();
        assertThat(committed.commitment()).isPresent();
        Draw witnessed = draws.witness(supervisor, committed.id(), committed.version(), "7")
                .orThrow();
        String stored = db.sql("select secret from panel_draw where id = ?")
                .param(frozen.id().value())
                .query(String.class)
                .single();
        Draw done = draws.draw(drawer, witnessed.id(), witnessed.version()).orThrow();
        assertThat(done.secret().orElseThrow()).hasSize(64);
        assertThat(stored).doesNotContain(done.secret().orElseThrow());
    }

    @Test
    void each_step_belongs_to_its_role() {
        Draw frozen = draws.freeze(organiser, round.trackId()).orThrow();

        assertThatThrownBy(() -> draws.freeze(drawer, round.trackId())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> draws.commit(organiser, frozen.id(), frozen.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> draws.witness(drawer, frozen.id(), frozen.version(), "1"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> draws.draw(supervisor, frozen.id(), frozen.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outcomes.apply(drawer, frozen.id(), frozen.version()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void one_person_with_all_roles_cannot_draw_alone() {
        Viewer all = new TestAccounts(accounts).viewer(Role.ORGANISER, Role.DRAWER, Role.SUPERVISOR);
        Draw frozen = draws.freeze(all, round.trackId()).orThrow();

        assertThat(codes(draws.commit(all, frozen.id(), frozen.version()))).containsExactly("draw.same-person");
        Draw committed = draws.commit(drawer, frozen.id(), frozen.version()).orThrow();
        assertThat(codes(draws.witness(all, committed.id(), committed.version(), "1")))
                .containsExactly("draw.same-person");
    }

    @Test
    void no_step_is_taken_twice_or_out_of_order() {
        Draw frozen = draws.freeze(organiser, round.trackId()).orThrow();

        assertThat(codes(draws.freeze(organiser, round.trackId()))).containsExactly("draw.live");
        assertThat(codes(draws.witness(supervisor, frozen.id(), frozen.version(), "1")))
                .containsExactly("draw.changed");
        assertThat(codes(draws.draw(drawer, frozen.id(), frozen.version()))).containsExactly("draw.changed");
        Draw committed = draws.commit(drawer, frozen.id(), frozen.version()).orThrow();
        assertThat(codes(draws.commit(drawer, frozen.id(), frozen.version()))).containsExactly("draw.changed");
        assertThat(codes(draws.witness(supervisor, committed.id(), committed.version(), " ")))
                .containsExactly("draw.witness");
    }

    @Test
    void nothing_is_drawn_from_a_pool_that_has_changed_since_it_was_frozen() {
        Draw frozen = draws.freeze(organiser, round.trackId()).orThrow();
        Draw committed = draws.commit(drawer, frozen.id(), frozen.version()).orThrow();
        Draw witnessed = draws.witness(supervisor, committed.id(), committed.version(), "1")
                .orThrow();

        fixture.spare(1, "教授");
        fixture.keepApart();

        assertThat(codes(draws.draw(drawer, witnessed.id(), witnessed.version())))
                .containsExactly("draw.stale");
        assertThat(codes(outcomes.end(organiser, witnessed.id(), witnessed.version(), "专家库有变化")))
                .as("the panels are settled by the word of the witness")
                .containsExactly("draw.changed");
        Draw asked = outcomes.askForAnother(organiser, witnessed.id(), witnessed.version(), "专家库有变化")
                .orThrow();
        assertThat(codes(draws.draw(drawer, asked.id(), asked.version()))).containsExactly("draw.end-asked");
        Draw ended = outcomes.agree(supervisor, asked.id(), asked.version()).orThrow();
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(draws.freeze(organiser, round.trackId()).orThrow().number()).isEqualTo(2);
    }

    @Test
    void no_panel_is_steered_to_an_application_by_moving_it_after_the_draw() {
        Draw draw = fixture.drawn();
        List<Group> both = groups.ofTrack(organiser, round.trackId());
        groups.move(
                        organiser,
                        both.getFirst().applications().getFirst(),
                        both.getLast().id(),
                        both.getLast().version())
                .orThrow();

        assertThat(codes(outcomes.apply(organiser, draw.id(), draw.version()))).containsExactly("draw.groups-changed");
    }

    @Test
    void a_panel_of_a_size_that_the_rules_do_not_know_is_not_frozen() {
        panels.open(
                        organiser,
                        groups.ofTrack(organiser, round.trackId()).getFirst().id(),
                        11)
                .orThrow();

        assertThat(codes(draws.freeze(organiser, round.trackId()))).containsExactly("draw.size");
    }

    @Test
    void a_pool_with_open_questions_of_identity_is_not_frozen() {
        String one = "单" + UUID.randomUUID();
        String employer = "同一单位 " + UUID.randomUUID();
        pool.enter(organiser, Someone.named(one, employer).row(), false).orThrow();
        pool.enter(organiser, Someone.named(one, employer).row(), false).orThrow();

        assertThat(codes(draws.freeze(organiser, round.trackId()))).containsExactly("draw.identities");
    }

    @Test
    void what_was_drawn_is_taken_over_as_a_whole_with_its_chairs_and_can_be_taken_back() {
        Draw draw = fixture.drawn();
        DrawResult result =
                draws.content(organiser, draw.id()).flatMap(DrawContent::result).orElseThrow();

        Draw applied = outcomes.apply(organiser, draw.id(), draw.version()).orThrow();

        for (Group group : groups.ofTrack(organiser, round.trackId())) {
            DrawResult.DrawnPanel drawnPanel = result.panels().stream()
                    .filter(panel -> panel.id().equals(group.id().toString()))
                    .findFirst()
                    .orElseThrow();
            Panel panel = panels.ofGroup(organiser, group.id()).orElseThrow();
            assertThat(panel.activeSeats().stream().map(seat -> seat.expert().toString()))
                    .isEqualTo(drawnPanel.members());
            assertThat(panel.activeSeats().stream()
                            .filter(Seat::chair)
                            .map(seat -> seat.expert().toString()))
                    .containsExactly(drawnPanel.chair().orElseThrow());
        }
        assertThat(codes(outcomes.takeBack(organiser, applied.id(), applied.version(), " ")))
                .containsExactly("panel.reason.missing");
        Draw back = outcomes.takeBack(organiser, applied.id(), applied.version(), "组名有误")
                .orThrow();
        assertThat(back.state()).isEqualTo(State.DRAWN);
        assertThat(panels.ofTrack(organiser, round.trackId()))
                .allSatisfy(panel -> assertThat(panel.activeSeats()).isEmpty());
    }

    @Test
    void who_left_the_pool_after_the_draw_keeps_the_whole_of_it_from_being_taken_over() {
        Draw draw = fixture.drawn();
        Group group = groups.ofTrack(organiser, round.trackId()).getFirst();
        String member = draws.content(organiser, draw.id()).flatMap(DrawContent::result).orElseThrow().panels().stream()
                .filter(panel -> panel.id().equals(group.id().toString()))
                .findFirst()
                .orElseThrow()
                .members()
                .getFirst();
        db.sql("update expert set standing = 'LEFT' where id = ?")
                .param(UUID.fromString(member))
                .update();

        assertThat(codes(outcomes.apply(organiser, draw.id(), draw.version()))).contains("panel.expert.unavailable");
        assertThat(panels.ofTrack(organiser, round.trackId()))
                .allSatisfy(panel -> assertThat(panel.activeSeats()).isEmpty());
    }

    @Test
    void another_draw_needs_a_reason_and_the_supervisor_and_erases_nothing() {
        Draw draw = fixture.drawn();

        assertThat(codes(outcomes.end(organiser, draw.id(), draw.version(), "不满意")))
                .containsExactly("draw.changed");
        assertThat(codes(outcomes.askForAnother(organiser, draw.id(), draw.version(), " ")))
                .containsExactly("draw.reason");
        Draw asked = outcomes.askForAnother(organiser, draw.id(), draw.version(), "一名专家已去世")
                .orThrow();
        assertThat(codes(outcomes.apply(organiser, asked.id(), asked.version())))
                .containsExactly("draw.end-asked");
        Draw declined =
                outcomes.decline(supervisor, asked.id(), asked.version()).orThrow();
        assertThat(declined.end()).isEmpty();
        Draw again = outcomes.askForAnother(organiser, draw.id(), declined.version(), "一名专家已去世")
                .orThrow();
        Draw ended = outcomes.agree(supervisor, again.id(), again.version()).orThrow();

        assertThat(ended.state()).isEqualTo(State.ENDED);
        Draw second = fixture.drawn();
        assertThat(second.number()).isEqualTo(2);
        assertThat(draws.ofTrack(organiser, round.trackId()))
                .extracting(Draw::number)
                .containsExactly(2, 1);
        assertThat(draws.content(organiser, draw.id()).flatMap(DrawContent::result))
                .isPresent();
    }

    @Test
    void who_is_recused_learns_of_no_draw_and_takes_no_step() {
        Draw frozen = draws.freeze(organiser, round.trackId()).orThrow();
        Group group = groups.ofTrack(organiser, round.trackId()).getFirst();
        Viewer recused = fixture.person(Role.DRAWER);
        recusals.declare(recused, group.applications().getFirst(), "配偶在其成员企业任职").orThrow();

        assertThat(draws.ofTrack(recused, round.trackId())).isEmpty();
        assertThat(draws.content(recused, frozen.id())).isEmpty();
        assertThat(codes(draws.commit(recused, frozen.id(), frozen.version()))).containsExactly("draw.partial");
    }

    @Test
    void a_pool_too_small_fails_on_record_and_can_be_ended() {
        db.sql("update expert set standing = 'LEFT' where kind = 'FINANCE'").update();
        try {
            Draw draw = fixture.drawn();
            assertThat(draw.state()).isEqualTo(State.FAILED);
            DrawResult result = draws.content(organiser, draw.id())
                    .flatMap(DrawContent::result)
                    .orElseThrow();
            assertThat(result.failed()).isPresent();
            assertThat(codes(outcomes.apply(organiser, draw.id(), draw.version())))
                    .containsExactly("draw.changed");
            assertThat(outcomes.end(organiser, draw.id(), draw.version(), "补充财务专家")
                            .isDone())
                    .isTrue();
        } finally {
            db.sql("update expert set standing = 'AVAILABLE' where kind = 'FINANCE'")
                    .update();
        }
    }

    @Test
    void what_is_short_is_explained_and_a_relaxed_rule_is_on_record_and_makes_the_draw_possible() {
        db.sql("update expert set standing = 'LEFT' where kind = 'FINANCE'").update();
        try {
            Explanation why = explanations.of(organiser, round.track()).orElseThrow();
            assertThat(why.panels()).hasSize(2);
            assertThat(why.shortages()).anySatisfy(shortage -> {
                assertThat(shortage.requirement()).isEqualTo("finance");
                assertThat(shortage.missing()).isEqualTo(2);
            });
            assertThat(why.relaxations().getFirst().rule()).isEqualTo("finance");
            assertThat(why.relaxations().getFirst().missing()).isZero();

            assertThat(codes(relaxed.relax(organiser, round.trackId(), "finance", " ")))
                    .containsExactly("rules.reason");
            assertThat(codes(relaxed.relax(organiser, round.trackId(), "no-such-rule", "无")))
                    .containsExactly("rules.relax.unknown");
            RelaxedRule one = relaxed.relax(organiser, round.trackId(), "finance", "本库暂无财务专家")
                    .orThrow();

            assertThat(relaxed.ofTrack(organiser, round.trackId())).containsExactly(one);
            assertThat(explanations.of(organiser, round.track()).orElseThrow().shortages())
                    .isEmpty();
            Draw draw = fixture.drawn();
            assertThat(draw.state()).isEqualTo(State.DRAWN);
            relaxed.revoke(organiser, one.id(), one.version()).orThrow();
            assertThat(rules.holding(organiser, round.trackId()))
                    .isEqualTo(rules.bound(organiser, round.trackId()).rules());
        } finally {
            db.sql("update expert set standing = 'AVAILABLE' where kind = 'FINANCE'")
                    .update();
        }
    }
}
