package org.clusterreview.scoring.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about scales, bands, levels, anchors and comments. */
final class ScaleChecks extends Checking {

    ScaleChecks(YamlDocument document, List<Fault> faults) {
        super(document, faults);
    }

    /** @param needed whether the indicator is one that somebody marks */
    void check(JsonNode node, String at, boolean needed) {
        boolean scale = node.has("scale");
        boolean levels = node.has("levels");
        if (needed && scale == levels) {
            fault(at, "scoring.model.scaleOrLevels");
        }
        scale(node.path("scale"), at + "/scale");
        levels(node.path("levels"), at + "/levels");
        within(node.path("anchors"), at + "/anchors", node.path("scale"), "scoring.model.anchorRange");
        comment(node.path("comment"), at + "/comment", node.path("scale"));
    }

    private void scale(JsonNode scale, String at) {
        if (!scale.path("min").isNumber() || !scale.path("max").isNumber()) {
            return;
        }
        BigDecimal range = Trees.number(scale, "max").subtract(Trees.number(scale, "min"));
        if (range.signum() <= 0) {
            fault(at + "/max", "scoring.model.scaleEmpty");
            return;
        }
        JsonNode step = scale.path("step");
        if (step.isNumber()
                && step.decimalValue().signum() > 0
                && range.remainder(step.decimalValue()).signum() != 0) {
            fault(at + "/step", "scoring.model.scaleStep", step.decimalValue().toPlainString());
        }
        within(scale.path("bands"), at + "/bands", scale, "scoring.model.bandRange");
        if (!Trees.flag(scale, "bands_may_overlap")) {
            overlaps(scale.path("bands"), at + "/bands");
        }
        names(scale.path("bands"), at + "/bands");
        unreached(scale, at);
    }

    private void within(JsonNode ranges, String at, JsonNode scale, String code) {
        for (int i = 0; i < ranges.size(); i++) {
            JsonNode range = ranges.path(i);
            if (exceeds(range.path("from"), range.path("to"))
                    || exceeds(scale.path("min"), range.path("from"))
                    || exceeds(range.path("to"), scale.path("max"))) {
                fault(at + "/" + i + "/from", code);
            }
        }
    }

    private void overlaps(JsonNode bands, String at) {
        for (int i = 0; i < bands.size(); i++) {
            for (int j = 0; j < i; j++) {
                JsonNode a = bands.path(i);
                JsonNode b = bands.path(j);
                boolean apart = exceeds(a.path("from"), b.path("to")) || exceeds(b.path("from"), a.path("to"));
                boolean numbers = a.path("from").isNumber()
                        && a.path("to").isNumber()
                        && b.path("from").isNumber()
                        && b.path("to").isNumber();
                if (numbers && !apart) {
                    fault(at + "/" + i + "/from", "scoring.model.bandsOverlap", Trees.text(b, "name"));
                }
            }
        }
    }

    /** The highest mark of the scale earns everything, so a band must reach it. */
    private void unreached(JsonNode scale, String at) {
        JsonNode bands = scale.path("bands");
        List<BigDecimal> ends = new ArrayList<>();
        bands.valueStream().map(b -> b.path("to")).filter(JsonNode::isNumber).forEach(n -> ends.add(n.decimalValue()));
        BigDecimal max = Trees.number(scale, "max");
        if (!ends.isEmpty() && ends.stream().noneMatch(e -> e.compareTo(max) == 0)) {
            fault(at + "/bands", "scoring.model.bandsShort", plain(max));
        }
    }

    private void levels(JsonNode levels, String at) {
        Set<BigDecimal> marks = new HashSet<>();
        boolean positive = false;
        for (int i = 0; i < levels.size(); i++) {
            JsonNode mark = levels.path(i).path("mark");
            if (mark.isNumber()) {
                positive |= mark.decimalValue().signum() > 0;
                if (!marks.add(mark.decimalValue().stripTrailingZeros())) {
                    fault(at + "/" + i + "/mark", "scoring.model.levelTwice", plain(mark.decimalValue()));
                }
            }
        }
        if (!marks.isEmpty() && !positive) {
            fault(at, "scoring.model.levelsNotPositive");
        }
        names(levels, at);
    }

    private void names(JsonNode grades, String at) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < grades.size(); i++) {
            String name = Trees.text(grades.path(i), "name");
            if (!name.isEmpty() && !names.add(name)) {
                fault(at + "/" + i + "/name", "scoring.model.nameTwice", name);
            }
        }
    }

    private void comment(JsonNode comment, String at, JsonNode scale) {
        if (exceeds(scale.path("min"), comment.path("at_or_below"))) {
            fault(at + "/at_or_below", "scoring.model.commentRange");
        }
        if (exceeds(comment.path("at_or_above"), scale.path("max"))) {
            fault(at + "/at_or_above", "scoring.model.commentRange");
        }
    }
}
