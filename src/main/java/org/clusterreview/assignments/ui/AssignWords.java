package org.clusterreview.assignments.ui;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.eligibility.ui.RuleWords;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.panels.rules.PoolExpert;

/**
 * The ids and codes of a proposal in words.
 *
 * @param experts names by id
 * @param employers names by id
 */
record AssignWords(RuleWords rules, Dictionary dictionary, Map<String, String> experts, Map<String, String> employers) {

    String expert(String id) {
        return Optional.ofNullable(experts.get(id)).orElseGet(() -> text("draw.expert.gone"));
    }

    String employer(PoolExpert expert) {
        return expert.employer()
                .flatMap(id -> Optional.ofNullable(employers.get(id)))
                .orElseGet(() -> text("draw.unknown"));
    }

    String city(PoolExpert expert) {
        return expert.city().map(dictionary::cityName).orElseGet(() -> text("expert.city.outside"));
    }

    static String text(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }
}
