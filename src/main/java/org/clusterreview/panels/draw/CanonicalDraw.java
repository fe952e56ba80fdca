package org.clusterreview.panels.draw;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;

/**
 * The forms of pool and spec that are hashed, in version 1: what is not stated is left out, lists without order are sorted.
 * Part of the version: what is added to the program later must leave the forms of what was there before as they are.
 */
final class CanonicalDraw {

    private CanonicalDraw() {}

    static List<Object> pool(List<PoolExpert> experts) {
        return experts.stream().<Object>map(CanonicalDraw::expert).toList();
    }

    private static Map<String, Object> expert(PoolExpert expert) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", expert.id());
        put(form, "kind", expert.kind());
        put(form, "employer", expert.employer());
        put(form, "city", expert.city());
        put(form, "fields", expert.fields());
        put(form, "title", expert.title());
        form.put("reviews", expert.reviews());
        form.put("years", expert.years());
        put(form, "unavailable", expert.unavailable());
        return form;
    }

    static Map<String, Object> spec(DrawSpec spec) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("draw", spec.version());
        form.put("rules", rules(spec.rules()));
        form.put("panels", spec.panels().stream().map(CanonicalDraw::panel).toList());
        return form;
    }

    private static Map<String, Object> rules(PanelRules rules) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(
                form,
                "composition",
                rules.composition().stream().map(CanonicalDraw::requirement).toList());
        put(form, "perEmployer", rules.perEmployer());
        put(form, "perCity", rules.perCity());
        put(form, "barOwnCity", rules.barsOwnCity() ? Optional.of(true) : Optional.empty());
        put(form, "load", rules.load());
        put(form, "reviewsPerYear", rules.reviewsPerYear());
        put(form, "restAfterYears", rules.restAfterYears());
        put(form, "chair", rules.chair().map(chair -> {
            Map<String, Object> who = new LinkedHashMap<>();
            put(who, "kinds", chair.kinds());
            put(who, "titles", chair.titles());
            return who;
        }));
        return form;
    }

    private static Map<String, Object> requirement(Requirement requirement) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", requirement.id());
        put(form, "kinds", requirement.kinds());
        put(form, "titles", requirement.titles());
        put(form, "ownField", requirement.ownField() ? Optional.of(true) : Optional.empty());
        form.put(
                "atLeast",
                switch (requirement.atLeast()) {
                    case Amount.Count(int count) -> count;
                    case Amount.Share(int over, int under) -> over + "/" + under;
                });
        return form;
    }

    private static Map<String, Object> panel(WantedPanel panel) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", panel.id());
        form.put("size", panel.size());
        form.put("reserves", panel.reserves());
        put(form, "fields", panel.fields());
        put(form, "cities", panel.cities());
        if (!panel.barred().isEmpty()) {
            form.put("barred", panel.barred());
        }
        return form;
    }

    private static void put(Map<String, Object> form, String key, Optional<?> value) {
        value.ifPresent(present -> form.put(key, present));
    }

    private static void put(Map<String, Object> form, String key, Collection<?> values) {
        if (!values.isEmpty()) {
            form.put(key, values);
        }
    }
}
