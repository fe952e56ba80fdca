package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Viewers;
import org.clusterreview.conflicts.KnownTie;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Tracks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class MarkRefusalsContract extends OneSheet {

    @Autowired
    private SheetKeeping keeping;

    @Autowired
    private Tracks tracks;

    private static List<String> codes(Saved answer) {
        assertThat(answer.acknowledged()).isEmpty();
        assertThat(answer.conflicts()).isEmpty();
        return answer.refused().stream().map(one -> one.reason().code()).toList();
    }

    private void deadlinePassed() {
        jdbc.update(
                "update round set scoring_deadline = ? where id = ?",
                OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                sheet.round().value());
    }

    @ParameterizedTest
    @CsvSource({
        "planning, 6.5, scoring.mark.outOfRange",
        "planning, -0.5, scoring.mark.outOfRange",
        "planning, 5.25, scoring.mark.offStep",
        "planning, 5.50000000001, mark.not-a-number",
        "planning, five, mark.not-a-number",
        "planning, 1e0, mark.not-a-number",
        "planning, '', mark.not-a-number",
        "planning, ５, mark.not-a-number",
        "nowhere, 1, scoring.mark.unknownIndicator",
        "platforms, 1, scoring.mark.notByExpert",
        "management_body, 1, scoring.mark.notByExpert"
    })
    void what_the_model_does_not_allow_is_refused_with_its_reason(String indicator, String value, String code) {
        Mutation mutation = mutation(indicator, value, 0);

        Saved answer = apply(mutation);

        assertThat(codes(answer)).containsExactly(code);
        assertThat(answer.refused().getFirst().id()).isEqualTo(mutation.id());
        assertThat(saved()).isEmpty();
        assertThat(history(indicator)).isEmpty();
    }

    @Test
    void an_indicator_is_not_applicable_only_where_the_model_says_so_and_never_with_a_mark() {
        assertThat(codes(apply(new Mutation(UUID.randomUUID(), PLANNING, null, true, "", 0))))
                .containsExactly("scoring.mark.mustApply");
        assertThat(codes(apply(new Mutation(UUID.randomUUID(), PLANNING, "1", true, "", 0))))
                .containsExactly("mark.contradictory");
    }

    @Test
    void a_comment_holds_five_hundred_characters_however_they_are_encoded() {
        String longest = "𠮷".repeat(500);

        assertThat(codes(apply(new Mutation(UUID.randomUUID(), PLANNING, "5", false, longest + "字", 0))))
                .containsExactly("mark.comment-long");
        apply(new Mutation(UUID.randomUUID(), PLANNING, "5", false, longest, 0));
        assertThat(saved(PLANNING).comment()).isEqualTo(longest);
    }

    @Test
    void one_that_is_refused_does_not_hold_up_the_others_and_each_stands_in_one_list() {
        apply(mutation(TALENT, "7", 0));
        Mutation good = mutation(PLANNING, "5", 0);
        Mutation bad = mutation("nowhere", "1", 0);
        Mutation late = mutation(TALENT, "6", 0);

        Saved answer = apply(bad, late, good);

        assertThat(answer.refused()).extracting(Saved.Refusal::id).containsExactly(bad.id());
        assertThat(answer.conflicts()).extracting(Saved.Conflict::id).containsExactly(late.id());
        assertThat(answer.acknowledged()).extracting(Saved.Acknowledged::id).containsExactly(good.id());
    }

    @Test
    void an_id_is_good_for_one_indicator_of_one_sheet() {
        Mutation first = mutation(PLANNING, "5.5", 0);
        apply(first);
        Sheet another = round.sheet(2, 1);

        assertThat(codes(apply(new Mutation(first.id(), TALENT, "5.5", false, "", 0))))
                .containsExactly("mark.id-taken");
        assertThat(codes(marks.apply(round.expert(2), another.id(), "", List.of(first))))
                .containsExactly("mark.id-taken");
        assertThat(history(TALENT)).isEmpty();
    }

    @Test
    void a_submitted_sheet_is_closed_yet_a_lost_answer_is_given_again() {
        Mutation first = mutation(PLANNING, "5.5", 0);
        apply(first);
        round.model().markedByExperts().stream()
                .filter(indicator -> !indicator.id().equals(PLANNING))
                .forEach(indicator -> apply(mutation(indicator.id(), "1", 0)));
        round.submit(sheet);

        assertThat(codes(apply(mutation(PLANNING, "1", 1)))).containsExactly("sheet.submitted");
        assertThat(apply(first).acknowledged()).containsExactly(new Saved.Acknowledged(first.id(), PLANNING, 1));
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5.5");
    }

    @Test
    void a_voided_sheet_is_closed() {
        keeping.voidSheet(round.organiser(), sheet.id(), sheet.version(), "专家退出")
                .orThrow();

        assertThat(codes(apply(mutation(PLANNING, "1", 0)))).containsExactly("sheet.voided");
    }

    @Test
    void after_the_deadline_a_sheet_is_closed() {
        deadlinePassed();

        assertThat(codes(apply(mutation(PLANNING, "1", 0)))).containsExactly("sheet.deadline-passed");
    }

    @Test
    void what_was_given_back_may_be_mended_after_the_deadline() {
        round.mark(sheet, 80);
        Sheet submitted = round.submit(sheet);
        keeping.giveBack(round.organiser(), sheet.id(), submitted.version(), "漏看附件")
                .orThrow();
        deadlinePassed();

        assertThat(apply(mutation(PLANNING, "1", 1)).acknowledged())
                .extracting(Saved.Acknowledged::version)
                .containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PANELS", "FORMAL_CHECK"})
    void outside_of_scoring_a_sheet_is_closed(Stage stage) {
        tracks.goBack(round.organiser(), round.trackId(), round.track().version(), stage, "更换专家")
                .orThrow();

        assertThat(codes(apply(mutation(PLANNING, "1", 0)))).containsExactly("sheet.stage-over");
    }

    @Test
    void the_sheet_of_another_and_one_that_does_not_exist_are_denied_alike() {
        List<Mutation> one = List.of(mutation(PLANNING, "1", 0));
        Viewer other = round.expert(2);

        assertThatThrownBy(() -> marks.apply(other, sheet.id(), "", one))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage("no sheet of this expert");
        assertThatThrownBy(() -> marks.apply(other, new SheetId(UUID.randomUUID()), "", one))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage("no sheet of this expert");
        assertThat(history(PLANNING)).isEmpty();
    }

    @Test
    void an_expert_who_turns_out_to_be_tied_to_the_application_is_denied_the_own_sheet() {
        KnownTie.add(beans, round.group(), sheet.expert(), sheet.application());

        assertThatThrownBy(() -> apply(mutation(PLANNING, "1", 0))).isInstanceOf(AccessDeniedException.class);
        assertThat(history(PLANNING)).isEmpty();
    }

    @Test
    void nobody_marks_in_the_place_of_an_expert() {
        Viewer organiser = Viewers.organiser();

        assertThatThrownBy(() -> marks.apply(organiser, sheet.id(), "", List.of(mutation(PLANNING, "1", 0))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
