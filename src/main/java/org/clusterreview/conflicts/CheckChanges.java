package org.clusterreview.conflicts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.applications.Application;
import org.clusterreview.conflicts.ConflictEvents.Pair;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Track;

/** What differs between the ties that hold now and the findings on record. What was decided stays while its facts hold. */
final class CheckChanges {

    private final ConflictPolicy policy;
    private final Map<UUID, Application> applications;
    private final Instant at;
    private final List<ConflictEntity> found = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final Set<Pair> pairs = new LinkedHashSet<>();
    private int gone;

    CheckChanges(ConflictPolicy policy, Map<UUID, Application> applications, Instant at) {
        this.policy = policy;
        this.applications = applications;
        this.at = at;
    }

    void settle(ExpertFacts expert, Map<UUID, List<Tie>> ties, Map<UUID, List<ConflictEntity>> known) {
        Set<UUID> touched = new LinkedHashSet<>(ties.keySet());
        touched.addAll(known.keySet());
        for (UUID application : touched) {
            Map<String, Tie> holding = new HashMap<>();
            ties.getOrDefault(application, List.of()).forEach(tie -> holding.put(tie.hash(), tie));
            for (ConflictEntity finding : known.getOrDefault(application, List.of())) {
                if (holding.remove(finding.factsHash()) == null) {
                    supersede(finding);
                } else {
                    hashes.add(finding.factsHash());
                }
            }
            holding.forEach((hash, tie) -> {
                found.add(new ConflictEntity(
                        new ExpertId(expert.expert()),
                        Objects.requireNonNull(applications.get(application)),
                        policy.rule(tie.rule()).orElseThrow(),
                        tie,
                        at));
                hashes.add(hash);
                pairs.add(new Pair(expert.expert(), application));
            });
        }
    }

    /** Findings on somebody who is no longer in the pool. */
    void gone(Collection<ConflictEntity> findings) {
        findings.forEach(this::supersede);
    }

    private void supersede(ConflictEntity finding) {
        finding.supersede(at);
        gone++;
        pairs.add(new Pair(finding.expert(), finding.application()));
    }

    List<ConflictEntity> found() {
        return found;
    }

    boolean any() {
        return !found.isEmpty() || gone > 0;
    }

    ConflictEvents.ConflictsChecked event(Track track) {
        return new ConflictEvents.ConflictsChecked(
                track.round().value(),
                track.id().value(),
                found.size(),
                gone,
                Sha256.ofCanonical(hashes.stream().sorted().toList()),
                List.copyOf(pairs));
    }
}
