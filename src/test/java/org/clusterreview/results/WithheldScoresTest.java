package org.clusterreview.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clusterreview.kernel.Violation;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;

class WithheldScoresTest {

    private static ApplicationResult withheld(String rule) {
        ScoringModel model = ScoringFixtures.model(
                ScoringFixtures.text("/models/one-rule.yaml").replace("RULE", rule));
        ApplicationResult row = new Ranker(model)
                .rank(List.of(ScoringFixtures.entry("a", List.of(), ScoringFixtures.figure("f", "3"))))
                .getFirst();
        assertThat(row.rank()).isEqualTo(1);
        return Rankings.withheld(model, row);
    }

    @Test
    void a_group_with_a_hidden_application_shows_scores_and_no_ranks() {
        ApplicationResult row = withheld("type: ratio, target: 3");

        assertThat(row.rank()).isNull();
        assertThat(row.score()).isNotNull();
    }

    @Test
    void it_shows_no_score_that_would_tell_the_figures_of_the_hidden_one() {
        ApplicationResult row = withheld("type: share_of_best");

        assertThat(row.score()).isNull();
        assertThat(row.plain()).isNull();
        assertThat(row.remarks()).extracting(Violation::code).containsExactly("result.remark.group-withheld");
    }
}
