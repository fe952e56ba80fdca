package org.clusterreview.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clusterreview.analysis.HomeLeaning.Origin.AWAY;
import static org.clusterreview.analysis.HomeLeaning.Origin.HOME;
import static org.clusterreview.analysis.HomeLeaning.Origin.UNKNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clusterreview.analysis.HomeLeaning.Origin;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Marks;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.Reason;
import org.clusterreview.statistics.leaning.HomePreference;
import org.junit.jupiter.api.Test;

class HomeLeaningTest {

    /** Totals: a row an application p0, p1 …, a column an expert 0, 1 …. */
    private static GroupMarks totals(Ratings table) {
        return new GroupMarks(
                IntStream.range(0, table.applications()).mapToObj(row -> "p" + row).toList(),
                IntStream.range(0, table.experts()).mapToObj(String::valueOf).toList(),
                table,
                table,
                Map.of());
    }

    /** A city for each application and each expert, in one letter; a question mark where it is not known. */
    private static HomeLeaning.Origins cities(String applications, String experts) {
        return (application, expert) -> {
            char one = applications.charAt(Integer.parseInt(application.substring(1)));
            char other = experts.charAt(Integer.parseInt(expert));
            return one == '?' || other == '?' ? UNKNOWN : one == other ? HOME : AWAY;
        };
    }

    private static HomeLeaning found(String table, String applications, String experts) {
        return HomeLeaning.of(totals(Marks.table(table)), cities(applications, experts), 1, 200);
    }

    @Test
    void who_marks_the_own_city_higher_than_others_do_leans_by_so_much() {
        HomeLeaning found = found("90 80 80/80 80 80/78 80 80/79 80 80", "abbb", "acc");

        assertThat(found.experts().getFirst().preference().orThrow().difference())
                .hasToString("11");
        assertThat(found.experts().get(1).preference().why()).contains(Reason.ONE_KIND_ONLY);
        assertThat(found.all().orThrow().difference()).hasToString("11");
        assertThat(found.unknown()).isEmpty();
    }

    @Test
    void an_expert_of_no_known_city_is_left_out_and_counted() {
        HomeLeaning found = found("90 80 0/80 80 0/78 80 0/79 80 0", "abbb", "ac?");

        assertThat(found.experts()).extracting(HomeLeaning.Expert::expert).containsExactly("0", "1");
        assertThat(found.unknown()).containsExactly("2");
        assertThat(found.experts().getFirst().preference().orThrow().difference())
                .hasToString("11");
        assertThat(found.cautions()).contains(Caution.MISSING_MARKS);
    }

    @Test
    void an_application_of_no_known_city_counts_for_nobody() {
        HomeLeaning found = found("90 80/0 100/80 80/80 80", "a?bb", "ac");

        assertThat(found.experts().getFirst().preference().orThrow().away()).isEqualTo(2);
        assertThat(found.experts().getFirst().unknown()).isEqualTo(1);
        assertThat(found.experts().getFirst().cautions()).contains(Caution.MISSING_MARKS);
    }

    @Test
    void so_few_applications_that_nothing_can_show_are_said() {
        HomeLeaning few = found("90 80/80 80/80 80", "abb", "ac");
        assertThat(few.experts().getFirst().cautions()).containsExactly(Caution.FEW_APPLICATIONS);
        assertThat(few.cautions()).containsExactly(Caution.FEW_EXPERTS);

        // Three of six can be chosen in twenty ways.
        HomeLeaning enough = found("90 80/91 80/92 80/70 80/71 80/72 80", "aaabbb", "ac");
        assertThat(enough.experts().getFirst().preference().orThrow().smallestP())
                .isEqualTo(0.05);
        assertThat(enough.experts().getFirst().cautions()).isEmpty();
    }

    @Test
    void without_anybody_known_there_is_nothing_to_say() {
        HomeLeaning found = found("90 80/80 80", "??", "ac");

        assertThat(found.experts()).isEmpty();
        assertThat(found.unknown()).containsExactly("0", "1");
        assertThat(found.all().why()).contains(Reason.ONE_KIND_ONLY);
        assertThatThrownBy(() -> HomeLeaning.of(totals(Marks.table("1")), (a, e) -> HOME, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_everything_is_known_it_is_the_preference_of_the_totals() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < 40; round++) {
            Ratings table = Marks.random(random, 8, 4, 20, 10);
            Origin[][] origins = new Origin[8][4];
            List<Set<Integer>> home = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (int row = 0; row < 8; row++) {
                for (int expert = 0; expert < 4; expert++) {
                    boolean own = random.nextInt(3) == 0;
                    origins[row][expert] = own ? HOME : AWAY;
                    if (own) {
                        home.get(expert).add(row);
                    }
                }
            }
            HomeLeaning found = HomeLeaning.of(
                    totals(table),
                    (application, expert) ->
                            origins[Integer.parseInt(application.substring(1))][Integer.parseInt(expert)],
                    round,
                    100);
            HomePreference plain = HomePreference.of(table, home, round, 100);

            assertThat(found.experts())
                    .extracting(HomeLeaning.Expert::preference)
                    .isEqualTo(plain.experts());
            assertThat(found.all()).isEqualTo(plain.all());
        }
    }

    @Test
    void marks_of_an_unknown_expert_move_nothing() {
        SplittableRandom random = new SplittableRandom(14);
        Ratings table = Marks.random(random, 9, 3, 20, 0);
        Ratings shifted = new Ratings(table.rows().stream()
                .map(row -> List.of(row.get(0), row.get(1), row.get(2).map(mark -> mark.plus(Exact.HUNDRED))))
                .toList());

        assertThat(HomeLeaning.of(totals(shifted), cities("aaabbbccc", "ab?"), 1, 100))
                .isEqualTo(HomeLeaning.of(totals(table), cities("aaabbbccc", "ab?"), 1, 100));
    }
}
