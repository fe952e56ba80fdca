package org.clusterreview.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.clusterreview.registry.RegistryWorld.RECOGNISED;
import static org.clusterreview.registry.RegistryWorld.codes;
import static org.clusterreview.registry.RegistryWorld.name;
import static org.clusterreview.registry.RegistryWorld.renamed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.clusterreview.access.Viewers;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.registry.rules.QuotaCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@SuppressWarnings("NullAway.Init")
abstract class RegistryContract extends OneRegistry {

    @Autowired
    private ClusterCorrections corrections;

    @Autowired
    private QuotaUses quotas;

    private Outcome<ClusterFile> rename(ClusterFile seen, String name) {
        return corrections.correct(world.organiser(), seen.cluster().id(), seen.version(), renamed(seen, name));
    }

    @Test
    void entering_begins_the_history() {
        Cluster cluster = world.provincial(name());

        assertThat(history(cluster))
                .extracting(ClusterEvent::kind, ClusterEvent::to, ClusterEvent::on, ClusterEvent::by)
                .containsExactly(tuple(
                        ClusterEvent.Kind.ENTERED,
                        cluster.name(),
                        Optional.of(RECOGNISED),
                        world.organiser().actor()));
    }

    @Test
    void rows_of_the_history_are_only_ever_added() {
        Cluster cluster = world.provincial(name());

        assertThatThrownBy(() -> jdbc.update(
                        "update cluster_event set reason = 'x' where cluster_id = ?",
                        cluster.id().value()))
                .hasMessageContaining("only ever added");
        assertThatThrownBy(() -> jdbc.update(
                        "delete from cluster_event where cluster_id = ?",
                        cluster.id().value()))
                .hasMessageContaining("only ever added");
    }

    @Test
    void a_new_name_goes_into_the_history_with_document_day_and_reason() {
        Cluster cluster = world.provincial(name());
        String next = name();

        ClusterFile corrected = rename(world.file(cluster), next).orThrow();

        assertThat(corrected.cluster().name()).isEqualTo(next);
        assertThat(history(cluster).getFirst())
                .extracting(
                        ClusterEvent::kind,
                        ClusterEvent::from,
                        ClusterEvent::to,
                        ClusterEvent::on,
                        ClusterEvent::documentNumber,
                        ClusterEvent::reason)
                .containsExactly(
                        ClusterEvent.Kind.NAME,
                        cluster.name(),
                        next,
                        Optional.of(LocalDate.of(2026, 1, 5)),
                        "鄂科技函〔2026〕3号",
                        "园区更名");
        assertThat(trail(cluster)).contains("cluster-entered", "cluster-corrected");
    }

    @Test
    void level_body_place_and_field_change_at_once_a_row_each() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        Correction correction = new Correction(
                cluster.name(),
                Cluster.Level.NATIONAL,
                "武汉东湖新技术开发区管理委员会" + UUID.randomUUID(),
                "420100",
                Optional.of("420111"),
                cluster.zoneCode(),
                "Q02",
                LocalDate.of(2026, 1, 5),
                "国科函〔2026〕1号",
                "获批国家级");

        ClusterFile corrected = corrections
                .correct(world.organiser(), cluster.id(), seen.version(), correction)
                .orThrow();

        assertThat(history(cluster))
                .extracting(ClusterEvent::kind)
                .containsExactly(
                        ClusterEvent.Kind.FIELD,
                        ClusterEvent.Kind.PLACE,
                        ClusterEvent.Kind.UNIT,
                        ClusterEvent.Kind.LEVEL,
                        ClusterEvent.Kind.ENTERED);
        assertThat(corrected.unitName()).isEqualTo(correction.unit());
        assertThat(corrected.cluster().level()).isEqualTo(Cluster.Level.NATIONAL);
        assertThat(corrected.cluster().recognisedOn()).contains(RECOGNISED);
        assertThat(corrected.cluster().organisation()).isPresent();
    }

    @Test
    void the_second_of_two_editors_is_refused_and_the_first_loses_nothing() {
        Cluster cluster = world.provincial(name());
        ClusterFile seenByBoth = world.file(cluster);
        String first = name();
        rename(seenByBoth, first).orThrow();

        assertThat(codes(rename(seenByBoth, name()))).containsExactly("registry.changed");

        assertThat(world.file(cluster).cluster().name()).isEqualTo(first);
        assertThat(history(cluster)).hasSize(2);
    }

    @Test
    void of_many_who_save_at_the_same_moment_one_is_first() throws Exception {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        CountDownLatch start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Future<Outcome<ClusterFile>>> saved = IntStream.range(0, 4)
                    .mapToObj(i -> people.submit(() -> {
                        start.await();
                        return rename(seen, name());
                    }))
                    .toList();
            start.countDown();

            List<Outcome<ClusterFile>> outcomes = new ArrayList<>();
            for (Future<Outcome<ClusterFile>> one : saved) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.isDone())
                    .allSatisfy(outcome -> assertThat(codes(outcome)).containsExactly("registry.changed"));
        }
        assertThat(history(cluster)).hasSize(2);
    }

    @Test
    void a_name_keeps_to_article_10_by_the_rule_of_its_day() {
        Cluster old = world.provincial(name());
        Cluster recent = registry.enter(
                world.organiser(),
                new NewCluster(
                        name(),
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.of("gx-wuhan-donghu"),
                        "Q01",
                        Optional.of(LocalDate.of(2025, 6, 1)),
                        false));
        String legacy = "武汉东湖高新区" + UUID.randomUUID() + "创新型产业集群";

        assertThat(codes(rename(world.file(recent), legacy))).containsExactly("registry.name.ENDING");
        assertThat(codes(rename(world.file(recent), "襄阳" + UUID.randomUUID() + "省级创新型产业集群")))
                .containsExactly("registry.name.PLACE");
        assertThat(codes(rename(world.file(recent), "武汉东湖高新区省级创新型产业集群"))).containsExactly("registry.name.FIELD");
        assertThat(rename(world.file(old), legacy).isDone()).isTrue();
    }

    @Test
    void a_name_that_another_cluster_in_force_bears_is_refused() {
        Cluster other = world.provincial(name());

        assertThat(codes(rename(world.file(world.provincial(name())), other.name())))
                .containsExactly("registry.name.taken");
    }

    @Test
    void a_correction_needs_a_difference_a_document_and_a_reason() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        Correction bare = new Correction(
                cluster.name(),
                cluster.level(),
                "",
                cluster.cityCode(),
                cluster.countyCode(),
                cluster.zoneCode(),
                cluster.fieldCode(),
                LocalDate.of(2999, 1, 1),
                " ",
                " ");

        assertThat(codes(corrections.correct(world.organiser(), cluster.id(), seen.version(), bare)))
                .containsExactlyInAnyOrder(
                        "registry.document.missing", "registry.reason", "registry.day.future", "registry.correct.same");
    }

    @Test
    void a_place_elsewhere_and_a_level_that_only_a_decision_gives_are_refused() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);
        Correction wrong = new Correction(
                cluster.name(),
                Cluster.Level.CULTIVATION,
                "",
                "420200",
                Optional.empty(),
                cluster.zoneCode(),
                "Z99",
                LocalDate.of(2026, 1, 5),
                "文号",
                "理由");

        assertThat(codes(corrections.correct(world.organiser(), cluster.id(), seen.version(), wrong)))
                .containsExactlyInAnyOrder(
                        "registry.correct.level", "registry.correct.place", "registry.correct.field");
        assertThat(history(cluster)).hasSize(1);
    }

    @Test
    void the_limits_of_article_11_are_counted_with_who_uses_them() {
        Cluster cluster = world.provincial(name());

        QuotaUses.Uses uses = quotas.of(world.organiser()).orElseThrow();

        assertThat(uses.rule().limits()).extracting(limit -> limit.maximum()).containsExactly(3, 2);
        assertThat(uses.counts().stream().filter(count -> count.holders().contains(cluster.name())))
                .extracting(QuotaCount::key)
                .containsExactly(List.of("420100", "Q01"), List.of("gx-wuhan-donghu"));
    }

    @Test
    void invented_clusters_take_up_no_room_of_the_others_nor_these_of_theirs() {
        Cluster real = world.provincial(name());
        Cluster invented = registry.enter(
                world.organiser(),
                new NewCluster(
                        name(),
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.of("gx-wuhan-donghu"),
                        "Q01",
                        Optional.of(RECOGNISED),
                        true));

        assertThat(holders(false)).contains(real.name()).doesNotContain(invented.name());
        assertThat(holders(true)).contains(invented.name()).doesNotContain(real.name());
    }

    private List<String> holders(boolean demonstration) {
        return (demonstration ? quotas.ofInvented(world.organiser()) : quotas.of(world.organiser()))
                .orElseThrow().counts().stream()
                        .flatMap(count -> count.holders().stream())
                        .toList();
    }

    @Test
    void the_public_list_holds_what_is_recognised_and_nothing_else() {
        Cluster recognised = world.provincial(name());
        Cluster candidate = world.candidate(name(), LocalDate.of(2025, 3, 2));
        Cluster invented = registry.enter(
                world.organiser(),
                new NewCluster(
                        name(),
                        Cluster.Level.PROVINCIAL,
                        Optional.empty(),
                        "420100",
                        Optional.empty(),
                        Optional.empty(),
                        "Q01",
                        Optional.of(RECOGNISED),
                        true));

        assertThat(open.all())
                .extracting(PublicCluster::name)
                .contains(recognised.name())
                .doesNotContain(candidate.name(), invented.name());
    }

    @Test
    void who_may_not_is_refused_before_anything_is_looked_at() {
        Cluster cluster = world.provincial(name());
        ClusterFile seen = world.file(cluster);

        assertThatThrownBy(
                        () -> corrections.correct(Viewers.staff(), cluster.id(), seen.version(), renamed(seen, name())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cancellations.propose(Viewers.auditor(), cluster.id(), cancellation()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> registry.history(Viewers.expert(UUID.randomUUID()), cluster.id()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
