package org.clusterreview.scoring.yaml;

import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about the sources of figures. */
final class FigureChecks extends Checking {

    FigureChecks(YamlDocument document, List<Fault> faults) {
        super(document, faults);
    }

    void check(JsonNode figure, String at) {
        if (!figure.isObject()) {
            return;
        }
        if (figure.has("of") == figure.has("sum")) {
            fault(at, "scoring.model.figureOfOrSum");
        }
        if (figure.has("over") && !figure.has("sum")) {
            keyFault(at + "/over", "scoring.model.figureOverWithoutSum");
        }
        if (count(figure, FigureBuilder.YEARS.keySet()) > 1) {
            fault(at, "scoring.model.figureYears", String.join(", ", FigureBuilder.YEARS.keySet()));
        }
    }
}
