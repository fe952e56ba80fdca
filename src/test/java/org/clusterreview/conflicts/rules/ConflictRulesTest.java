package org.clusterreview.conflicts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictRulesTest {

    private static final String CITY = "420900";

    private final Body zone = new Body(UUID.randomUUID(), "孝感高新区管委会");
    private final Body mill = new Body(UUID.randomUUID(), "孝感纸业（集团）有限公司");
    private final Body bureau = new Body(UUID.randomUUID(), "孝感市科技局");
    private final ApplicationFacts application =
            new ApplicationFacts(UUID.randomUUID(), zone, List.of(mill), bureau.name(), CITY);

    private static ExpertFacts at(Body employer) {
        return new ExpertFacts(UUID.randomUUID(), employer, false, Optional.of("420100"));
    }

    private List<String> rules(ExpertFacts expert) {
        return ConflictRules.between(expert, application).stream()
                .map(Tie::rule)
                .toList();
    }

    @Test
    void the_same_body_is_a_certain_tie() {
        assertThat(ConflictRules.between(at(zone), application)).containsExactly(new Tie.EmployedByApplicant(zone));
        assertThat(ConflictRules.between(at(mill), application)).containsExactly(new Tie.EmployedByMember(mill));
        assertThat(new Tie.EmployedByMember(mill).strength()).isEqualTo(Tie.Strength.CERTAIN);
    }

    @Test
    void another_body_of_the_same_name_is_a_likely_tie() {
        Body other = new Body(UUID.randomUUID(), "孝感纸业(集团) 有限公司");

        assertThat(ConflictRules.between(at(other), application))
                .containsExactly(new Tie.NamesakeOfMember(other, mill))
                .allMatch(tie -> tie.strength() == Tie.Strength.LIKELY);
        assertThat(rules(at(new Body(UUID.randomUUID(), zone.name())))).containsExactly("namesake-of-applicant");
    }

    @Test
    void the_recommending_department_is_a_tie_once_and_not_as_a_department_of_the_city_too() {
        ExpertFacts expert = new ExpertFacts(UUID.randomUUID(), bureau, true, Optional.of(CITY));

        assertThat(rules(expert)).containsExactly("employed-by-recommender");
    }

    @Test
    void a_department_of_the_own_city_is_a_likely_tie_and_one_of_another_city_none() {
        Body statistics = new Body(UUID.randomUUID(), "孝感市统计局");

        assertThat(rules(new ExpertFacts(UUID.randomUUID(), statistics, true, Optional.of(CITY))))
                .containsExactly("own-city-department");
        assertThat(rules(new ExpertFacts(UUID.randomUUID(), statistics, true, Optional.of("420100"))))
                .isEmpty();
        assertThat(rules(new ExpertFacts(UUID.randomUUID(), statistics, true, Optional.empty())))
                .isEmpty();
    }

    @Test
    void who_works_in_the_city_and_for_no_department_has_no_tie() {
        Body college = new Body(UUID.randomUUID(), "湖北工程学院");

        assertThat(rules(new ExpertFacts(UUID.randomUUID(), college, false, Optional.of(CITY))))
                .isEmpty();
    }

    @Test
    void several_ties_are_all_told() {
        ApplicationFacts both = new ApplicationFacts(UUID.randomUUID(), zone, List.of(mill, zone), bureau.name(), CITY);

        assertThat(ConflictRules.between(at(zone), both))
                .containsExactly(new Tie.EmployedByApplicant(zone), new Tie.EmployedByMember(zone));
    }
}
