package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.clusterreview.access.Viewer;
import org.clusterreview.fixtures.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** A list of many tasks asks the database no more often than one of few. */
@OnH2
@SuppressWarnings("NullAway.Init")
class TaskListStatementsTest {

    /** All that the example holds. */
    private static final int MANY = 36;

    @TestConfiguration
    static class Counting {

        @Bean
        static CountedStatements statements() {
            return new CountedStatements();
        }
    }

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CountedStatements statements;

    @Autowired
    private OwnSheets own;

    private int statements(ReviewFixture round) {
        Viewer expert = round.expert(1);
        return statements.during(() -> assertThat(own.tasks(expert)).isNotEmpty());
    }

    @Test
    void many_tasks_take_as_few_statements_as_three() {
        ReviewFixture few = ReviewFixture.inScoring(beans, 3, 5);
        few.mark(few.sheet(1, 1), 80);
        int ofFew = statements(few);
        ReviewFixture many = ReviewFixture.inScoring(beans, MANY, 5);
        for (int application = 1; application <= MANY; application += 7) {
            many.mark(many.sheet(1, application), 60);
        }
        Viewer expert = many.expert(1);
        assertThat(own.tasks(expert).stream()
                        .filter(task -> task.sheet().track().equals(many.trackId())))
                .hasSize(MANY);

        assertThat(statements(many)).isLessThanOrEqualTo(2 * ofFew);
    }
}
