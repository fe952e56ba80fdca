package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.conflicts.KnownTie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class AsidesContract extends OneSheet {

    private static final String MARKED = "[{\"file\":\"f1\",\"page\":12,\"label\":\"规划\"}]";

    @Autowired
    private AsideStore asides;

    @Autowired
    private Sheets sheets;

    private static Mutation aside(String key, String content, long base) {
        return new Mutation(UUID.randomUUID(), key, null, false, content, base);
    }

    private @Nullable SavedMark present(String key) {
        return asides.of(List.of(sheet.id().value()))
                .getOrDefault(sheet.id(), Collections.emptyMap())
                .get(key);
    }

    private SavedMark kept(String key) {
        return Objects.requireNonNull(present(key), key);
    }

    private List<String> everything() {
        return jdbc.query(
                "select type, facts from audit_entry where chain_id = ?",
                (row, i) -> row.getString(1) + row.getString(2),
                sheet.round().toString());
    }

    @Test
    void a_note_and_bookmarks_are_kept_beside_each_other_with_versions_of_their_own() {
        Mutation note = aside(Aside.NOTE, "龙头企业数据待核", 0);
        Mutation places = aside(Aside.BOOKMARKS, MARKED, 0);

        Saved answer = apply(note, mutation(PLANNING, "5", 0), places);

        assertThat(answer.acknowledged())
                .containsExactly(
                        new Saved.Acknowledged(note.id(), Aside.NOTE, 1),
                        new Saved.Acknowledged(answer.acknowledged().get(1).id(), PLANNING, 1),
                        new Saved.Acknowledged(places.id(), Aside.BOOKMARKS, 1));
        assertThat(kept(Aside.NOTE).comment()).isEqualTo("龙头企业数据待核");
        assertThat(kept(Aside.BOOKMARKS).comment()).isEqualTo(MARKED);
        assertThat(kept(Aside.NOTE).device()).isEqualTo("Windows Edge");
    }

    @Test
    void bookmarks_that_are_few_and_yet_longer_than_can_be_stored_are_refused_with_a_reason() {
        String label = "\\u89c4".repeat(100);
        String many = IntStream.range(0, 100)
                .mapToObj(page -> "{\"file\":\"%s\",\"page\":1,\"label\":\"%s\"}".formatted(label, label))
                .collect(Collectors.joining(",", "[", "]"));

        Saved answer = apply(aside(Aside.BOOKMARKS, many, 0), mutation(PLANNING, "5", 0));

        assertThat(answer.refused()).extracting(one -> one.reason().code()).containsExactly("aside.too-long");
        assertThat(answer.acknowledged())
                .extracting(Saved.Acknowledged::indicator)
                .containsExactly(PLANNING);
        assertThat(present(Aside.BOOKMARKS)).isNull();
    }

    @Test
    void what_just_fits_is_stored() {
        String one = "{\"file\":\"f1\",\"page\":1,\"label\":\"规划\"}";
        String fits = "[" + one + " ".repeat(Aside.STORED_LENGTH - one.length() - 2) + "]";

        apply(aside(Aside.BOOKMARKS, fits, 0));

        assertThat(kept(Aside.BOOKMARKS).comment()).hasSize(Aside.STORED_LENGTH);
    }

    @Test
    void the_last_of_several_changes_of_a_batch_stays_and_each_id_is_remembered() {
        Mutation first = aside(Aside.NOTE, "一", 0);
        Mutation second = aside(Aside.NOTE, "二", 1);

        apply(first, second);

        assertThat(kept(Aside.NOTE).comment()).isEqualTo("二");
        assertThat(kept(Aside.NOTE).version()).isEqualTo(2);
        assertThat(apply(first, second).acknowledged())
                .containsExactly(
                        new Saved.Acknowledged(first.id(), Aside.NOTE, 1),
                        new Saved.Acknowledged(second.id(), Aside.NOTE, 2));
        assertThat(kept(Aside.NOTE).comment()).isEqualTo("二");
    }

    @Test
    void a_note_of_an_older_version_meets_what_stands_there() {
        apply(aside(Aside.NOTE, "平板", 0));
        Mutation late = aside(Aside.NOTE, "电脑", 0);

        Saved answer = apply(late);

        assertThat(answer.conflicts()).containsExactly(new Saved.Conflict(late.id(), Aside.NOTE, kept(Aside.NOTE)));
        assertThat(kept(Aside.NOTE).comment()).isEqualTo("平板");
        apply(aside(Aside.NOTE, "电脑", 1));
        assertThat(kept(Aside.NOTE).comment()).isEqualTo("电脑");
    }

    @Test
    void a_note_holds_four_thousand_characters_however_they_are_encoded() {
        String longest = "𠮷".repeat(4_000);

        assertThat(code(aside(Aside.NOTE, longest + "字", 0))).isEqualTo("aside.note-long");
        apply(aside(Aside.NOTE, longest, 0));
        assertThat(kept(Aside.NOTE).comment()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "[1]",
                "[{\"file\":\"f\",\"page\":0,\"label\":\"\"}]",
                "[{\"file\":\"f\",\"page\":\"1\",\"label\":\"\"}]",
                "[{\"file\":\"f\",\"label\":\"\"}]",
                "[{\"file\":\"f\",\"page\":1,\"label\":\"\",\"more\":1}]"
            })
    void what_is_no_list_of_bookmarks_is_refused(String content) {
        assertThat(code(aside(Aside.BOOKMARKS, content, 0))).isEqualTo("aside.bookmarks");
        assertThat(present(Aside.BOOKMARKS)).isNull();
    }

    @Test
    void there_are_at_most_a_hundred_bookmarks() {
        String one = MARKED.substring(1, MARKED.length() - 1);

        assertThat(code(aside(Aside.BOOKMARKS, "[" + String.join(",", Collections.nCopies(101, one)) + "]", 0)))
                .isEqualTo("aside.bookmarks");
        assertThat(apply(aside(Aside.BOOKMARKS, "[" + String.join(",", Collections.nCopies(100, one)) + "]", 0))
                        .refused())
                .isEmpty();
    }

    @Test
    void nothing_else_is_kept_and_no_mark_as_an_aside() {
        assertThat(code(aside("-else", "x", 0))).isEqualTo("aside.unknown");
        assertThat(code(new Mutation(UUID.randomUUID(), Aside.NOTE, "1", false, "x", 0)))
                .isEqualTo("aside.no-mark");
        assertThat(code(aside(Aside.NOTE, "a\0b", 0))).isEqualTo("mark.no-text");
    }

    private String code(Mutation mutation) {
        Saved answer = apply(mutation);
        assertThat(answer.acknowledged()).isEmpty();
        return answer.refused().getFirst().reason().code();
    }

    @Test
    void an_aside_counts_in_nothing_that_others_see() {
        Saved before = apply();

        Saved after = apply(aside(Aside.NOTE, "只给自己看", 0), aside(Aside.BOOKMARKS, MARKED, 0));

        assertThat(after.sums()).isEqualTo(before.sums());
        assertThat(saved()).isEmpty();
        assertThat(sheets.ofTrack(round.organiser(), round.trackId()).stream()
                        .filter(one -> one.sheet().id().equals(sheet.id())))
                .extracting(SheetProgress::filled)
                .containsExactly(0);
        assertThat(history(Aside.NOTE)).isEmpty();
        assertThat(trail()).isEmpty();
        assertThat(everything())
                .filteredOn(entry -> entry.startsWith("asides-saved"))
                .singleElement()
                .asString()
                .contains(sheet.id().toString(), "\"asides\":2")
                .doesNotContain("只给自己看", "规划", Aside.NOTE);
    }

    @Test
    void a_submitted_sheet_has_the_hash_of_its_marks_alone_and_takes_notes_on() {
        round.mark(sheet, 80);
        round.mark(round.sheet(2, 1), 80);
        apply(aside(Aside.NOTE, "备注", 0));
        Sheet submitted = round.submit(sheet);

        assertThat(submitted.sha256()).contains(SheetForm.sha256(sheet, modelSha256(), saved()));
        assertThat(apply(aside(Aside.NOTE, "会上再提", 1)).acknowledged()).hasSize(1);
        assertThat(kept(Aside.NOTE).comment()).isEqualTo("会上再提");
    }

    private String modelSha256() {
        return beans.getBean(org.clusterreview.rounds.Tracks.class)
                .model(round.organiser(), round.trackId())
                .rule()
                .sha256();
    }

    @Test
    void whoever_is_kept_from_the_application_takes_no_notes_on_it_any_more() {
        apply(aside(Aside.NOTE, "备注", 0));
        KnownTie.add(beans, round.group(), sheet.expert(), sheet.application());

        assertThatThrownBy(() -> apply(aside(Aside.NOTE, "再记", 1))).isInstanceOf(AccessDeniedException.class);
        assertThat(kept(Aside.NOTE).comment()).isEqualTo("备注");
    }

    @Test
    void nobody_notes_anything_on_the_sheet_of_another() {
        assertThatThrownBy(() -> marks.apply(round.expert(2), sheet.id(), "", List.of(aside(Aside.NOTE, "别人的表", 0))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(present(Aside.NOTE)).isNull();
    }
}
