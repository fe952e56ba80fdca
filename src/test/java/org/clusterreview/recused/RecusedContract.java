package org.clusterreview.recused;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is changed of what is hidden, who is recused is told the same as before. */
@SuppressWarnings("NullAway.Init")
abstract class RecusedContract {

    @Autowired
    private ApplicationContext beans;

    private RecusedWorld world;
    private HiddenChanges changes;
    private Answers answers;
    private final SoftAssertions all = new SoftAssertions();

    static LongStream seeds() {
        return LongStream.range(20261127, 20261127 + (RecusedWorld.IS_LONG ? 3 : 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void who_is_recused_is_told_the_same_whatever_is_hidden(long seed) {
        world = new RecusedWorld(beans, seed);
        changes = new HiddenChanges(world);
        answers = new Answers(beans);
        nothing_leaks("PANELS");
        world.beginScoring();
        world.score(true);
        nothing_leaks("SCORING");
        world.score(false);
        world.to(Stage.RESULTS);
        nothing_leaks("RESULTS, not frozen");
        world.freezeResult();
        nothing_leaks("RESULTS");
        world.freezeAgain();
        world.to(Stage.DRAFT_LIST);
        world.formList();
        nothing_leaks("DRAFT_LIST");
        world.freezeList();
        world.publish();
        nothing_leaks("PUBLIC_NOTICE");
        all.assertAll();
    }

    /** The stages to look at in a short run: each on one of the databases, and in a long run all on both. */
    abstract Set<String> looksAt();

    private void nothing_leaks(String when) {
        if (!RecusedWorld.IS_LONG && !looksAt().contains(when)) {
            return;
        }
        changes.make();
        Known known = new Known(world);
        Map<String, Told> taken = new LinkedHashMap<>();
        world.recused().forEach((role, viewer) -> taken.put(role, Taken.out(beans, world, viewer)));
        Map<String, Told> before = new LinkedHashMap<>();
        world.recused().forEach((role, viewer) -> before.put(role, answers.of(viewer, known)));
        Told whole = answers.of(world.organiser(), known);

        changes.make();

        world.recused().forEach((role, viewer) -> {
            Told now = answers.of(viewer, known);
            equal(when + " " + role, before.getOrDefault(role, whole), now);
            silent(when + " " + role, now);
        });
        // Taking something out is itself put on record, and so comes after what is read.
        world.recused()
                .forEach((role, viewer) -> equal(
                        when + " export " + role, taken.getOrDefault(role, whole), Taken.out(beans, world, viewer)));
        Told wholeNow = answers.of(world.organiser(), known);
        assertThat(wholeNow.names())
                .as("the changes are such that somebody sees them")
                .anyMatch(call -> !wholeNow.get(call).equals(whole.get(call)));
    }

    private void equal(String what, Told before, Told after) {
        all.assertThat(after.names()).as(what).containsExactlyElementsOf(before.names());
        after.names().forEach(call -> {
            if (!after.get(call).equals(before.get(call))) {
                all.fail(what + " " + call + "\n" + Difference.of(before.get(call), after.get(call)));
            }
        });
    }

    /** Who is recused is told the id of the application only where he or she has recused himself or herself. */
    private void silent(String what, Told told) {
        UUID hidden = world.hidden().value();
        told.names().forEach(call -> {
            String answer = told.get(call);
            boolean own = call.startsWith("StaffRecusals.own")
                    || call.startsWith("Declarations.own")
                    || call.startsWith("OwnSeats.of")
                    || call.startsWith("OwnSheets.tasks")
                    || call.startsWith("OwnSheets.groups");
            if (!own && answer.contains(hidden.toString())) {
                all.fail(what + " " + call + " names the application: " + Difference.around(answer, hidden.toString()));
            }
        });
    }
}
