package org.clusterreview.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.ProgramClock;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.conflicts.StaffRecusals;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawFixture;
import org.clusterreview.draws.DrawOutcomes;
import org.clusterreview.eligibility.Successors;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.notifications.Message;
import org.clusterreview.notifications.Notifications;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Panels;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.Reserves;
import org.clusterreview.panels.RuledExpert;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
abstract class InvitationsContract {

    private static final String ADDRESS = "https://review.example.cn";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationAnswers answers;

    @Autowired
    private InvitationClerk clerk;

    @Autowired
    private PanelRepairs repairs;

    @Autowired
    private InvitationRepository rows;

    @Autowired
    private DrawOutcomes outcomes;

    @Autowired
    private Groups groups;

    @Autowired
    private Panels panels;

    @Autowired
    private Reserves reserves;

    @Autowired
    private StaffRecusals recusals;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ProgramClock clock;

    @Autowired
    private JdbcClient db;

    private DrawFixture fixture;
    private TrackId track;
    private Viewer organiser;
    private Draw draw;

    @BeforeEach
    void two_panels_that_were_drawn_and_taken_over() {
        fixture = new DrawFixture(beans);
        track = fixture.track();
        organiser = fixture.organiser();
        Draw drawn = fixture.drawn();
        draw = outcomes.apply(organiser, drawn.id(), drawn.version()).orThrow();
        reservesLikeTheFirstMember();
    }

    /** Else the rules on the parts of a panel decide which reserve comes, and chance which member is drawn. */
    private void reservesLikeTheFirstMember() {
        for (Panel panel : panels.ofTrack(organiser, track)) {
            db.sql("update expert set kind = (select kind from expert where id = :member) where id in (:reserves)")
                    .param("member", panel.activeSeats().getFirst().expert().value())
                    .param(
                            "reserves",
                            waiting(panel.group()).stream()
                                    .map(one -> one.expert().value())
                                    .toList())
                    .update();
        }
    }

    private static LetterDraft letter() {
        return new LetterDraft(
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 3, 3),
                "武汉 · 洪山宾馆",
                "{批次}评审邀请",
                "{姓名}：请于{答复截止}前答复 {链接}",
                "{姓名}专家，{时间}，{地点}：{链接}",
                48,
                12,
                true);
    }

    private void invite() {
        invitations.send(organiser, track, letter(), ADDRESS).orThrow();
    }

    private List<Invitation> all() {
        return invitations.ofTrack(organiser, track);
    }

    private Invitation of(Seat seat) {
        return all().stream()
                .filter(one -> one.seat().equals(seat.id()))
                .findFirst()
                .orElseThrow();
    }

    private Panel panel() {
        return panels.ofTrack(organiser, track).getFirst();
    }

    private List<Reserve> waiting(GroupId group) {
        return reserves.ofTrack(organiser, track).stream()
                .filter(one -> one.group().equals(group) && one.state() == Reserve.State.WAITING)
                .toList();
    }

    private String token(Invitation invitation) {
        return rows.findById(invitation.id().value()).orElseThrow().token().value();
    }

    private void whatIsDue() {
        clerk.run(Viewer.system());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.violations().stream().map(Violation::code).toList();
    }

    @Test
    void the_draw_leaves_reserves_in_their_order() {
        assertThat(waiting(panel().group())).extracting(Reserve::number).containsExactly(1, 2, 3);
    }

    @Test
    void everybody_on_a_panel_is_invited_once_with_a_link_of_his_or_her_own() {
        assertThat(invitations.uninvited(organiser, track)).hasSize(14);

        assertThat(invitations.send(organiser, track, letter(), ADDRESS + "/").orThrow())
                .isEqualTo(14);

        assertThat(invitations.uninvited(organiser, track)).isEmpty();
        assertThat(all()).hasSize(14).allSatisfy(one -> assertThat(one.state()).isEqualTo(State.SENT));
        Set<String> links = new HashSet<>();
        db.sql("select text from outgoing_message where subject_id in (:ids)")
                .param("ids", all().stream().map(one -> one.id().value()).toList())
                .query(String.class)
                .list()
                .forEach(stored -> assertThat(stored).doesNotContain("http"));
        for (Invitation one : all()) {
            links.add(token(one));
        }
        assertThat(links).hasSize(14);
        assertThat(codes(invitations.send(organiser, track, letter(), ADDRESS))).containsExactly("invitation.nobody");
    }

    @Test
    void a_letter_goes_out_only_if_it_can_be_answered() {
        LetterDraft bad = new LetterDraft(
                LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 1), " ", "", "请答复", "{谁}{链接}", 0, 5, true);

        assertThat(codes(invitations.send(organiser, track, bad, "review.example.cn")))
                .containsExactly(
                        "invitation.days",
                        "invitation.place",
                        "invitation.hours",
                        "invitation.remind",
                        "invitation.text",
                        "invitation.no-link",
                        "invitation.placeholder",
                        "invitation.address");
        assertThat(all()).isEmpty();
    }

    @Test
    void looking_at_a_link_changes_nothing_and_answering_does() {
        invite();
        Invitation one = of(panel().activeSeats().getFirst());

        assertThat(answers.find(token(one)).orElseThrow().state()).isEqualTo(State.SENT);
        assertThat(of(panel().activeSeats().getFirst())).isEqualTo(one);
        assertThat(answers.find("no-such-token")).isEmpty();

        assertThat(answers.accept(token(one)).orThrow().state()).isEqualTo(State.ACCEPTED);
        assertThat(answers.accept(token(one)).isDone()).isTrue();
    }

    @Test
    void who_declines_gives_a_reason_and_the_first_reserve_is_invited_without_anybody_asking() {
        invite();
        Seat leaving = panel().activeSeats().getFirst();
        Reserve first = waiting(panel().group()).getFirst();
        int before = messages(first.expert());

        assertThat(codes(answers.decline(token(of(leaving)), " "))).containsExactly("invitation.reason");
        answers.decline(token(of(leaving)), "出国访问").orThrow();
        whatIsDue();

        assertThat(panel().activeSeats())
                .hasSize(7)
                .noneMatch(seat -> seat.id().equals(leaving.id()))
                .anyMatch(seat -> seat.expert().equals(first.expert()));
        assertThat(of(leaving).state()).isEqualTo(State.DECLINED);
        assertThat(of(leaving).reason()).isEqualTo("出国访问");
        assertThat(messages(first.expert())).isGreaterThan(before);
        assertThat(waiting(panel().group())).extracting(Reserve::number).containsExactly(2, 3);
        assertThat(codesTold(organiser)).contains("invitation.told.called").doesNotContain("invitation.told.short");

        whatIsDue();
        assertThat(all()).hasSize(15);
        assertThat(codes(answers.accept(token(of(leaving))))).containsExactly("invitation.over");
    }

    private int messages(ExpertId expert) {
        return (int) all().stream().filter(one -> one.expert().equals(expert)).count();
    }

    @Test
    void a_reserve_with_whom_the_panel_would_break_its_rules_is_passed_over() {
        invite();
        GroupId group = panel().group();
        Seat leaving = panel().activeSeats().getFirst();
        Reserve first = waiting(group).getFirst();
        db.sql(
                        "update expert set organisation_id = (select organisation_id from expert where id = :other) where id = :id")
                .param("other", panel().activeSeats().getLast().expert().value())
                .param("id", first.expert().value())
                .update();

        answers.decline(token(of(leaving)), "有课").orThrow();
        whatIsDue();

        assertThat(panel().activeSeats()).noneMatch(seat -> seat.expert().equals(first.expert()));
        assertThat(waiting(group)).extracting(Reserve::number).contains(1).hasSize(2);
    }

    @Test
    void without_a_letter_that_says_so_the_seat_stays_vacant_and_the_organiser_calls_the_reserve() {
        LetterDraft asks = letter();
        invitations
                .send(
                        organiser,
                        track,
                        new LetterDraft(
                                asks.begins(),
                                asks.ends(),
                                asks.place(),
                                asks.mailTitle(),
                                asks.mailText(),
                                asks.smsText(),
                                48,
                                0,
                                false),
                        ADDRESS)
                .orThrow();
        answers.decline(token(of(panel().activeSeats().getFirst())), "有课").orThrow();
        whatIsDue();

        assertThat(panel().activeSeats()).hasSize(6);
        assertThat(codesTold(organiser)).contains("invitation.told.short").doesNotContain("invitation.told.called");
        assertThat(repairs.callReserves(organiser, fixture.round().track(), panel().group())
                        .orThrow())
                .isEqualTo(1);
        assertThat(panel().activeSeats()).hasSize(7);
        assertThat(all()).hasSize(15);
    }

    @Test
    void who_does_not_answer_is_reminded_once_and_then_replaced() throws Exception {
        invite();
        Seat answered = panel().activeSeats().getLast();
        answers.accept(token(of(answered))).orThrow();
        Instant sent = of(answered).sent();

        at(sent.plus(Duration.ofHours(37)));
        at(sent.plus(Duration.ofHours(38)));
        assertThat(all()).allSatisfy(one -> assertThat(one.reminders()).isEqualTo(one.state() == State.SENT ? 1 : 0));

        at(sent.plus(Duration.ofHours(49)));
        assertThat(of(answered).state()).isEqualTo(State.ACCEPTED);
        assertThat(all().stream().filter(one -> one.state() == State.LAPSED)).hasSize(13);
        assertThat(panel().activeSeats()).anyMatch(seat -> seat.id().equals(answered.id()));
    }

    private void at(Instant moment) throws Exception {
        clock.from(moment, () -> {
            whatIsDue();
            return moment;
        });
    }

    @Test
    void too_late_an_answer_is_refused_even_before_the_invitation_has_lapsed() throws Exception {
        invite();
        Invitation one = of(panel().activeSeats().getFirst());

        List<String> refused = clock.from(one.answerBy().plusSeconds(1), () -> codes(answers.accept(token(one))));

        assertThat(refused).containsExactly("invitation.over");
    }

    @Test
    void who_has_accepted_may_still_have_to_decline() {
        invite();
        Seat seat = panel().activeSeats().getFirst();
        answers.accept(token(of(seat))).orThrow();

        answers.decline(token(of(seat)), "突发疾病").orThrow();
        whatIsDue();

        assertThat(panel().activeSeats()).noneMatch(taken -> taken.id().equals(seat.id()));
    }

    @Test
    void panels_are_taken_back_only_until_somebody_was_invited() {
        invite();

        assertThat(codes(outcomes.takeBack(organiser, draw.id(), draw.version(), "重来")))
                .containsExactly("invitation.hold");
    }

    @Test
    void who_is_taken_off_a_panel_is_told_that_he_or_she_is_not_expected() {
        invite();
        Seat seat = panel().activeSeats().getFirst();

        panels.unseat(organiser, panel().group(), panel().version(), seat.id(), "换人")
                .orThrow();

        assertThat(of(seat).state()).isEqualTo(State.WITHDRAWN);
        assertThat(invitations.messages(organiser, track))
                .filteredOn(message -> message.subject().equals(of(seat).id().value()))
                .extracting(SentMessage::kind)
                .contains("withdrawn");
    }

    @Test
    void an_answer_by_telephone_is_recorded_with_who_recorded_it() {
        invite();
        Invitation one = of(panel().activeSeats().getFirst());

        Invitation recorded =
                invitations.record(organiser, one.id(), one.version(), true, "").orThrow();

        assertThat(recorded.answeredBy()).contains(organiser.actor());
        assertThat(codes(invitations.record(organiser, one.id(), one.version(), false, "无")))
                .containsExactly("invitation.changed");
    }

    @Test
    void with_no_reserve_left_the_smallest_change_keeps_everybody_who_comes() {
        invite();
        Panel before = panel();
        for (Seat seat : before.activeSeats().subList(1, 7)) {
            answers.accept(token(of(seat))).orThrow();
        }
        waiting(before.group())
                .forEach(one -> reserves.pass(organiser, before.group(), one.expert(), "联系不上")
                        .orThrow());
        answers.decline(token(of(before.activeSeats().getFirst())), "有课").orThrow();
        whatIsDue();
        assertThat(panel().activeSeats()).hasSize(6);
        assertThat(codes(repairs.callReserves(organiser, fixture.round().track(), before.group())))
                .containsExactly("invitation.no-reserve");

        Successors.Change change = repairs.smallestChange(
                        organiser, fixture.round().track(), before.group())
                .orThrow();
        assertThat(change.leaving()).isEmpty();
        assertThat(change.joining()).hasSize(1);
        assertThat(change.proved()).isTrue();

        assertThat(codes(
                        repairs.make(organiser, fixture.round().track(), before.group(), before.version(), change, "")))
                .containsExactly("panel.changed");
        repairs.make(organiser, fixture.round().track(), before.group(), panel().version(), change, "")
                .orThrow();
        assertThat(panel().activeSeats()).hasSize(7);
        assertThat(all()).hasSize(15);
    }

    @Test
    void of_a_withheld_group_nobody_is_told_who_was_invited_and_why_somebody_declined() {
        invite();
        answers.decline(token(of(panel().activeSeats().getFirst())), "与申报单位有合作").orThrow();
        recusals.declare(organiser, fixture.round().group().applications().getFirst(), "本人亲属在该单位任职")
                .orThrow();

        GroupId withheld = fixture.round().group().id();
        List<UUID> hidden = rows.findByGroupIdIn(List.of(withheld.value())).stream()
                .map(InvitationEntity::id)
                .toList();
        assertThat(hidden).hasSize(7);
        assertThat(all()).hasSize(7).noneMatch(one -> one.group().equals(withheld));
        assertThat(invitations.messages(organiser, track))
                .isNotEmpty()
                .noneMatch(message -> hidden.contains(message.subject()));
        InvitationEntity one = rows.findById(hidden.getFirst()).orElseThrow();
        assertThat(codes(invitations.record(
                        organiser, new InvitationId(one.id()), one.toValue().version(), true, "")))
                .containsExactly("invitation.changed");
        assertThat(codes(repairs.smallestChange(organiser, fixture.round().track(), withheld)))
                .containsExactly("group.withheld");
    }

    @Test
    void whoever_is_recused_from_a_group_is_not_told_that_somebody_of_it_drops_out() {
        invite();
        Viewer other = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        Viewer recused = new TestAccounts(beans.getBean(Accounts.class)).viewer(Role.ORGANISER);
        GroupId group = panel().group();
        recusals.declare(recused, applicationOf(group), "本人亲属在该单位任职").orThrow();
        answers.decline(token(of(panel().activeSeats().getFirst())), "有课").orThrow();
        whatIsDue();

        assertThat(codesTold(other)).contains("invitation.told.called");
        assertThat(codesTold(recused)).noneMatch(code -> code.startsWith("invitation"));
        assertThat(notifications.unread(recused)).isZero();
        recusals.declare(other, applicationOf(group), "同学").orThrow();
        assertThat(codesTold(other)).noneMatch(code -> code.startsWith("invitation"));
    }

    private ApplicationId applicationOf(GroupId group) {
        return groups.find(organiser, group).orElseThrow().applications().getFirst();
    }

    private List<String> codesTold(Viewer viewer) {
        return notifications.latest(viewer, 50).stream().map(Message::code).toList();
    }

    @Test
    void who_sees_a_track_in_part_fills_none_of_its_panels() {
        invite();
        GroupId withheld = panels.ofTrack(organiser, track).getLast().group();
        GroupId other = panel().group();
        recusals.declare(organiser, applicationOf(withheld), "同学").orThrow();
        Track of = fixture.round().track();

        assertThat(codes(repairs.smallestChange(organiser, of, other))).containsExactly("invitation.partial");
        assertThat(codes(repairs.callReserves(organiser, of, other))).containsExactly("invitation.partial");
        assertThat(codes(repairs.callReserves(organiser, of, withheld))).containsExactly("group.withheld");
    }

    @Test
    void why_a_reserve_was_passed_over_is_not_told_of_a_withheld_group() {
        GroupId group = panel().group();
        ExpertId passed = waiting(group).getFirst().expert();
        reserves.pass(organiser, group, passed, "与申报单位有合作").orThrow();
        assertThat(reserves.ofTrack(organiser, track))
                .anyMatch(one -> one.reason().equals("与申报单位有合作"));
        recusals.declare(organiser, applicationOf(group), "同学").orThrow();

        assertThat(reserves.ofTrack(organiser, track))
                .anyMatch(one -> one.expert().equals(passed))
                .allMatch(one -> one.reason().isEmpty());
    }

    @Test
    void a_chair_who_drops_out_is_told_of_as_such() {
        invite();
        Seat chair =
                panel().activeSeats().stream().filter(Seat::chair).findFirst().orElseThrow();
        answers.decline(token(of(chair)), "有课").orThrow();
        whatIsDue();

        assertThat(codesTold(organiser)).contains("invitation.told.chair");
        assertThat(panel().activeSeats()).noneMatch(Seat::chair);
    }

    @Test
    void a_panel_that_nobody_can_fill_is_not_looked_at_all_the_time() throws Exception {
        invite();
        GroupId group = panel().group();
        waiting(group)
                .forEach(one -> db.sql("update expert set standing = 'LEFT' where id = :id")
                        .param("id", one.expert().value())
                        .update());
        answers.decline(token(of(panel().activeSeats().getFirst())), "有课").orThrow();
        whatIsDue();
        whatIsDue();
        Instant looked = lookedAtTies();
        whatIsDue();
        assertThat(lookedAtTies()).isEqualTo(looked);

        reserves.pass(organiser, group, waiting(group).getFirst().expert(), "联系不上")
                .orThrow();
        whatIsDue();
        Instant again = lookedAtTies();
        assertThat(again).isAfter(looked);

        waiting(group)
                .forEach(one -> db.sql("update expert set standing = 'AVAILABLE' where id = :id")
                        .param("id", one.expert().value())
                        .update());
        at(Instant.now().plus(Duration.ofMinutes(11)));
        assertThat(panel().activeSeats()).hasSize(7);
    }

    private Instant lookedAtTies() {
        return db.sql("select checked_at from conflict_check where track_id = :track")
                .param("track", track.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void a_reserve_who_turns_out_to_be_another_record_takes_the_seat_and_waits_no_longer() {
        invite();
        GroupId group = panel().group();
        Reserve first = waiting(group).getFirst();
        fixture.spare(1, "教授");
        fixture.keepApart();
        UUID merged = db.sql("select id from expert order by created_at desc, id limit 1")
                .query(UUID.class)
                .single();
        db.sql("update expert set merged_into = :kept where id = :merged")
                .param("kept", first.expert().value())
                .param("merged", merged)
                .update();
        db.sql("update reserve set expert_id = :merged where id = :id")
                .param("merged", merged)
                .param("id", first.id().value())
                .update();
        answers.decline(token(of(panel().activeSeats().getFirst())), "有课").orThrow();
        whatIsDue();

        assertThat(panel().activeSeats()).anyMatch(seat -> seat.expert().equals(first.expert()));
        assertThat(waiting(group)).noneMatch(one -> one.id().equals(first.id()));
    }

    @Test
    void after_the_scores_nobody_is_reminded_and_no_answer_is_taken() throws Exception {
        invite();
        Invitation one = of(panel().activeSeats().getFirst());
        db.sql("update track set stage = 'RESULTS' where id = :id")
                .param("id", track.value())
                .update();

        assertThat(codes(answers.decline(token(one), "有课"))).containsExactly("invitation.over");
        assertThat(answers.find(token(one)).orElseThrow().open()).isFalse();
        at(one.sent().plus(Duration.ofHours(37)));
        assertThat(all()).allMatch(each -> each.reminders() == 0);
    }

    @Test
    void nobody_is_pressed_twice_within_an_hour() throws Exception {
        invite();
        assertThat(invitations.remind(organiser, track).orThrow()).isEqualTo(14);
        assertThat(codes(invitations.remind(organiser, track))).containsExactly("invitation.reminded-lately");
        assertThat(all()).allMatch(one -> one.reminders() == 1);
        Instant later = Instant.now().plus(Duration.ofMinutes(61));
        assertThat(clock.from(later, () -> invitations.remind(organiser, track).isDone()))
                .isTrue();
    }

    @Test
    void a_letter_that_is_too_long_once_it_is_filled_is_refused_before_anybody_is_asked() {
        LetterDraft usual = letter();
        LetterDraft filled = new LetterDraft(
                usual.begins(),
                usual.ends(),
                "武".repeat(200),
                "{地点}".repeat(50),
                "{地点}".repeat(900) + "{链接}",
                "{姓名}".repeat(100) + "{链接}",
                48,
                12,
                true);
        assertThat(codes(invitations.send(organiser, track, filled, ADDRESS)))
                .containsExactly("invitation.filled", "invitation.filled", "invitation.filled");

        LetterDraft most = new LetterDraft(
                usual.begins(),
                usual.ends(),
                "武汉",
                "邀".repeat(200),
                "评".repeat(3_990) + "{姓名}{链接}",
                "评".repeat(490) + "{链接}",
                48,
                12,
                true);
        assertThat(invitations.send(organiser, track, most, ADDRESS).isDone()).isTrue();
    }

    @Test
    void who_sits_on_another_panel_may_come_as_long_as_the_rules_allow_the_load() {
        Vacancies vacancies = beans.getBean(Vacancies.class);
        GroupId group = panel().group();

        assertThat(seatedElsewhere(vacancies, group)).isEqualTo(7);

        beans.getBean(RelaxedRules.class)
                .relax(organiser, track, Bar.LOAD, "专家不足")
                .orThrow();
        assertThat(seatedElsewhere(vacancies, group)).isZero();
    }

    private long seatedElsewhere(Vacancies vacancies, GroupId group) {
        return vacancies.ofGroup(organiser, fixture.round().track(), group).orElseThrow().pool().stream()
                .filter(expert ->
                        expert.unavailable().filter(RuledExpert.SEATED::equals).isPresent())
                .count();
    }

    @Test
    void a_text_is_filled_with_what_belongs_to_the_person() {
        Map<Placeholder, String> values = new HashMap<>();
        for (Placeholder one : Placeholder.values()) {
            values.put(one, one.name());
        }
        values.put(Placeholder.NAME, "{链接}$1");

        assertThat(Placeholder.fill("{姓名}，{批次}{地点}", values)).isEqualTo("{链接}$1，ROUNDPLACE");
        assertThat(Placeholder.unknown("{姓名}{谁}{谁}{}")).containsExactly("{谁}", "{}");
    }
}
