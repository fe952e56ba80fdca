package org.clusterreview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.clusterreview.access.Accounts;
import org.clusterreview.access.DemonstrationAccounts;
import org.clusterreview.access.NewAccount;
import org.clusterreview.access.Role;
import org.clusterreview.access.TestAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.kernel.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A system in which real people work already. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class DemoRefusalsH2IT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemonstrationAccounts demonstration;

    @Autowired
    private DemoRecord record;

    @Autowired
    private DemoStory story;

    @Autowired
    private DemoDigest digest;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void somebodyReal() {
        new TestAccounts(accounts).open("张三", Set.of(Role.ORGANISER));
    }

    private void start(String wanted) {
        new DemoSeeder(wanted, record, demonstration, story, digest, clock).run(new DefaultApplicationArguments());
    }

    @Test
    void nothing_is_seeded_into_a_database_that_is_in_use() {
        start("yes");

        assertThat(demonstration.present()).isFalse();
        assertThat(record.progress()).isEmpty();
    }

    @Test
    void invented_accounts_are_refused_beside_real_ones() {
        NewAccount invented = new NewAccount("demo", "演示", "demo-password", "zh-CN", Set.of(Role.STAFF), true, null);

        var outcome = demonstration.open(Viewer.system(), "demo-password", List.of(invented));

        assertThat(outcome.violations()).extracting(Violation::code).containsExactly("demo.refused.accounts");
        assertThat(demonstration.all()).isEmpty();
    }

    @Test
    void an_interrupted_filling_is_told_with_what_to_do(CapturedOutput output) {
        jdbc.update("insert into demonstration (seed, begun_at) values (1, current_timestamp)");
        try {
            start("yes");

            assertThat(output).contains("演示数据没有生成完整").contains("重新启动");
            assertThat(demonstration.present()).isFalse();
        } finally {
            jdbc.update("delete from demonstration");
        }
    }
}
