package org.clusterreview.scoring;

import java.util.List;
import java.util.Optional;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.springframework.stereotype.Component;

/** Scoring models as the catalogue reads them. */
@Component
class ModelFormat implements RuleFormat {

    private final ModelReader reader = new ModelReader();

    @Override
    public RuleKind kind() {
        return RuleKind.MODEL;
    }

    @Override
    public Reading read(String file, String text) {
        return switch (reader.read(file, text)) {
            case ModelReading.Sound(var model, var canonical, var ignored) ->
                new Reading(
                        Optional.of(new Content(new VersionedId(model.id(), model.version()), model.name(), canonical)),
                        List.of());
            case ModelReading.Faulty(var faults) -> new Reading(Optional.empty(), faults);
        };
    }
}
