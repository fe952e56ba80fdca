package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.panels.rules.PanelRuleReader;
import org.clusterreview.scoring.RuleFormat;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.springframework.stereotype.Component;

/** Rules on panels as the catalogue reads them. */
@Component
class PanelRuleFormat implements RuleFormat {

    @Override
    public RuleKind kind() {
        return RuleKind.PANELS;
    }

    @Override
    public Reading read(String file, String text) {
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = PanelRuleReader.read(file, text, faults)
                .map(rules -> new Content(
                        new VersionedId(rules.id(), String.valueOf(rules.version())),
                        rules.name().zh(),
                        text,
                        rules.canonical()));
        return new Reading(content, faults);
    }
}
