package org.clusterreview.panels.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.panels.PanelFacts;
import org.clusterreview.panels.rules.Bar;
import org.clusterreview.panels.rules.Demand;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PanelRules;

/** What rules on panels and reasons of theirs are called. */
record RuleNames(PanelRuleSet rules) {

    private static final Set<String> LIMITS =
            Set.of(PanelRules.CHAIR, PanelRules.PER_EMPLOYER, PanelRules.PER_CITY, Demand.SEATS);
    private static final Set<String> REASONS = Set.of(
            PanelFacts.CONFLICT,
            PanelFacts.IDENTITY_OPEN,
            Bar.OWN_CITY,
            Bar.REVIEWS,
            Bar.REST,
            Bar.LOAD,
            "suspended",
            "left",
            "absent");

    /** A requirement, a limit, or why somebody may not sit on a panel. */
    String of(String rule) {
        if (LIMITS.contains(rule)) {
            return UI.getCurrent().getTranslation("rules.rule." + rule);
        }
        if (REASONS.contains(rule)) {
            return UI.getCurrent().getTranslation("panel.bar." + rule);
        }
        return Optional.ofNullable(rules.names().get(rule))
                .map(name -> name.in(UI.getCurrent().getLocale()))
                .orElse(rule);
    }
}
