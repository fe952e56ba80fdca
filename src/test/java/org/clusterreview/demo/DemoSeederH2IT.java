package org.clusterreview.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.clusterreview.access.Viewer;
import org.clusterreview.fixtures.OnDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

@OnDemonstration
@SuppressWarnings("NullAway.Init")
class DemoSeederH2IT extends DemoSeederContract {

    @Autowired
    private DemoDigest digest;

    /** The same start on another empty database. */
    @OnDemonstration
    @TestPropertySource(properties = "cluster-review.home=target/test-home/demonstration-again")
    static class Again {}

    @Test
    void two_seedings_give_the_same_data() {
        ApplicationContext again =
                new TestContextManager(Again.class).getTestContext().getApplicationContext();

        assertThat(again.getBean(DemoDigest.class).content(Viewer.system())).isEqualTo(digest.content(Viewer.system()));
        assertThat(again.getBean(DemoDigest.class)).isNotSameAs(digest);
    }
}
