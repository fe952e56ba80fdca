package org.clusterreview.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.RuleFormat;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.springframework.stereotype.Component;

/** Policies as the catalogue reads them. */
@Component
class PolicyFormat implements RuleFormat {

    @Override
    public RuleKind kind() {
        return RuleKind.POLICY;
    }

    @Override
    public Reading read(String file, String text) {
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = PolicyReader.read(file, text, faults)
                .map(policy -> new Content(
                        new VersionedId(policy.id(), String.valueOf(policy.version())),
                        policy.title().zh(),
                        text,
                        policy.canonical()));
        return new Reading(content, faults);
    }
}
