package org.clusterreview.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;

class SheetSumsTest {

    private final ScoringModel model =
            ScoringFixtures.model(ScoringFixtures.text("/scoring-models/project-midterm-1.yaml"));

    @Test
    void a_question_without_an_answer_is_missing() {
        assertThat(SheetSums.missing(model, Map.of())).first().isEqualTo("fraud");
    }
}
