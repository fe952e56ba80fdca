package org.clusterreview.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.Origin;
import org.clusterreview.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class RegistryViewTest extends SpringBrowserlessTest {

    @Autowired
    private Registry registry;

    private final String name = "集群 " + UUID.randomUUID();

    @BeforeEach
    void enter_two() {
        registry.enter(
                Viewers.organiser(),
                cluster(name),
                new Origin("鄂科技发〔2026〕" + name, LocalDate.of(2026, 3, 2), "2026年批次 · 认定", UUID.randomUUID()));
        registry.enter(Viewers.organiser(), cluster("其他 " + UUID.randomUUID()));
    }

    private static NewCluster cluster(String name) {
        return new NewCluster(
                name,
                Cluster.Level.PROVINCIAL,
                Optional.empty(),
                "420100",
                Optional.empty(),
                Optional.of("gx-wuhan-donghu"),
                "Q01",
                Optional.of(LocalDate.of(2026, 3, 2)),
                false);
    }

    @SuppressWarnings("unchecked")
    private List<Cluster> shown() {
        return ((Grid<Cluster>) find(Grid.class).withId("clusters").single())
                .getListDataView()
                .getItems()
                .toList();
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_cluster_is_found_by_the_number_of_its_document() {
        navigate(RegistryView.class);
        assertThat(shown()).hasSizeGreaterThan(1);

        test(find(TextField.class).single()).setValue("〔2026〕" + name);

        assertThat(shown()).extracting(Cluster::name).containsExactly(name);
        Grid<?> grid = find(Grid.class).withId("clusters").single();
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("武汉市");
        assertThat(test(grid).getCellText(0, 5)).isEqualTo("高端装备");
        assertThat(test(grid).getCellText(0, 6)).isEqualTo("2026-03-02");
        assertThat(test(grid).getCellText(0, 8)).isEqualTo("2026年批次 · 认定");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void nothing_found_says_what_else_to_try() {
        navigate(RegistryView.class);

        test(find(TextField.class).single()).setValue("没有这样的集群");

        assertThat(find(Grid.class).withId("clusters").exists()).isFalse();
        assertThat(find(com.vaadin.flow.component.html.Paragraph.class).all())
                .extracting(com.vaadin.flow.component.html.Paragraph::getText)
                .contains("没有与“没有这样的集群”相符的集群。换个名称、市州、领域或文号试试。");
    }
}
