package org.clusterreview.panels.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PanelRulesTest {

    private static final PanelRules ONE = rules("one", 1, false);
    private static final PanelRules OTHER = rules("other", 11, true);

    private static PanelRules rules(String id, int first, boolean barsOwnCity) {
        return new PanelRules(
                List.of(new Requirement(id, new TreeSet<>(), new TreeSet<>(), false, new Amount.Count(first))),
                Optional.of(first + 1),
                Optional.of(first + 2),
                barsOwnCity,
                Optional.of(first + 3),
                Optional.of(first + 4),
                Optional.of(first + 5),
                Optional.of(new PanelRules.Chair(new TreeSet<>(List.of(id)), new TreeSet<>())));
    }

    @Test
    void each_rule_is_changed_alone() throws ReflectiveOperationException {
        for (var part : PanelRules.class.getRecordComponents()) {
            String name = part.getName();
            PanelRules changed = (PanelRules) PanelRules.class
                    .getMethod("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), part.getType())
                    .invoke(ONE, part.getAccessor().invoke(OTHER));
            for (var each : PanelRules.class.getRecordComponents()) {
                PanelRules from = each.getName().equals(name) ? OTHER : ONE;
                assertThat(each.getAccessor().invoke(changed))
                        .as(name + ": " + each.getName())
                        .isEqualTo(each.getAccessor().invoke(from));
                assertThat(each.getAccessor().invoke(ONE))
                        .isNotEqualTo(each.getAccessor().invoke(OTHER));
            }
        }
    }
}
