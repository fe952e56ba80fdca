package org.clusterreview.workshop;

import java.util.List;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;

/**
 * A file that states a rule, as it was read.
 *
 * @param text of the file; empty where it could not be read
 * @param id that the file gives the rule; empty if it has faults
 * @param name of the rule; empty if it has faults
 * @param present whether the catalogue holds exactly this already
 */
public record RuleFilePreview(
        RuleKind kind,
        String file,
        String text,
        Optional<VersionedId> id,
        String name,
        boolean present,
        List<Fault> faults) {

    public RuleFilePreview {
        faults = List.copyOf(faults);
    }

    static RuleFilePreview unreadable(RuleKind kind, String file, Fault fault) {
        return new RuleFilePreview(kind, file, "", Optional.empty(), "", false, List.of(fault));
    }
}
