package org.clusterreview.scoring;

import java.util.List;
import java.util.Optional;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.springframework.stereotype.Component;

/** Scoring models as the catalogue reads them: a variant builds upon a version that is there already. */
@Component
class ModelFormat implements RuleFormat {

    private final ModelReader reader = new ModelReader();
    private final RuleVersionRepository versions;

    ModelFormat(RuleVersionRepository versions) {
        this.versions = versions;
    }

    @Override
    public RuleKind kind() {
        return RuleKind.MODEL;
    }

    @Override
    public Reading read(String file, String text) {
        return switch (reader.read(file, text, this::base)) {
            case ModelReading.Sound(var model, var whole, var canonical, var ignored) -> {
                VersionedId id = new VersionedId(model.id(), model.version());
                yield new Reading(Optional.of(new Content(id, model.name(), whole, canonical)), List.of());
            }
            case ModelReading.Faulty(var faults) -> new Reading(Optional.empty(), faults);
        };
    }

    private Optional<String> base(String id, String version) {
        return versions.findByKindAndRuleIdAndRuleVersion(RuleKind.MODEL, id, version)
                .map(found -> found.toValue().sourceText());
    }
}
