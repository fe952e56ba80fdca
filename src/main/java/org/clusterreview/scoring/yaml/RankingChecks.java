package org.clusterreview.scoring.yaml;

import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about ranks, pass lines and grades. */
final class RankingChecks extends Checking {

    static final List<String> COMPARISONS = List.of("more_than", "at_least", "less_than", "at_most");

    private final Set<String> parts;
    private final Set<String> inputs;

    /**
     * @param parts ids of dimensions and indicators
     * @param inputs ids of additional inputs
     */
    RankingChecks(YamlDocument document, List<Fault> faults, Set<String> parts, Set<String> inputs) {
        super(document, faults);
        this.parts = parts;
        this.inputs = inputs;
    }

    void check() {
        ties();
        pass();
        grades();
    }

    private void ties() {
        JsonNode steps = at("/ranking/ties");
        for (int i = 0; i < steps.size(); i++) {
            JsonNode step = steps.path(i);
            String at = "/ranking/ties/" + i;
            if (count(step, RankingBuilder.STEPS) != 1) {
                fault(at, "scoring.model.tieKind", String.join("、", RankingBuilder.STEPS));
            }
            known(step, "part", at, parts);
            known(step, "input", at, inputs);
            if (step.has("order") && !step.has("part") && !step.has("input")) {
                keyFault(at + "/order", "scoring.model.keyNotHere", "order");
            }
            if (step.has("lot") && i + 1 < steps.size()) {
                fault(at + "/lot", "scoring.model.lotLast");
            }
        }
    }

    private void known(JsonNode step, String key, String at, Set<String> ids) {
        String id = Trees.text(step, key);
        if (!id.isEmpty() && !ids.contains(id)) {
            fault(at + "/" + key, "scoring.model.tieUnknown", id);
        }
    }

    private void pass() {
        JsonNode pass = at("/ranking/pass");
        if (!pass.isObject()) {
            return;
        }
        long lines = count(pass, COMPARISONS);
        if (lines > 1 || (lines == 0 && !pass.has("parts"))) {
            fault("/ranking/pass", "scoring.model.oneComparison", String.join("、", COMPARISONS));
        }
        JsonNode own = pass.path("parts");
        for (int i = 0; i < own.size(); i++) {
            String at = "/ranking/pass/parts/" + i;
            known(own.path(i), "part", at, parts);
            if (count(own.path(i), COMPARISONS) != 1) {
                fault(at, "scoring.model.oneComparison", String.join("、", COMPARISONS));
            }
        }
    }

    private void grades() {
        JsonNode grades = at("/ranking/grades");
        JsonNode levels = grades.path("levels");
        boolean share = Trees.text(grades, "by").equals("share");
        for (String key : share ? List.of("on") : List.of("seats", "ties")) {
            if (grades.has(key)) {
                keyFault("/ranking/grades/" + key, "scoring.model.keyNotHere", key);
            }
        }
        for (int i = 0; i < levels.size(); i++) {
            level(levels, i, share);
        }
    }

    /** Every grade but the last has its line; lines fall, shares rise. */
    private void level(JsonNode levels, int i, boolean share) {
        JsonNode level = levels.path(i);
        String at = "/ranking/grades/levels/" + i;
        long lines = count(level, share ? List.of("up_to_percent") : List.of("more_than", "at_least"));
        long others = count(level, share ? COMPARISONS : List.of("up_to_percent", "less_than", "at_most"));
        if (lines != (i + 1 < levels.size() ? 1 : 0) || others > 0) {
            fault(at, share ? "scoring.model.gradeShare" : "scoring.model.gradeLine");
        }
        if (i > 0) {
            JsonNode before = line(levels.path(i - 1));
            JsonNode here = line(level);
            boolean wrong = share ? !exceeds(here, before) : !exceeds(before, here);
            if (before.isNumber() && here.isNumber() && wrong) {
                fault(at, "scoring.model.gradeOrder");
            }
        }
    }

    private static JsonNode line(JsonNode level) {
        for (String key : List.of("up_to_percent", "more_than", "at_least")) {
            if (level.has(key)) {
                return level.path(key);
            }
        }
        return level.path("none");
    }
}
