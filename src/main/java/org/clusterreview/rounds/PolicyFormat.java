package org.clusterreview.rounds;

import java.util.ArrayList;
import java.util.List;
<<<<<<< HEAD
import java.util.Optional;
import org.clusterreview.kernel.Fault;
=======
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.policy.Policy;
>>>>>>> wip-reviews
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.RuleFormat;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.springframework.stereotype.Component;

<<<<<<< HEAD
/** Policies as the catalogue reads them. */
=======
/** Lets policies into the catalogue of rules. */
>>>>>>> wip-reviews
@Component
class PolicyFormat implements RuleFormat {

    @Override
    public RuleKind kind() {
        return RuleKind.POLICY;
    }

    @Override
    public Reading read(String file, String text) {
        List<Fault> faults = new ArrayList<>();
<<<<<<< HEAD
        Optional<Content> content = PolicyReader.read(file, text, faults)
                .map(policy -> new Content(
                        new VersionedId(policy.id(), String.valueOf(policy.version())),
                        policy.title().zh(),
                        policy.canonical()));
        return new Reading(content, faults);
=======
        return new Reading(PolicyReader.read(file, text, faults).map(PolicyFormat::content), faults);
    }

    private static Content content(Policy policy) {
        return new Content(
                new VersionedId(policy.id(), String.valueOf(policy.version())),
                policy.title().zh(),
                policy.canonical());
>>>>>>> wip-reviews
    }
}
