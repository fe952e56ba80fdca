package org.clusterreview.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.RuleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policies that tracks are held under, ready to be applied. */
@Service
@Transactional(readOnly = true)
public class Policies {

    private final Tracks tracks;

    /** By the hash of the content, which therefore never changes. */
    private final Map<String, Policy> read = new ConcurrentHashMap<>();

    Policies(Tracks tracks) {
        this.tracks = tracks;
    }

    /**
     * The policy of a track: frozen since it left preparation, before that the one it is bound to.
     *
     * @throws IllegalArgumentException if there is no such track
     */
    @ForParticipants
    public Policy of(Viewer viewer, TrackId track) {
        RuleVersion rule = tracks.policy(viewer, track).rule();
        return read.computeIfAbsent(rule.sha256(), hash -> parse(rule));
    }

    /** What a policy of the catalogue decides. */
    @ForInsiders
    public TrackKind kind(Viewer viewer, RuleVersion policy) {
        return TrackKind.valueOf(read.computeIfAbsent(policy.sha256(), hash -> parse(policy))
                .kind()
                .name());
    }

    private static Policy parse(RuleVersion rule) {
        List<Fault> faults = new ArrayList<>();
        return PolicyReader.read(rule.id().toString(), rule.sourceText(), faults)
                .orElseThrow(() -> new IllegalStateException("policy " + rule.id() + " of the catalogue: " + faults));
    }
}
