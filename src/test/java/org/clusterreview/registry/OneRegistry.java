package org.clusterreview.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A registry of its own for every test. */
@SuppressWarnings("NullAway.Init")
abstract class OneRegistry {

    static final LocalDate CANCELLED = LocalDate.of(2026, 2, 2);

    @Autowired
    BeanFactory beans;

    @Autowired
    Registry registry;

    @Autowired
    Cancellations cancellations;

    @Autowired
    PublicClusters open;

    @Autowired
    JdbcTemplate jdbc;

    RegistryWorld world;

    @BeforeEach
    void people() {
        world = new RegistryWorld(beans);
    }

    NewCancellation cancellation() {
        return new NewCancellation("false-material", CANCELLED, "鄂科技发〔2026〕2号", "数据造假", world.file());
    }

    List<ClusterEvent> history(Cluster cluster) {
        return registry.history(world.organiser(), cluster.id());
    }

    List<@Nullable String> trail(Cluster cluster) {
        return jdbc.queryForList(
                "select type from audit_entry where facts like ? order by number",
                String.class,
                "%" + cluster.id() + "%");
    }
}
