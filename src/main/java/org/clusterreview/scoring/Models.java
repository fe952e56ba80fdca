package org.clusterreview.scoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.springframework.stereotype.Component;

/** The models of the catalogue and of frozen bindings, read once each. */
@Component
public class Models {

    private final ModelReader reader = new ModelReader();
    private final Map<String, ScoringModel> bySha256 = new ConcurrentHashMap<>();

    /**
     * The model that a version states.
     *
     * @throws IllegalStateException if the text no longer means what was frozen under its hash: nothing may be scored then
     */
    public ScoringModel of(RuleVersion version) {
        if (version.kind() != RuleKind.MODEL) {
            throw new IllegalArgumentException("not a scoring model: " + version.id());
        }
        return bySha256.computeIfAbsent(version.sha256(), sha256 -> read(version));
    }

    private ScoringModel read(RuleVersion version) {
        return switch (reader.read(version.id() + RuleKind.MODEL.ending(), version.sourceText())) {
            case ModelReading.Sound(var model, var text, var canonical, var sha256)
            when sha256.equals(version.sha256()) -> model;
            case ModelReading.Sound ignored ->
                throw new IllegalStateException("the text of " + version.id() + " does not have its hash");
            case ModelReading.Faulty(var faults) ->
                throw new IllegalStateException("the text of " + version.id() + " is faulty: " + faults);
        };
    }
}
