package org.clusterreview.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.WithoutViewer;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.ConflictPolicyReader;
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.RuleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of avoidance that tracks are held under, ready to be applied. */
@Service
@Transactional(readOnly = true)
public class ConflictPolicies {

    private final Tracks tracks;
    private final TrackRegister register;

    /** By the hash of the content, which therefore never changes. */
    private final Map<String, ConflictPolicy> read = new ConcurrentHashMap<>();

    ConflictPolicies(Tracks tracks, TrackRegister register) {
        this.tracks = tracks;
        this.register = register;
    }

    /**
     * The rules of avoidance of a track: frozen since it left preparation, before that those it is bound to.
     *
     * @throws IllegalArgumentException if there is no such track
     */
    @ForParticipants
    public ConflictPolicy of(Viewer viewer, TrackId track) {
        RuleVersion rule = tracks.conflicts(viewer, track).rule();
        return read.computeIfAbsent(rule.sha256(), hash -> parse(rule));
    }

    @WithoutViewer("the check for conflicts is the same whoever starts it")
    ConflictPolicy of(TrackId track) {
        RuleVersion rule = register.conflicts(track).rule();
        return read.computeIfAbsent(rule.sha256(), hash -> parse(rule));
    }

    @WithoutViewer("the check for conflicts is the same whoever starts it")
    Map<TrackId, ConflictPolicy> of(Collection<TrackId> some) {
        return register.conflicts(some).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            RuleVersion rule = entry.getValue().rule();
            return read.computeIfAbsent(rule.sha256(), hash -> parse(rule));
        }));
    }

    private static ConflictPolicy parse(RuleVersion rule) {
        List<Fault> faults = new ArrayList<>();
        return ConflictPolicyReader.read(rule.id().toString(), rule.sourceText(), faults)
                .orElseThrow(() ->
                        new IllegalStateException("rules of avoidance " + rule.id() + " of the catalogue: " + faults));
    }
}
