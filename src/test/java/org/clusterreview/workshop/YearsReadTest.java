package org.clusterreview.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.clusterreview.scoring.ScoringFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsReadTest {

    private static final String GROWTH = "{of: scale_benefit_2, growth_over: 1,";
    private static final String ITEM = "scale_benefit_2";

    private static YearsRead of(String choice) {
        String text = ScoringFixtures.text("/scoring-models/jiangxi-industry-cluster-2020.yaml");
        assertThat(text).contains(GROWTH);
        return YearsRead.of(ScoringFixtures.model(text.replace(GROWTH, GROWTH.replace(" growth_over: 1,", choice))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2025",
        "' year: 2020,', 2020",
        "' mean_of: 3,', 2023 2024 2025",
        "' lowest_of: 2,', 2024 2025",
        "' highest_of: 2,', 2024 2025",
        "' growth_over: 5,', 2020 2025",
        "' growth_since: 2018,', 2018 2025",
        "' mean_growth_of: 2,', 2023 2024 2025"
    })
    void each_choice_of_years_reads_its_own(String choice, String years) {
        YearsRead read = of(choice);
        List<Integer> wanted =
                Arrays.stream(years.split(" ")).map(Integer::valueOf).toList();

        assertThat(read.isYearly(ITEM)).isTrue();
        assertThat(read.all(2025)).containsAll(wanted);
        for (int year = 2010; year <= 2030; year++) {
            assertThat(read.reads(ITEM, year, 2025)).as("%s %d", choice, year).isEqualTo(wanted.contains(year));
        }
    }

    @Test
    void a_model_that_only_experts_score_reads_no_year() {
        String expert = "by: expert, scale: {min: 0, max: 10}";
        YearsRead read = YearsRead.of(ScoringFixtures.model(
                ScoringFixtures.text("/models/two-dimensions.yaml").replace("MARKED", expert)));

        assertThat(read.any()).isFalse();
        assertThat(read.isYearly("a")).isFalse();
        assertThat(read.all(2025)).containsExactly(2025);
    }
}
