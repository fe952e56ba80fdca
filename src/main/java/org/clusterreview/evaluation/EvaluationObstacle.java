package org.clusterreview.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.IssueObstacle;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/**
 * An evaluation is issued only where every grade is set, every graded application has its cluster, every such cluster is still in
 * force, and no year has two.
 */
@Component
class EvaluationObstacle implements IssueObstacle {

    private static final int NAMED = 5;

    private final EvaluatedTracks tracks;
    private final SubjectFinder finder;
    private final RecognitionLists lists;
    private final EvaluationStore store;

    EvaluationObstacle(EvaluatedTracks tracks, SubjectFinder finder, RecognitionLists lists, EvaluationStore store) {
        this.tracks = tracks;
        this.finder = finder;
        this.lists = lists;
        this.store = store;
    }

    @Override
    public List<Violation> of(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).map(track -> of(viewer, track)).orElse(List.of());
    }

    private List<Violation> of(Viewer viewer, EvaluatedTrack track) {
        List<ListEntry> graded = lists.current(viewer, track.track().id()).stream()
                .flatMap(list -> list.with(ListDecision.GRADED).stream())
                .toList();
        List<Violation> faults = new ArrayList<>();
        if (graded.stream().anyMatch(entry -> entry.grade().isEmpty())) {
            faults.add(Violation.of("evaluation.grades.unset"));
        }
        Map<ApplicationId, Cluster> clusters = new HashMap<>();
        finder.of(viewer, track)
                .forEach(subject -> subject.cluster()
                        .ifPresent(cluster -> clusters.put(subject.application().id(), cluster)));
        named(
                        "evaluation.unlinked",
                        graded.stream()
                                .filter(entry -> !clusters.containsKey(entry.application()))
                                .map(ListEntry::name))
                .ifPresent(faults::add);
        List<Cluster> evaluated = graded.stream()
                .flatMap(entry -> Optional.ofNullable(clusters.get(entry.application())).stream())
                .toList();
        named(
                        "evaluation.clusters.ended",
                        evaluated.stream()
                                .filter(cluster -> cluster.state() != Cluster.State.RECOGNISED)
                                .map(Cluster::name))
                .ifPresent(faults::add);
        Map<ClusterId, String> seen = new HashMap<>();
        evaluated.forEach(cluster -> faults.addAll(ofCluster(track, cluster, seen)));
        return faults;
    }

    /** How many, and the first of them by name; nothing where there are none. */
    private static Optional<Violation> named(String code, Stream<String> names) {
        List<String> all = names.toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Violation.of(
                        code,
                        all.size(),
                        String.join("、", all.stream().limit(NAMED).toList())));
    }

    private List<Violation> ofCluster(EvaluatedTrack track, Cluster cluster, Map<ClusterId, String> seen) {
        List<Violation> faults = new ArrayList<>();
        if (seen.put(cluster.id(), cluster.name()) != null) {
            faults.add(Violation.of("evaluation.cluster.twice", cluster.name()));
        }
        store.find(cluster.id(), track.year())
                .ifPresent(before -> faults.add(Violation.of(
                        "evaluation.year.twice",
                        cluster.name(),
                        String.valueOf(track.year()),
                        before.documentNumber())));
        return faults;
    }
}
