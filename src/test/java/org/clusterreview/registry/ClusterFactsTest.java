package org.clusterreview.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.organisations.OrganisationId;
import org.junit.jupiter.api.Test;

class ClusterFactsTest {

    private static final OrganisationId UNIT = new OrganisationId(new UUID(0, 1));

    private static ClusterFacts facts(String name, Optional<OrganisationId> unit, String unitName, String field) {
        return new ClusterFacts(
                name,
                Cluster.Level.PROVINCIAL,
                unit,
                unitName,
                "420100",
                Optional.empty(),
                Optional.of("gx-wuhan-donghu"),
                field,
                Optional.of(LocalDate.of(2024, 3, 1)),
                "鄂科技发〔2024〕1号");
    }

    private static final ClusterFacts PRESENT = facts("甲", Optional.of(UNIT), "管委会", "Q01");

    @Test
    void the_same_facts_hold_no_change() {
        assertThat(PRESENT.changesTo(PRESENT)).isEmpty();
    }

    @Test
    void each_difference_is_one_change_with_what_stood_and_what_stands() {
        assertThat(PRESENT.changesTo(facts("乙", Optional.of(UNIT), "管委会", "Q02")))
                .containsExactly(
                        new ClusterChange(ClusterEvent.Kind.NAME, "甲", "乙"),
                        new ClusterChange(ClusterEvent.Kind.FIELD, "Q01", "Q02"));
    }

    @Test
    void the_same_body_under_an_abbreviation_is_no_change() {
        assertThat(PRESENT.changesTo(facts("甲", Optional.of(UNIT), "东湖管委会", "Q01")))
                .isEmpty();
    }

    @Test
    void a_body_that_was_found_to_be_another_one_is_no_change() {
        assertThat(PRESENT.changesTo(facts("甲", Optional.of(new OrganisationId(new UUID(0, 2))), "管委会", "Q01")))
                .isEmpty();
    }

    @Test
    void another_body_is_a_change_whether_or_not_it_is_known_yet() {
        ClusterChange change = new ClusterChange(ClusterEvent.Kind.UNIT, "管委会", "新管委会");

        assertThat(PRESENT.changesTo(facts("甲", Optional.empty(), "新管委会", "Q01")))
                .containsExactly(change);
        assertThat(PRESENT.changesTo(facts("甲", Optional.of(new OrganisationId(new UUID(0, 2))), "新管委会", "Q01")))
                .containsExactly(change);
    }
}
