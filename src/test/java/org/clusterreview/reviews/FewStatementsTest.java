package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.fixtures.OnH2;
import org.clusterreview.reviews.paper.PaperMark;
import org.clusterreview.reviews.paper.PaperReading;
import org.clusterreview.scoring.engine.Mark;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Of many sheets the database is asked no more often than of few. */
@OnH2
@SuppressWarnings("NullAway.Init")
class FewStatementsTest {

    /** All that the example holds. */
    private static final int MANY = 36;

    /** Some statements are prepared again after so many executions. */
    private static final int MARGIN = 3;

    /** A longer document is stored in more pieces. */
    private static final int PIECES = 10;

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

    @Test
    void the_page_before_submitting_asks_no_more_often_for_a_group_of_many() {
        ReviewFixture few = ReviewFixture.inScoring(beans, 2, 5);
        ReviewFixture many = ReviewFixture.inScoring(beans, 9, 5);
        few.mark(few.sheet(1, 1), 80);
        for (int application = 1; application <= 9; application++) {
            many.mark(many.sheet(1, application), 60);
        }

        assertThat(summary(many)).isLessThanOrEqualTo(summary(few) + MARGIN);
    }

    private int summary(ReviewFixture round) {
        OwnGroups groups = beans.getBean(OwnGroups.class);
        Viewer expert = round.expert(1);
        return statements.during(
                () -> assertThat(groups.summary(expert, round.group().id())).isPresent());
    }

    @Test
    void the_list_of_papers_and_what_is_printed_ask_no_more_often_for_many() {
        ReviewFixture few = ReviewFixture.inScoring(beans, 1, 5);
        ReviewFixture many = ReviewFixture.inScoring(beans, 4, 5);
        begin(few, 1);
        begin(many, 4);
        PaperPrints prints = beans.getBean(PaperPrints.class);

        assertThat(papers(many)).isLessThanOrEqualTo(papers(few) + MARGIN);
        assertThat(statements.during(() -> prints.group(
                                many.organiser(), many.trackId(), many.group().id())
                        .orThrow()))
                .isLessThanOrEqualTo(statements.during(() -> prints.group(
                                        few.organiser(),
                                        few.trackId(),
                                        few.group().id())
                                .orThrow())
                        + PIECES);
    }

    private int papers(ReviewFixture round) {
        Papers papers = beans.getBean(Papers.class);
        return statements.during(() ->
                assertThat(papers.ofTrack(round.organiser(), round.trackId())).isNotEmpty());
    }

    /** Somebody has entered the first sheet of each application. */
    private void begin(ReviewFixture round, int applications) {
        Map<String, PaperMark> marks = new HashMap<>();
        round.model()
                .markedByExperts()
                .forEach(one ->
                        marks.put(one.id(), new PaperMark(Mark.of(one.scoring().maximum()), "")));
        for (int application = 1; application <= applications; application++) {
            beans.getBean(PaperEntering.class)
                    .enter(
                            round.organiser(),
                            round.sheet(1, application).id(),
                            1,
                            new PaperReading(LocalDate.of(2026, 11, 20), marks),
                            Optional.empty())
                    .orThrow();
        }
    }
}
