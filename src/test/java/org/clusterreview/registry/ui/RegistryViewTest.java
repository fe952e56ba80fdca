package org.clusterreview.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Role;
import org.clusterreview.access.SignedInAs;
import org.clusterreview.access.Viewers;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.ClusterReports;
import org.clusterreview.registry.NewCluster;
import org.clusterreview.registry.NewReport;
import org.clusterreview.registry.Origin;
import org.clusterreview.registry.Registry;
import org.clusterreview.registry.RegistryWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
@SuppressWarnings("NullAway.Init")
class RegistryViewTest extends SpringBrowserlessTest {

    @Autowired
    private Registry registry;

    @Autowired
    private ClusterReports reports;

    @Autowired
    private BeanFactory beans;

    private final String name = "集群 " + UUID.randomUUID();
    private Cluster cluster;

    @BeforeEach
    void enter_two() {
        cluster = registry.enter(
                        Viewers.organiser(),
                        cluster(name, "420100"),
                        new Origin("鄂科技发〔2026〕" + name, LocalDate.of(2026, 3, 2), "2026年批次 · 认定", UUID.randomUUID()))
                .cluster();
        registry.enter(Viewers.organiser(), cluster("其他 " + UUID.randomUUID(), "420200"));
    }

    private static NewCluster cluster(String name, String city) {
        return new NewCluster(
                name,
                Cluster.Level.PROVINCIAL,
                Optional.empty(),
                city,
                Optional.empty(),
                city.equals("420100") ? Optional.of("gx-wuhan-donghu") : Optional.empty(),
                "Q01",
                Optional.of(LocalDate.of(2026, 3, 2)),
                false);
    }

    @SuppressWarnings("unchecked")
    private List<Cluster> shown() {
        return ((Grid<ClusterFile>) find(Grid.class).withId("clusters").single())
                .getListDataView()
                .getItems()
                .map(ClusterFile::cluster)
                .toList();
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
    }

    private Anchor tile(String city) {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("tile")
                        && link.getElement().getTextRecursively().startsWith(city))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
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
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("没有与“没有这样的集群”相符的集群。换个名称、市州、领域或文号试试。");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_name_leads_to_the_page_of_the_cluster() {
        open("registry?q=" + name.substring(3));

        Grid<?> grid = find(Grid.class).withId("clusters").single();
        assertThat(((Anchor) test(grid).getCellComponent(0, 0)).getHref()).isEqualTo("registry/" + cluster.id());
    }

    @Test
    @SignedInAs(Role.STAFF)
    void a_tile_for_each_of_the_seventeen_units_leads_to_the_clusters_it_counts() {
        navigate(RegistryView.class);
        assertThat(find(Anchor.class).all().stream().filter(link -> link.hasClassName("tile")))
                .hasSize(17);
        Anchor wuhan = tile("武汉市");
        assertThat(wuhan.getElement().getTextRecursively()).contains("已认定");

        open(wuhan.getHref());

        assertThat(shown()).isNotEmpty().allMatch(one -> one.cityCode().equals("420100"));
        assertThat(tile("武汉市").getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(tile("武汉市").getHref()).isEqualTo("registry");
    }

    @Test
    @SignedInAs(Role.STAFF)
    @SuppressWarnings("unchecked")
    void filters_are_in_the_address_and_the_address_fills_them() {
        open("registry?city=420200&level=PROVINCIAL&state=RECOGNISED&field=Q01");
        assertThat(shown()).isNotEmpty().allMatch(one -> one.cityCode().equals("420200"));
        ComboBox<String> city = (ComboBox<String>) find(ComboBox.class).all().get(2);
        assertThat(city.getValue()).isEqualTo("420200");

        test(city).selectItem("武汉市");

        assertThat(shown()).isNotEmpty().allMatch(one -> one.cityCode().equals("420100"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("city=420100", "state=RECOGNISED");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void words_in_the_address_that_stand_for_nothing_are_passed_over() {
        open("registry?level=HUGE&state=&q=" + name.substring(3));

        assertThat(shown()).extracting(Cluster::name).containsExactly(name);
    }

    @Test
    @SignedInAs(Role.STAFF)
    void the_use_of_the_quotas_stands_below_with_the_limits_of_the_rules() {
        navigate(RegistryView.class);

        assertThat(page()).contains("名额使用（第十一条）", "同市同领域：不超过 3 个", "不超过 2 个", "武汉市");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void what_waits_for_somebody_comes_first() {
        RegistryWorld world = new RegistryWorld(beans);
        reports.record(
                        world.organiser(),
                        cluster.id(),
                        new NewReport(
                                "decline",
                                LocalDate.of(2026, 3, 3),
                                LocalDate.of(2026, 3, 9),
                                "武汉市科技局",
                                "企业数量减少",
                                Optional.empty()))
                .orThrow();
        Cluster candidate = world.candidate("培育 " + UUID.randomUUID(), LocalDate.of(2020, 1, 1));

        navigate(RegistryView.class);

        assertThat(page())
                .contains("重大事项报告待处理", name + "：第二十条3，2026-03-09 收到", "培育期已满，待处理")
                .contains(candidate.name() + "：2021-01-01 届满");
    }

    @Test
    @SignedInAs(Role.STAFF)
    void only_organisers_take_over_lists() {
        navigate(RegistryView.class);

        assertThat(buttons()).doesNotContain("导入集群名单");
    }

    @Test
    @SignedInAs(Role.ORGANISER)
    void organisers_are_led_to_the_import() {
        navigate(RegistryView.class);

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("导入集群名单"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("registry/import");
    }
}
