package org.clusterreview.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clusterreview.panels.draw.DrawResult.Attempt;
import org.clusterreview.panels.draw.DrawResult.DrawnPanel;
import org.clusterreview.panels.draw.DrawResult.Skipped;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.WantedPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PanelDrawTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 1_000 : 100;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static byte[] seed(long one, long other) {
        return ByteBuffer.allocate(16).putLong(one).putLong(other).array();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_drawn_keeps_every_rule_and_what_fails_is_impossible(long seed) {
        Pools pools = new Pools(seed);
        for (int i = 0; i < PER_SEED; i++) {
            DrawPool pool = pools.pool(4 + i % 9);
            DrawSpec spec = pools.spec(pool, 1 + i % 3, 1 + i % 4);
            DrawResult result = PanelDraw.of(pool, spec, seed(seed, i), i % 2 == 0 ? Choice.ATTEMPTS : 3);
            String which = "seed " + seed + " draw " + i;

            if (result.failed().isEmpty()) {
                assertSound(pool, spec, result, which);
            } else {
                assertThat(result.panels()).as(which).isEmpty();
                assertFailed(pool, spec, result, which);
            }
            assertThat(PanelDraw.of(pool, spec, seed(seed, i), i % 2 == 0 ? Choice.ATTEMPTS : 3))
                    .isEqualTo(result);
        }
    }

    private static void assertSound(DrawPool pool, DrawSpec spec, DrawResult result, String which) {
        Map<String, PoolExpert> byId = new HashMap<>();
        pool.experts().forEach(expert -> byId.put(expert.id(), expert));
        Map<String, Integer> load = new HashMap<>();
        for (int p = 0; p < spec.panels().size(); p++) {
            WantedPanel wanted = spec.panels().get(p);
            DrawnPanel drawn = result.panels().get(p);
            List<PoolExpert> members = drawn.members().stream()
                    .map(id -> java.util.Objects.requireNonNull(byId.get(id)))
                    .toList();
            assertThat(drawn.id()).isEqualTo(wanted.id());
            assertThat(new HashSet<>(drawn.members())).as(which).hasSize(wanted.size());
            assertThat(EveryChoice.isLegal(spec.rules(), wanted, members))
                    .as(which)
                    .isTrue();
            for (PoolExpert member : members) {
                assertThat(Bar.of(spec.rules(), wanted, member, load.getOrDefault(member.id(), 0)))
                        .as(which)
                        .isEmpty();
                load.merge(member.id(), 1, Integer::sum);
            }
            assertThat(drawn.chair().isPresent()).isEqualTo(spec.rules().chair().isPresent());
            drawn.chair().ifPresent(chair -> {
                assertThat(drawn.members()).contains(chair);
                assertThat(java.util.Objects.requireNonNull(byId.get(chair)).title())
                        .contains("教授");
            });
            assertReserves(spec, wanted, drawn, members, byId, which);
        }
    }

    private static void assertReserves(
            DrawSpec spec,
            WantedPanel wanted,
            DrawnPanel drawn,
            List<PoolExpert> members,
            Map<String, PoolExpert> byId,
            String which) {
        assertThat(drawn.reserves().size()).as(which).isLessThanOrEqualTo(wanted.reserves());
        assertThat(drawn.reserves()).as(which).doesNotContainAnyElementsOf(drawn.members());
        for (String reserve : drawn.reserves()) {
            assertThat(IntStream.range(0, members.size()).anyMatch(seat -> {
                        List<PoolExpert> changed = new java.util.ArrayList<>(members);
                        changed.set(seat, java.util.Objects.requireNonNull(byId.get(reserve)));
                        return EveryChoice.isLegal(spec.rules(), wanted, changed);
                    }))
                    .as(which)
                    .isTrue();
        }
    }

    private static void assertFailed(DrawPool pool, DrawSpec spec, DrawResult result, String which) {
        DrawResult.Failure failure = result.failed().orElseThrow();
        WantedPanel panel = spec.panels().stream()
                .filter(one -> one.id().equals(failure.panel()))
                .findFirst()
                .orElseThrow();
        List<PoolExpert> free = pool.experts().stream()
                .filter(expert -> Bar.of(spec.rules(), panel, expert, 0).isEmpty())
                .toList();
        if (failure.proved()) {
            assertThat(EveryChoice.of(spec.rules(), panel, free)).as(which).isEmpty();
        } else {
            assertThat(isPossible(pool, spec, 0, new HashMap<>())).as(which).isFalse();
        }
    }

    private static boolean isPossible(DrawPool pool, DrawSpec spec, int index, Map<String, Integer> load) {
        if (index == spec.panels().size()) {
            return true;
        }
        WantedPanel panel = spec.panels().get(index);
        List<PoolExpert> free = pool.experts().stream()
                .filter(expert -> Bar.of(spec.rules(), panel, expert, load.getOrDefault(expert.id(), 0))
                        .isEmpty())
                .toList();
        for (List<PoolExpert> choice : EveryChoice.of(spec.rules(), panel, free)) {
            Map<String, Integer> then = new HashMap<>(load);
            choice.forEach(expert -> then.merge(expert.id(), 1, Integer::sum));
            if (isPossible(pool, spec, index + 1, then)) {
                return true;
            }
        }
        return false;
    }

    private final DrawPool pool = new Pools(77).pool(40);
    private final DrawSpec spec = new DrawSpec(
            1,
            Pools.rules(List.of(Pools.atLeast("finance", 1, "FINANCE")), 1, 2),
            List.of(Pools.panel("one", 5, 2), Pools.panel("two", 5, 2)));

    @Test
    void a_changed_pool_rule_or_seed_shows() {
        DrawResult result = PanelDraw.of(pool, spec, seed(1, 1));
        List<PoolExpert> fewer = pool.experts().subList(1, pool.experts().size());
        DrawSpec stricter =
                new DrawSpec(1, Pools.rules(List.of(Pools.atLeast("finance", 2, "FINANCE")), 1, 2), spec.panels());

        assertThat(PanelDraw.of(new DrawPool(fewer), spec, seed(1, 1)).poolHash())
                .isNotEqualTo(result.poolHash());
        assertThat(PanelDraw.of(pool, stricter, seed(1, 1)).specHash()).isNotEqualTo(result.specHash());
        assertThat(PanelDraw.of(pool, spec, seed(1, 2)).panels()).isNotEqualTo(result.panels());
        assertThat(new DrawPool(pool.experts().reversed()).sha256()).isEqualTo(result.poolHash());
    }

    @Test
    void neither_the_secret_nor_the_witness_decides_alone_and_the_commitment_binds_the_secret() {
        DrawSeal seal = new DrawSeal(seed(3, 4), pool, spec);
        DrawSeal other = new DrawSeal(seed(3, 5), pool, spec);

        assertThat(seal.commitment()).isNotEqualTo(other.commitment()).hasSize(64);
        assertThat(seal.seed("731")).isNotEqualTo(seal.seed("732")).isNotEqualTo(other.seed("731"));
        assertThat(seal.seed("731")).isEqualTo(new DrawSeal(seed(3, 4), pool, spec).seed("731"));
    }

    @Test
    void whoever_cannot_sit_is_on_record_with_the_reason() {
        DrawPool few = new DrawPool(List.of(
                with("a", 0, 0, Optional.of("suspended")),
                with("b", 10, 0, Optional.empty()),
                with("c", 0, 3, Optional.empty()),
                with("d", 0, 0, Optional.empty()),
                with("e", 0, 0, Optional.empty()),
                with("f", 0, 0, Optional.empty())));
        PanelRules rules = new PanelRules(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of(1),
                Optional.of(10),
                Optional.of(3),
                Optional.empty());
        WantedPanel first = new WantedPanel("first", 1, 0, new TreeSet<>(), new TreeSet<>(), Map.of("d", "conflict"));
        WantedPanel second = new WantedPanel("second", 1, 0, new TreeSet<>(), new TreeSet<>(List.of("c-d")), Map.of());

        DrawResult result = PanelDraw.of(few, new DrawSpec(1, rules, List.of(first, second)), seed(9, 9));

        String member = result.panels().getFirst().members().getFirst();
        assertThat(result.skipped())
                .containsExactlyInAnyOrder(
                        new Skipped("first", "a", "suspended"),
                        new Skipped("first", "b", Bar.REVIEWS),
                        new Skipped("first", "c", Bar.REST),
                        new Skipped("first", "d", "conflict"),
                        new Skipped("second", "a", "suspended"),
                        new Skipped("second", "b", Bar.REVIEWS),
                        new Skipped("second", "c", Bar.REST),
                        new Skipped("second", "d", Bar.OWN_CITY),
                        new Skipped("second", member, Bar.LOAD));
    }

    private static PoolExpert with(String id, int reviews, int years, Optional<String> unavailable) {
        return new PoolExpert(
                id,
                Optional.of("TECHNICAL"),
                Optional.empty(),
                Optional.of("c-" + id),
                List.of(),
                Optional.empty(),
                reviews,
                years,
                unavailable);
    }

    @Test
    void every_rejected_choice_is_on_record_with_its_number_and_the_rule_it_broke() {
        DrawResult result = PanelDraw.of(pool, spec, seed(2, 2));

        for (String panel : List.of("one", "two")) {
            List<Attempt> rejected = result.attempts().stream()
                    .filter(attempt -> attempt.panel().equals(panel))
                    .toList();
            assertThat(rejected.stream().map(Attempt::number).toList())
                    .isEqualTo(IntStream.rangeClosed(1, rejected.size()).boxed().toList());
            assertThat(rejected)
                    .allSatisfy(attempt -> assertThat(attempt.violated())
                            .isIn("finance", PanelRules.PER_EMPLOYER, PanelRules.PER_CITY));
        }
        assertThat(result.attempts()).isNotEmpty();
    }

    @Test
    void where_the_first_panel_takes_what_the_second_needs_the_draw_begins_anew() {
        DrawPool tight = new DrawPool(List.of(
                Pools.expert("a", "FINANCE", "u1", "c1"),
                Pools.expert("b", "FINANCE", "u2", "c2"),
                Pools.expert("c", "TECHNICAL", "u3", "c3"),
                Pools.expert("d", "TECHNICAL", "u4", "c4")));
        DrawSpec two = new DrawSpec(
                1,
                Pools.rules(List.of(Pools.atLeast("finance", 1, "FINANCE")), 1, 1),
                List.of(Pools.panel("one", 2, 0), Pools.panel("two", 2, 0)));

        List<DrawResult> results = IntStream.range(0, 40)
                .mapToObj(i -> PanelDraw.of(tight, two, seed(6, i)))
                .toList();

        assertThat(results).allSatisfy(result -> assertThat(result.failed()).isEmpty());
        assertThat(results)
                .anySatisfy(result -> assertThat(result.attempts())
                        .extracting(Attempt::violated)
                        .contains(Attempt.NOTHING_LEFT));
    }

    @Test
    void too_few_employers_are_found_at_once_among_hundreds_of_experts() {
        List<PoolExpert> experts = new java.util.ArrayList<>();
        for (int i = 0; i < 400; i++) {
            experts.add(Pools.expert(
                    "w%03d".formatted(i), i < 8 ? "FINANCE" : "TECHNICAL", "u" + (i < 8 ? 0 : i), "c" + i % 9));
        }
        DrawSpec two = new DrawSpec(
                1,
                Pools.rules(List.of(Pools.atLeast("finance", 2, "FINANCE")), 1, 7),
                List.of(Pools.panel("one", 7, 0)));
        List<PoolExpert> sixEmployers = new java.util.ArrayList<>();
        for (int i = 0; i < 360; i++) {
            sixEmployers.add(Pools.expert("w%03d".formatted(i), "TECHNICAL", "u" + i % 6, "c" + i));
        }
        DrawSpec seven = new DrawSpec(1, Pools.rules(List.of(), 1, 7), List.of(Pools.panel("one", 7, 0)));

        assertThat(PanelDraw.of(new DrawPool(experts), two, seed(8, 1)).failed())
                .contains(new DrawResult.Failure("one", true));
        assertThat(PanelDraw.of(new DrawPool(sixEmployers), seven, seed(8, 2)).failed())
                .contains(new DrawResult.Failure("one", true));
    }

    @Test
    void rare_panels_are_counted_and_drawn_in_spite_of_a_pool_of_one_city() {
        List<PoolExpert> experts = new java.util.ArrayList<>();
        for (int i = 0; i < 400; i++) {
            experts.add(Pools.expert("w%03d".formatted(i), "TECHNICAL", "u" + i, "wuhan"));
        }
        for (int i = 0; i < 6; i++) {
            experts.add(Pools.expert("x" + i, i == 0 ? "FINANCE" : "TECHNICAL", "v" + i, "city-" + i));
        }
        DrawSpec rare = new DrawSpec(
                1,
                Pools.rules(List.of(Pools.atLeast("finance", 1, "FINANCE")), 1, 2),
                List.of(Pools.panel("one", 7, 1)));

        DrawResult result = PanelDraw.of(new DrawPool(experts), rare, seed(8, 8));

        assertThat(result.panels().getFirst().method()).isEqualTo(DrawResult.Method.COUNTING);
        assertThat(result.panels().getFirst().members()).contains("x0");
    }
}
