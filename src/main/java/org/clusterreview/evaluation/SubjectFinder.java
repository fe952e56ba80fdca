package org.clusterreview.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.Registry;
import org.springframework.stereotype.Component;

/** Which cluster each application of a track is about: what a person said, otherwise the one of the same name. */
@Component
class SubjectFinder {

    private final Applications applications;
    private final Registry registry;
    private final SubjectStore links;

    SubjectFinder(Applications applications, Registry registry, SubjectStore links) {
        this.applications = applications;
        this.registry = registry;
        this.links = links;
    }

    List<Subject> of(Viewer viewer, EvaluatedTrack track) {
        Map<ClusterId, Cluster> clusters = new HashMap<>();
        registry.all(viewer).forEach(cluster -> clusters.put(cluster.id(), cluster));
        Map<ApplicationId, ClusterId> byHand = links.of(track.track().id());
        return applications.ofTrack(viewer, track.track().id()).stream()
                .map(application -> subject(track, application, byHand, clusters))
                .toList();
    }

    private static Subject subject(
            EvaluatedTrack track,
            Application application,
            Map<ApplicationId, ClusterId> byHand,
            Map<ClusterId, Cluster> clusters) {
        Optional<ClusterId> said = Optional.ofNullable(byHand.get(application.id()));
        return new Subject(
                application,
                said.or(application::cluster)
                        .flatMap(id -> Optional.ofNullable(clusters.get(id)))
                        .filter(track::concerns),
                said.isPresent());
    }
}
