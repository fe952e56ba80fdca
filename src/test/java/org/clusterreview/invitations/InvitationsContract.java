package org.clusterreview.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.invitations.Invitation.State;
import org.clusterreview.outbox.SentMessage;
import org.clusterreview.panels.Seat;
import org.junit.jupiter.api.Test;

abstract class InvitationsContract extends InvitationsSetting {

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

    @Test
    void too_late_an_answer_is_refused_even_before_the_invitation_has_lapsed() throws Exception {
        invite();
        Invitation one = of(panel().activeSeats().getFirst());

        List<String> refused = clock.from(one.answerBy().plusSeconds(1), () -> codes(answers.accept(token(one))));

        assertThat(refused).containsExactly("invitation.over");
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
