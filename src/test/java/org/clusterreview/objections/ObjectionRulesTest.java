package org.clusterreview.objections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.clusterreview.kernel.calendar.WorkingDaysFile;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.policy.ObjectionRule.Renotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionRulesTest {

    private static ObjectionRule rule(boolean named) {
        return new ObjectionRule("第十六条", "无异议", named, 3, 20, Renotice.MOVED_UP);
    }

    @ParameterizedTest(name = "{0} {1} {2} sealed {3}: {4}")
    @CsvSource({
        "PERSON, 张三, 13800001111, false, ",
        "PERSON, 张三, '', false, NO_CONTACT",
        "PERSON, '', 13800001111, false, ANONYMOUS",
        "UNIT, 某公司, '', true, ",
        "UNIT, 某公司, 13800001111, false, NO_SEAL",
        "UNIT, '', '', true, ANONYMOUS",
        "ANONYMOUS, '', '', false, ANONYMOUS"
    })
    void an_objection_needs_a_name_and_what_goes_with_it(
            Objector.Kind kind, String name, String contact, boolean sealed, Ground expected) {
        Objector objector = switch (kind) {
            case PERSON -> Objector.person(name, contact);
            case UNIT -> Objector.unit(name, contact, sealed);
            case ANONYMOUS -> Objector.anonymous();
        };

        assertThat(Ground.formal(rule(true), objector))
                .isEqualTo(expected == null ? java.util.Set.of() : java.util.Set.of(expected));
        assertThat(Ground.formal(rule(false), objector)).isEmpty();
    }

    @Test
    void deadlines_are_working_days_and_no_day_is_guessed() {
        ObjectionDeadlines deadlines = new ObjectionDeadlines(WorkingDaysFile.shipped());

        assertThat(deadlines.after(LocalDate.of(2026, 9, 29), 3)).contains(LocalDate.of(2026, 10, 9));
        assertThat(deadlines.after(LocalDate.of(2026, 11, 23), 5)).contains(LocalDate.of(2026, 11, 30));
        assertThat(deadlines.after(LocalDate.of(2026, 12, 30), 20)).isEqualTo(Optional.empty());
    }
}
