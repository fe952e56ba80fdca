package org.clusterreview.demo;

import org.clusterreview.fixtures.PostgresForTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        properties = {"cluster-review.home=target/test-home/demonstration-postgres", "cluster-review.demonstration=yes"
        })
@ContextConfiguration(initializers = PostgresForTests.class)
class DemoSeederPostgresIT extends DemoSeederContract {}
