package org.clusterreview.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.clusterreview.eligibility.Successors;
import org.clusterreview.eligibility.Vacancies;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.panels.GroupId;
import org.clusterreview.panels.Panel;
import org.clusterreview.panels.Reserve;
import org.clusterreview.panels.RuledExpert;
import org.clusterreview.panels.Seat;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.rules.Bar;
import org.junit.jupiter.api.Test;

/** Members who drop out, and those who take their places. */
abstract class ReplacementsContract extends InvitationsSetting {

    @Test
    void the_draw_leaves_reserves_in_their_order() {
        assertThat(waiting(panel().group())).extracting(Reserve::number).containsExactly(1, 2, 3);
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
    void who_has_accepted_may_still_have_to_decline() {
        invite();
        Seat seat = panel().activeSeats().getFirst();
        answers.accept(token(of(seat))).orThrow();

        answers.decline(token(of(seat)), "突发疾病").orThrow();
        whatIsDue();

        assertThat(panel().activeSeats()).noneMatch(taken -> taken.id().equals(seat.id()));
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
}
