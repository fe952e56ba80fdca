package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clusterreview.access.Viewers;
import org.clusterreview.audit.Audit;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.engine.Mark;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init")
abstract class MarksContract extends OneSheet {

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Audit audit;

    @Test
    void a_first_mark_is_version_one_and_counts_in_the_sums() {
        Saved before = apply();
        Mutation first = mutation(PLANNING, "5.5", 0);

        Saved after = apply(first);

        assertThat(after.acknowledged()).containsExactly(new Saved.Acknowledged(first.id(), PLANNING, 1));
        assertThat(after.refused()).isEmpty();
        assertThat(after.conflicts()).isEmpty();
        assertThat(after.sums().total().subtract(before.sums().total())).isEqualByComparingTo("5.5");
        assertThat(before.sums().missing()).contains(PLANNING);
        assertThat(after.sums().missing()).doesNotContain(PLANNING);
        SavedMark stored = saved(PLANNING);
        assertThat(value(PLANNING)).isEqualTo("5.5");
        assertThat(stored.device()).isEqualTo("Windows Edge");
        assertThat(stored.savedAt()).isEqualTo(after.at());
    }

    @Test
    void the_same_mutation_twice_is_acknowledged_with_the_same_version_and_applied_once() {
        Mutation first = mutation(PLANNING, "5.5", 0);
        apply(first);
        apply(mutation(PLANNING, "3", 1));

        Saved again = apply(first);

        assertThat(again.acknowledged()).containsExactly(new Saved.Acknowledged(first.id(), PLANNING, 1));
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5.5", "2 VALUE 3");
        assertThat(saved(PLANNING).version()).isEqualTo(2);
        assertThat(mutations()).isEqualTo(2);
        assertThat(trail()).hasSize(2);
    }

    @Test
    void of_one_mutation_that_arrives_several_times_at_once_one_change_is_made() throws Exception {
        Mutation first = mutation(PLANNING, "5.5", 0);

        List<Saved> answers = atOnce(4, () -> apply(first));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.acknowledged())
                        .containsExactly(new Saved.Acknowledged(first.id(), PLANNING, 1)));
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5.5");
        assertThat(trail()).hasSize(1);
    }

    @Test
    void of_several_devices_that_start_from_the_same_version_one_saves_and_the_others_learn_of_it() throws Exception {
        List<Saved> answers = atOnce(4, () -> apply(mutation(PLANNING, "4", 0)));

        assertThat(answers.stream()
                        .mapToInt(answer -> answer.acknowledged().size())
                        .sum())
                .isEqualTo(1);
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.conflicts().size())
                        .sum())
                .isEqualTo(3);
        assertThat(history(PLANNING)).hasSize(1);
    }

    private static List<Saved> atOnce(int threads, Callable<Saved> work) throws Exception {
        List<Saved> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Saved> answer : pool.invokeAll(Collections.nCopies(threads, work))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void a_change_of_an_older_version_meets_what_stands_there_and_changes_nothing() {
        apply(mutation(PLANNING, "5.5", 0));
        SavedMark standing = saved(PLANNING);
        Mutation late = mutation(PLANNING, "2", 0);

        Saved answer = marks.apply(expert, sheet.id(), "iPad Safari", List.of(late));

        assertThat(answer.conflicts()).containsExactly(new Saved.Conflict(late.id(), PLANNING, standing));
        assertThat(answer.acknowledged()).isEmpty();
        assertThat(saved()).containsEntry(PLANNING, standing);
        assertThat(history(PLANNING)).containsExactly("1 VALUE 5.5");
    }

    @Test
    void whoever_keeps_the_own_mark_in_a_conflict_saves_it_on_the_version_that_stands() {
        apply(mutation(PLANNING, "5.5", 0));
        Saved.Conflict conflict = apply(mutation(PLANNING, "2", 0)).conflicts().getFirst();

        Saved answer = apply(mutation(PLANNING, "2", conflict.current().version()));

        assertThat(answer.acknowledged())
                .extracting(Saved.Acknowledged::version)
                .containsExactly(2L);
    }

    @Test
    void every_change_stays_in_the_history_and_its_last_line_is_the_mark() {
        apply(mutation(PLANNING, "5.5", 0));
        apply(mutation(PLANNING, "0", 1));
        apply(new Mutation(UUID.randomUUID(), PLANNING, null, false, "待核实", 2));

        assertThat(history(PLANNING)).containsExactly("1 VALUE 5.5", "2 VALUE 0", "3 MISSING -");
        assertThat(saved(PLANNING).value()).isEqualTo(new MarkValue(Mark.MISSING, "待核实"));
        assertThat(apply().sums().missing()).contains(PLANNING);
    }

    @Test
    void a_nought_is_a_mark_and_not_missing() {
        assertThat(apply(mutation(PLANNING, "0", 0)).sums().missing()).doesNotContain(PLANNING);
    }

    @Test
    void the_trail_holds_one_entry_a_batch_with_the_hash_of_what_was_saved_and_not_the_marks() {
        Mutation first = mutation(PLANNING, "5.5", 0);
        Mutation second = new Mutation(UUID.randomUUID(), TALENT, "7", false, "成效显著", 0);

        apply(first, mutation(TALENT, "99", 0), second);

        String digest = Sha256.ofCanonical(List.of(
                List.of(first.id(), PLANNING, 1, new BigDecimal("5.5"), ""),
                List.of(second.id(), TALENT, 1, new BigDecimal("7"), "成效显著")));
        assertThat(trail())
                .singleElement()
                .satisfies(facts -> assertThat(facts)
                        .contains(digest)
                        .contains("\"marks\":2")
                        .contains(sheet.id().toString())
                        .doesNotContain("5.5", "成效显著"));
        assertThat(audit.check(Viewers.auditor(), sheet.round().toString()).isIntact())
                .isTrue();
    }

    @Test
    void what_changes_nothing_leaves_no_entry_in_the_trail() {
        apply(mutation(PLANNING, "99", 0));
        apply();

        assertThat(trail()).isEmpty();
        assertThat(mutations()).isZero();
    }

    @Test
    void marks_and_their_entry_in_the_trail_stand_or_fall_together() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    apply(mutation(PLANNING, "5.5", 0));
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            assertThat(trail()).hasSize(1);
                            throw new IllegalStateException("the commit fails");
                        }
                    });
                }))
                .hasMessage("the commit fails");

        assertThat(saved()).isEmpty();
        assertThat(history(PLANNING)).isEmpty();
        assertThat(mutations()).isZero();
        assertThat(trail()).isEmpty();
    }

    @Test
    void a_batch_of_fifty_is_saved() {
        List<Mutation> fifty = fillings(50);

        Saved answer = marks.apply(expert, sheet.id(), "", fifty);

        assertThat(answer.acknowledged())
                .extracting(Saved.Acknowledged::id)
                .containsExactlyElementsOf(fifty.stream().map(Mutation::id).toList());
        assertThat(history(PLANNING)).hasSize(50);
    }

    @Test
    void a_batch_of_fifty_one_is_not_taken_at_all() {
        assertThatThrownBy(() -> marks.apply(expert, sheet.id(), "", fillings(51)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(history(PLANNING)).isEmpty();
    }
}
