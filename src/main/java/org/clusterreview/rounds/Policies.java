package org.clusterreview.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Fault;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policies that tracks are held under, ready to be applied. */
@Service
@Transactional(readOnly = true)
public class Policies {

    private final Tracks tracks;
    private final RuleCatalogue catalogue;

    /** By the hash of the content, which therefore never changes. */
    private final Map<String, Policy> read = new ConcurrentHashMap<>();

    Policies(Tracks tracks, RuleCatalogue catalogue) {
        this.tracks = tracks;
        this.catalogue = catalogue;
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

    /**
     * The policy that holds outside of any track: of those of a kind the one whose regulation was issued last, in its highest
     * version.
     *
     * @throws IllegalStateException if the catalogue has none of the kind: the start puts one there
     */
    @ForInsiders
    public Policy inForce(Viewer viewer, TrackKind kind) {
        return catalogue.all(viewer, RuleKind.POLICY).stream()
                .map(rule -> read.computeIfAbsent(rule.sha256(), hash -> parse(rule)))
                .filter(policy -> policy.kind().name().equals(kind.name()))
                .max(Comparator.comparing((Policy policy) -> policy.source().issued())
                        .thenComparingInt(Policy::version)
                        .thenComparing(Policy::id))
                .orElseThrow(() -> new IllegalStateException("no policy of the kind " + kind));
    }

    private static Policy parse(RuleVersion rule) {
        List<Fault> faults = new ArrayList<>();
        return PolicyReader.read(rule.id().toString(), rule.sourceText(), faults)
                .orElseThrow(() -> new IllegalStateException("policy " + rule.id() + " of the catalogue: " + faults));
    }
}
