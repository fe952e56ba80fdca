package org.clusterreview.recused;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.clusterreview.rounds.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(longs = {20261127})
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

    private void nothing_leaks(String when) {
        changes.make();
        Known known = new Known(world);
        Map<String, Map<String, String>> taken = new LinkedHashMap<>();
        world.recused().forEach((role, viewer) -> taken.put(role, Taken.out(beans, world, viewer)));
        Map<String, Map<String, String>> before = new LinkedHashMap<>();
        world.recused().forEach((role, viewer) -> before.put(role, answers.of(viewer, known)));
        String whole = answers.of(world.organiser(), known).toString();

        changes.make();

        world.recused().forEach((role, viewer) -> {
            equal(when + " " + role, before.get(role), answers.of(viewer, known));
            equal(when + " export " + role, taken.get(role), Taken.out(beans, world, viewer));
            silent(when + " " + role, before.get(role));
        });
        assertThat(answers.of(world.organiser(), known).toString())
                .as("the changes are such that somebody sees them")
                .isNotEqualTo(whole);
    }

    private void equal(String what, Map<String, String> before, Map<String, String> after) {
        all.assertThat(after.keySet()).as(what).isEqualTo(before.keySet());
        after.forEach((call, answer) -> {
            if (!answer.equals(before.get(call))) {
                all.fail(what + " " + call + "\n" + Difference.of(before.getOrDefault(call, ""), answer));
            }
        });
    }

    /** Who is recused is told the id of the application only where he or she has recused himself or herself. */
    private void silent(String what, Map<String, String> answers) {
        UUID hidden = world.hidden().value();
        answers.forEach((call, answer) -> {
            boolean own = call.startsWith("StaffRecusals.own")
                    || call.startsWith("Declarations.own")
                    || call.startsWith("OwnSeats.of")
                    || call.startsWith("OwnSheets.tasks");
            if (!own && answer.contains(hidden.toString())) {
                all.fail(what + " " + call + " names the application: " + Difference.around(answer, hidden.toString()));
            }
        });
    }
}
