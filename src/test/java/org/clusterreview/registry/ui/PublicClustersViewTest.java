package org.clusterreview.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.UUID;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.RegistryWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** Whoever reads the list is nobody that the system knows. */
@OnH2
@WithAnonymousUser
@SuppressWarnings("NullAway.Init")
class PublicClustersViewTest extends SpringBrowserlessTest {

    @Autowired
    private BeanFactory beans;

    private Cluster cluster;
    private Cluster other;
    private Cluster candidate;

    @BeforeEach
    void three() {
        RegistryWorld world = new RegistryWorld(beans);
        cluster = world.provincial(RegistryWorld.name());
        other = world.provincial(RegistryWorld.name());
        candidate = world.candidate(RegistryWorld.name(), LocalDate.of(2026, 3, 2));
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
    }

    private String table() {
        return find(NativeTable.class).single().getElement().getTextRecursively();
    }

    @Test
    void the_list_is_open_to_everybody_and_holds_what_is_recognised() {
        open("public/clusters");

        assertThat(table())
                .contains(cluster.name(), other.name(), "武汉市", "高端装备", "2024-03-01")
                .doesNotContain(candidate.name(), "演示数据");
    }

    @Test
    void it_is_searched_by_words_that_must_all_be_found() {
        open("public/clusters");
        String part = cluster.name().substring(7, 43);

        test(find(TextField.class).single()).setValue("武汉 " + part);

        assertThat(table()).contains(cluster.name()).doesNotContain(other.name());
    }

    @Test
    void a_search_has_an_address() {
        open("public/clusters?q=" + cluster.name().substring(7, 43));

        assertThat(table()).contains(cluster.name()).doesNotContain(other.name());
    }

    @Test
    void nothing_found_says_what_else_to_try() {
        open("public/clusters?q=" + UUID.randomUUID());

        assertThat(getCurrentView().getElement().getTextRecursively()).contains("换个名称、市州、领域或文号试试");
    }

    @Test
    void nobody_gets_beyond_it_without_an_account() {
        open("registry/" + cluster.id());

        assertThat(getCurrentView().getClass().getSimpleName()).isNotEqualTo("ClusterView");
    }
}
