package org.clusterreview.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.evaluation.history.EvaluationHistory;
import org.clusterreview.evaluation.history.Verdict;
import org.clusterreview.evaluation.history.YearGrade;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterFile;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clusters over the years, and what follows for them by the rule of their latest evaluation. */
@Service
@Transactional(readOnly = true)
public class Histories {

    private final EvaluatedTracks tracks;
    private final EvaluationStore store;
    private final EvaluationSight sight;
    private final Registry registry;

    Histories(EvaluatedTracks tracks, EvaluationStore store, EvaluationSight sight, Registry registry) {
        this.tracks = tracks;
        this.store = store;
        this.sight = sight;
        this.registry = registry;
    }

    @ForInsiders
    public Optional<ClusterHistory> of(Viewer viewer, ClusterId id) {
        return registry.find(viewer, id)
                .map(ClusterFile::cluster)
                .map(cluster -> history(viewer, cluster, store.ofCluster(id), held(viewer)));
    }

    /** Clusters in force against which bad years count now: those to be removed first, then by name. */
    @ForInsiders
    public List<ClusterHistory> ofConcern(Viewer viewer) {
        Map<ClusterId, List<EvaluationResult>> all =
                store.all().stream().collect(Collectors.groupingBy(EvaluationResult::cluster));
        List<EvaluatedTrack> evaluations = held(viewer);
        List<ClusterHistory> found = new ArrayList<>();
        for (Cluster cluster : registry.all(viewer)) {
            ClusterHistory history = history(viewer, cluster, all.getOrDefault(cluster.id(), List.of()), evaluations);
            if (history.verdict()
                    .filter(verdict -> verdict.kind() != Verdict.Kind.FINE)
                    .isPresent()) {
                found.add(history);
            }
        }
        found.sort(Comparator.comparing(
                        (ClusterHistory one) -> one.verdict().orElseThrow().kind())
                .reversed());
        return List.copyOf(found);
    }

    /** Whether results of clusters in force are hidden from the viewer, of which it is then not said what follows for them. */
    @ForInsiders
    public boolean isPartial(Viewer viewer) {
        return sight.isPartial(viewer, store.all());
    }

    /** Evaluations that have come to results. */
    private List<EvaluatedTrack> held(Viewer viewer) {
        Set<TrackId> held = store.tracks();
        return tracks.all(viewer).stream()
                .filter(track -> held.contains(track.track().id()))
                .toList();
    }

    private ClusterHistory history(
            Viewer viewer, Cluster cluster, List<EvaluationResult> own, List<EvaluatedTrack> evaluations) {
        boolean partial = sight.isPartial(viewer, own);
        boolean decides = !own.isEmpty() && !partial && cluster.state() == Cluster.State.RECOGNISED;
        int through = evaluations.stream()
                .filter(track -> track.concerns(cluster))
                .mapToInt(EvaluatedTrack::year)
                .max()
                .orElse(0);
        return new ClusterHistory(
                cluster,
                sight.seen(viewer, own),
                decides ? verdict(cluster, own, evaluations, through) : Optional.empty(),
                partial);
    }

    private static Optional<Verdict> verdict(
            Cluster cluster, List<EvaluationResult> own, List<EvaluatedTrack> evaluations, int through) {
        List<YearGrade> grades = own.stream()
                .map(result -> new YearGrade(result.year(), result.grade()))
                .toList();
        Map<Object, EvaluatedTrack> byTrack = new HashMap<>();
        evaluations.forEach(track -> byTrack.put(track.track().id(), track));
        return Optional.ofNullable(byTrack.get(own.getLast().track()))
                .map(EvaluatedTrack::rule)
                .map(rule -> EvaluationHistory.verdict(
                        rule.revocation(), rule.everyYears(), EvaluatedTrack.level(cluster), grades, through));
    }
}
