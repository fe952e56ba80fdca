package org.clusterreview.rounds;

import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.RuleFormat;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.springframework.stereotype.Component;

/** Lets policies into the catalogue of rules. */
@Component
class PolicyFormat implements RuleFormat {

    @Override
    public RuleKind kind() {
        return RuleKind.POLICY;
    }

    @Override
    public Reading read(String file, String text) {
        List<Fault> faults = new ArrayList<>();
        return new Reading(PolicyReader.read(file, text, faults).map(PolicyFormat::content), faults);
    }

    private static Content content(Policy policy) {
        return new Content(
                new VersionedId(policy.id(), String.valueOf(policy.version())),
                policy.title().zh(),
                policy.canonical());
    }
}
