package org.clusterreview.conflicts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.conflicts.policy.ConflictPolicyReader;
import org.clusterreview.kernel.Fault;
import org.clusterreview.scoring.RuleFormat;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.springframework.stereotype.Component;

/** Rules of avoidance as the catalogue reads them. */
@Component
class ConflictPolicyFormat implements RuleFormat {

    @Override
    public RuleKind kind() {
        return RuleKind.CONFLICTS;
    }

    @Override
    public Reading read(String file, String text) {
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = ConflictPolicyReader.read(file, text, faults)
                .map(policy -> new Content(
                        new VersionedId(policy.id(), String.valueOf(policy.version())),
                        policy.name().zh(),
                        text,
                        policy.canonical()));
        return new Reading(content, faults);
    }
}
