package org.clusterreview.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.clusterreview.experts.ImportPreview.FactChange;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate IN_2010 = LocalDate.of(2010, 1, 1);
    private static final LocalDate IN_2015 = LocalDate.of(2015, 12, 31);
    private static final LocalDate IN_2018 = LocalDate.of(2018, 1, 1);

    private static Engagement at(UUID organisation, Period period) {
        return new Engagement(EngagementKind.EMPLOYED, organisation, "教授", period);
    }

    private static Timeline.Present present(UUID employer, UUID before) {
        return new Timeline.Present(employer, "教授", Optional.of(before), "教授");
    }

    private static final Timeline.Present STAYS = present(HERE, HERE);

    private static Timeline.Result<Engagement> settle(List<Engagement> kept, Engagement... stated) {
        return Timeline.engagements(kept, List.of(stated), STAYS);
    }

    @Test
    void somebody_new_is_employed_from_a_day_that_nobody_knows() {
        assertThat(Timeline.after(List.of(), new Timeline.Present(HERE, "教授", Optional.empty(), ""), TODAY))
                .containsExactly(at(HERE, Period.open(Optional.empty())));
    }

    @Test
    void a_new_employer_ends_the_employment_at_the_one_before_alone() {
        Engagement board = new Engagement(EngagementKind.BOARD, HERE, "", Period.open(Optional.empty()));

        assertThat(Timeline.after(List.of(at(HERE, Period.since(IN_2010)), board), present(THERE, HERE), TODAY))
                .containsExactly(at(HERE, Period.between(IN_2010, TODAY)), board, at(THERE, Period.since(TODAY)));
    }

    @Test
    void a_new_employer_that_is_on_record_already_is_not_entered_twice() {
        List<Engagement> kept = List.of(at(HERE, Period.since(IN_2010)), at(THERE, Period.since(IN_2018)));

        assertThat(Timeline.after(kept, present(THERE, HERE), TODAY))
                .containsExactly(at(HERE, Period.between(IN_2010, TODAY)), at(THERE, Period.since(IN_2018)));
    }

    @Test
    void another_post_at_the_same_employer_keeps_the_time() {
        assertThat(Timeline.after(
                        List.of(at(HERE, Period.since(IN_2010))),
                        new Timeline.Present(HERE, "院长", Optional.of(HERE), "教授"),
                        TODAY))
                .containsExactly(new Engagement(EngagementKind.EMPLOYED, HERE, "院长", Period.since(IN_2010)));
    }

    private static Engagement post(String post, LocalDate since) {
        return new Engagement(EngagementKind.EMPLOYED, HERE, post, Period.since(since));
    }

    @Test
    void another_post_takes_the_place_of_the_one_before_alone() {
        assertThat(Timeline.after(
                        List.of(post("主任", IN_2018), post("教授", IN_2010)),
                        new Timeline.Present(HERE, "院长", Optional.of(HERE), "教授"),
                        TODAY))
                .containsExactly(post("主任", IN_2018), post("院长", IN_2010));
    }

    @Test
    void another_post_takes_the_place_of_the_only_one_and_of_none_where_several_may_be_meant() {
        Timeline.Present dean = new Timeline.Present(HERE, "院长", Optional.of(HERE), "研究员");

        assertThat(Timeline.after(List.of(post("教授", IN_2010)), dean, TODAY)).containsExactly(post("院长", IN_2010));
        assertThat(Timeline.after(List.of(post("主任", IN_2018), post("教授", IN_2010)), dean, TODAY))
                .containsExactly(post("主任", IN_2018), post("教授", IN_2010));
    }

    @Test
    void a_beginning_that_was_not_known_is_told_now() {
        var result = settle(List.of(at(HERE, Period.open(Optional.empty()))), at(HERE, Period.since(IN_2010)));

        assertThat(result.facts()).containsExactly(at(HERE, Period.since(IN_2010)));
        assertThat(result.steps()).extracting(Timeline.Step::change).containsExactly(FactChange.CORRECTED);
    }

    @Test
    void a_time_that_is_over_does_not_correct_one_that_holds() {
        var result =
                settle(List.of(at(HERE, Period.open(Optional.empty()))), at(HERE, Period.between(IN_2010, IN_2015)));

        assertThat(result.facts())
                .containsExactlyInAnyOrder(
                        at(HERE, Period.open(Optional.empty())), at(HERE, Period.between(IN_2010, IN_2015)));
        assertThat(result.steps()).extracting(Timeline.Step::change).containsExactly(FactChange.ADDED);
    }

    @Test
    void two_times_at_one_organisation_are_two_facts() {
        var result = settle(
                List.of(at(THERE, Period.between(IN_2010, IN_2015))),
                at(THERE, Period.between(IN_2010, IN_2015)),
                at(THERE, Period.since(IN_2018)));

        assertThat(result.facts()).hasSize(2);
        assertThat(result.steps()).extracting(Timeline.Step::change).containsExactly(FactChange.ADDED);
    }

    @Test
    void what_is_not_stated_stays_and_is_told_but_for_the_post_that_the_row_states() {
        var result = settle(List.of(at(HERE, Period.since(IN_2010)), at(THERE, Period.until(IN_2015))));

        assertThat(result.facts()).hasSize(2);
        assertThat(result.isChanged()).isFalse();
        assertThat(result.steps())
                .extracting(Timeline.Step::change, Timeline.Step::before)
                .containsExactly(tuple(FactChange.MISSING, Optional.of(at(THERE, Period.until(IN_2015)))));
    }

    @Test
    void whatever_is_stated_is_on_record_afterwards_and_stating_it_again_changes_nothing() {
        Random random = new Random(42);
        for (int run = 0; run < 2000; run++) {
            List<Engagement> kept = some(random);
            List<Engagement> stated = some(random);

            var result = Timeline.engagements(kept, stated, STAYS);

            assertThat(result.facts()).containsAll(stated);
            long corrected = result.steps().stream()
                    .filter(step -> step.change() == FactChange.CORRECTED)
                    .count();
            long added = result.steps().stream()
                    .filter(step -> step.change() == FactChange.ADDED)
                    .count();
            assertThat(result.facts()).hasSize(kept.size() + (int) added);
            List<Engagement> lost = new ArrayList<>(kept);
            result.facts().forEach(lost::remove);
            assertThat(lost).hasSize((int) corrected);
            assertThat(Timeline.engagements(result.facts(), stated, STAYS).isChanged())
                    .isFalse();
        }
    }

    private static List<Engagement> some(Random random) {
        List<LocalDate> days = List.of(IN_2010, IN_2015, IN_2018);
        List<Engagement> some = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Optional<LocalDate> from = Optional.of(days.get(random.nextInt(3))).filter(day -> random.nextBoolean());
            Period period = switch (random.nextInt(3)) {
                case 0 -> Period.open(from);
                case 1 -> Period.past(from);
                default -> new Period(from, new Period.End.On(TODAY.minusDays(random.nextInt(3))));
            };
            some.add(new Engagement(
                    EngagementKind.values()[random.nextInt(2)],
                    random.nextBoolean() ? HERE : THERE,
                    random.nextBoolean() ? "" : "教授",
                    period));
        }
        return some.stream().distinct().toList();
    }
}
