package org.clusterreview.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageAgreementTest {

    private static final EvaluationRule RULE =
            PolicyReader.shipped("hubei-2025-evaluation").evaluation().orElseThrow();

    private static final String STAGED = ScoringFixtures.text("/scoring-models/hubei-2025-evaluation-2.yaml");

    private static StageAgreement with(String model) {
        ScoringModel read = ScoringFixtures.model(model);
        return new StageAgreement(RULE, read);
    }

    @Test
    void the_rule_states_forty_and_sixty() {
        assertThat(RULE.stages())
                .extracting(stage -> stage.name().zh() + " " + stage.weight())
                .containsExactly("初评 40", "复评 60");
    }

    @ParameterizedTest
    @CsvSource({"hubei-2025-evaluation-2", "hubei-evaluation-2023"})
    void a_model_with_the_same_stages_agrees_by_id_or_by_name(String model) {
        StageAgreement agreement = with(ScoringFixtures.text("/scoring-models/" + model + ".yaml"));

        assertThat(agreement.difference()).isEmpty();
        assertThat(agreement.warning()).isEmpty();
    }

    @Test
    void weights_are_relative() {
        String fifths = STAGED.replace("weight: 40", "weight: 2").replace("weight: 60", "weight: 3");

        assertThat(with(fifths).difference()).isEmpty();
    }

    @Test
    void other_weights_are_a_difference_that_names_both() {
        String half = STAGED.replace("weight: 40", "weight: 50").replace("weight: 60", "weight: 50");

        Optional<Violation> difference = with(half).difference();

        assertThat(difference.orElseThrow().code()).isEqualTo("round.stages.differ");
        assertThat(difference.orElseThrow().args()).contains("初评 50 + 复评 50", "初评 40% + 复评 60%");
    }

    @Test
    void a_model_without_stages_is_warned_of_and_not_refused() {
        StageAgreement agreement = with(ScoringFixtures.text("/scoring-models/hubei-2025-evaluation.yaml"));

        assertThat(agreement.difference()).isEmpty();
        assertThat(agreement.warning().orElseThrow().code()).isEqualTo("round.stages.none");
    }
}
