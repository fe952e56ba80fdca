package org.clusterreview.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clusterreview.registry.ClusterLists.book;
import static org.clusterreview.registry.ClusterLists.row;
import static org.clusterreview.registry.RegistryWorld.codes;
import static org.clusterreview.registry.RegistryWorld.name;
import static org.clusterreview.registry.RegistryWorld.renamed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Violation;
import org.clusterreview.registry.workbook.ClusterRow;
import org.clusterreview.registry.workbook.ListedLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
abstract class ClusterImportContract {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Registry registry;

    @Autowired
    private ClusterCorrections corrections;

    @Autowired
    private ClusterImport imports;

    private final String unit = "武汉东湖新技术开发区管理委员会" + UUID.randomUUID();
    private RegistryWorld world;

    @BeforeEach
    void people() {
        world = new RegistryWorld(beans);
    }

    private ClusterRow provincial(String name) {
        return row(name, ListedLevel.PROVINCIAL, "Q01", unit);
    }

    private ClusterImportPreview preview(ClusterRow... rows) {
        return imports.preview(world.organiser(), "名单.xlsx", book(rows));
    }

    private ImportedList take(ClusterRow... rows) {
        return imports.confirm(world.organiser(), preview(rows)).orThrow();
    }

    private List<ClusterFile> named(String name) {
        return registry.files(world.organiser()).stream()
                .filter(file -> file.cluster().name().equals(name))
                .toList();
    }

    private ClusterFile only(String name) {
        assertThat(named(name)).hasSize(1);
        return named(name).getFirst();
    }

    @Test
    void a_list_is_looked_at_first_and_saved_once_it_is_confirmed() {
        String first = name();
        String second = name();
        ClusterImportPreview preview = preview(provincial(first), row(second, ListedLevel.CULTIVATION, "Q02", unit));

        assertThat(preview.added()).isEqualTo(2);
        assertThat(named(first)).isEmpty();

        ImportedList list = imports.confirm(world.organiser(), preview).orThrow();

        ClusterFile recognised = only(first);
        assertThat(recognised.cluster().recognisedOn()).contains(LocalDate.of(2024, 3, 1));
        assertThat(recognised.documentNumber()).isEqualTo("鄂科技发〔2024〕7号");
        assertThat(recognised.unitName()).isEqualTo(unit);
        assertThat(recognised.source()).isEqualTo("名单.xlsx");
        ClusterFile candidate = only(second);
        assertThat(candidate.cluster().state()).isEqualTo(Cluster.State.UNDER_CULTIVATION);
        assertThat(candidate.cluster().recognisedOn()).isEmpty();
        assertThat(candidate.decidedOn()).contains(LocalDate.of(2024, 3, 1));
        assertThat(candidate.cluster().organisation())
                .isEqualTo(recognised.cluster().organisation());
        assertThat(registry.history(world.organiser(), recognised.cluster().id()))
                .extracting(ClusterEvent::kind, ClusterEvent::subject)
                .containsExactly(tuple(ClusterEvent.Kind.ENTERED, Optional.of(list.id())));
        assertThat(imports.imported(world.organiser())).contains(list);
    }

    @Test
    void the_same_file_a_second_time_changes_nothing() {
        String name = name();
        take(provincial(name));

        ClusterImportPreview again = preview(provincial(name));

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.added() + again.changed()).isZero();
        imports.confirm(world.organiser(), again).orThrow();
        assertThat(registry.history(world.organiser(), only(name).cluster().id()))
                .hasSize(1);
    }

    @Test
    void what_differs_is_shown_changed_and_put_into_the_history() {
        String name = name();
        take(provincial(name));
        ClusterRow other = row(name, ListedLevel.NATIONAL, "Q02", unit);

        ClusterImportPreview preview = preview(other);

        assertThat(((ClusterDifference.Changed) preview.differences().getFirst()).changes())
                .containsExactly(
                        new ClusterChange(ClusterEvent.Kind.LEVEL, "PROVINCIAL", "NATIONAL"),
                        new ClusterChange(ClusterEvent.Kind.FIELD, "Q01", "Q02"));
        imports.confirm(world.organiser(), preview).orThrow();
        ClusterFile file = only(name);
        assertThat(file.cluster().level()).isEqualTo(Cluster.Level.NATIONAL);
        assertThat(registry.history(world.organiser(), file.cluster().id())).hasSize(3);
        assertThat(preview(other).unchanged()).isEqualTo(1);
    }

    @Test
    void what_a_row_leaves_empty_stays_as_it_is() {
        String name = name();
        take(provincial(name));
        ClusterRow full = provincial(name);
        ClusterRow sparse = new ClusterRow(
                2,
                name,
                full.level(),
                full.city(),
                Optional.empty(),
                Optional.empty(),
                full.field(),
                unit,
                full.decidedOn(),
                Optional.empty());

        assertThat(preview(sparse).unchanged()).isEqualTo(1);
    }

    @Test
    void nothing_is_half_saved_while_there_is_a_fault() {
        String name = name();
        String cancelled = name();
        Cluster out = world.provincial(cancelled);
        registry.end(
                        world.organiser(),
                        out.id(),
                        new Ending(
                                Ending.Kind.REVOKED, LocalDate.of(2025, 1, 1), "第二十六条", "不合格", "文号", Optional.empty()))
                .orThrow();
        ClusterImportPreview preview = preview(provincial(name), provincial(cancelled));

        assertThat(preview.faults()).extracting(Fault::code).containsExactly("registry.import.out");
        assertThat(preview.faults().getFirst().line()).isEqualTo(3);
        assertThat(codes(imports.confirm(world.organiser(), preview))).containsExactly("registry.import.faulty");
        assertThat(named(name)).isEmpty();
    }

    @Test
    void a_former_name_is_told_with_the_present_one() {
        String former = name();
        String present = name();
        take(provincial(former));
        ClusterFile seen = only(former);
        corrections
                .correct(world.organiser(), seen.cluster().id(), seen.version(), renamed(seen, present))
                .orThrow();

        Fault fault = preview(provincial(former)).faults().getFirst();

        assertThat(fault.code()).isEqualTo("registry.import.renamed");
        assertThat(fault.args()).containsExactly(former, present, "2026-01-05");
    }

    @Test
    void a_candidate_that_the_list_has_as_recognised_is_entered_anew_and_its_cultivation_ends() {
        String name = name();
        Cluster candidate = world.candidate(name, LocalDate.of(2023, 3, 2));

        ClusterImportPreview preview = preview(provincial(name));

        assertThat(((ClusterDifference.Added) preview.differences().getFirst()).endsCultivation())
                .isTrue();
        imports.confirm(world.organiser(), preview).orThrow();
        assertThat(world.file(candidate).cluster().state()).isEqualTo(Cluster.State.ENDED);
        assertThat(named(name)).hasSize(2);
        assertThat(preview(provincial(name)).unchanged()).isEqualTo(1);
    }

    @Test
    void a_recognised_cluster_does_not_go_back_to_cultivation() {
        String name = name();
        take(provincial(name));

        assertThat(preview(row(name, ListedLevel.CULTIVATION, "Q01", unit)).faults())
                .extracting(Fault::code)
                .containsExactly("registry.import.recognised");
    }

    @Test
    void a_name_that_breaks_article_10_is_pointed_out_and_does_not_stand_in_the_way() {
        String announced = "光谷" + UUID.randomUUID() + "集群";

        ClusterImportPreview preview = preview(provincial(announced));

        assertThat(preview.differences().getFirst().note()).map(Violation::code).contains("registry.name.ENDING");
        assertThat(preview.isClean()).isTrue();
    }

    @Test
    void a_preview_of_yesterday_is_not_saved_over_what_has_changed_since() {
        String name = name();
        take(provincial(name));
        ClusterImportPreview seen = preview(row(name, ListedLevel.NATIONAL, "Q01", unit));
        ClusterFile file = only(name);
        corrections
                .correct(world.organiser(), file.cluster().id(), file.version(), renamed(file, name()))
                .orThrow();

        assertThat(codes(imports.confirm(world.organiser(), seen))).containsExactly("registry.import.stale");
    }

    @Test
    void two_who_confirm_the_same_preview_enter_a_cluster_once() {
        String name = name();
        ClusterImportPreview seen = preview(provincial(name));
        imports.confirm(world.organiser(), seen).orThrow();

        assertThat(codes(imports.confirm(world.organiser(), seen))).containsExactly("registry.import.stale");
        assertThat(named(name)).hasSize(1);
    }
}
