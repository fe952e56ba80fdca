package org.clusterreview.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.Issues;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.ClusterRecusals;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which clusters of the register a year's evaluation is about, and which are not in it. */
@Service
@Transactional
public class Subjects {

    private static final int REASON = 2_000;

    private final EvaluatedTracks tracks;
    private final SubjectFinder finder;
    private final SubjectStore store;
    private final EvaluationStore results;
    private final Registry registry;
    private final Issues issues;
    private final EvaluationSight sight;
    private final ClusterRecusals recusals;
    private final ApplicationEventPublisher events;

    Subjects(
            EvaluatedTracks tracks,
            SubjectFinder finder,
            SubjectStore store,
            EvaluationStore results,
            Registry registry,
            Issues issues,
            EvaluationSight sight,
            ClusterRecusals recusals,
            ApplicationEventPublisher events) {
        this.tracks = tracks;
        this.finder = finder;
        this.store = store;
        this.results = results;
        this.registry = registry;
        this.issues = issues;
        this.sight = sight;
        this.recusals = recusals;
        this.events = events;
    }

    /** The applications of a year's evaluation that the viewer may see, each with its cluster. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Subject> ofYear(Viewer viewer, int year) {
        return tracks.ofYear(viewer, year).stream()
                .flatMap(track -> finder.of(viewer, track).stream())
                .toList();
    }

    /** The same without those of evaluations whose document is recorded: of these it can still be said which cluster it is. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Subject> open(Viewer viewer, int year) {
        return tracks.ofYear(viewer, year).stream()
                .filter(track -> issues.of(viewer, track.track().id()).isEmpty())
                .flatMap(track -> finder.of(viewer, track).stream())
                .toList();
    }

    /** Clusters in force that an application may be about; those of the same unit and field first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Cluster> candidates(Viewer viewer, Application application) {
        return tracks.find(viewer, application.track()).stream()
                .flatMap(track -> registry.all(viewer).stream().filter(track::concerns))
                .filter(cluster -> cluster.state() == Cluster.State.RECOGNISED)
                .sorted(Comparator.comparing(cluster -> likeness(cluster, application)))
                .toList();
    }

    /**
     * Says which cluster an application is about. Refused once the result is issued, for a cluster that has an application, to
     * somebody who does not see the whole, and to one who is recused from the cluster that it is or was to be.
     */
    @ForStaff
    public Outcome<ClusterId> link(Viewer viewer, ApplicationId id, TrackId trackId, ClusterId wanted, String reason) {
        EvaluatedTrack track = tracks.hold(viewer, trackId)
                .orElseThrow(() -> new IllegalArgumentException("no evaluation " + trackId));
        if (sight.isPartial(viewer, trackId)) {
            return Outcome.refused(Violation.of("evaluation.partial"));
        }
        List<Subject> subjects = finder.of(viewer, track);
        Optional<Subject> subject = subjects.stream()
                .filter(one -> one.application().id().equals(id))
                .findFirst();
        Optional<Violation> fault = subject.map(one -> faultOf(viewer, one, subjects, wanted, reason))
                .orElseGet(() -> Optional.of(Violation.of("evaluation.link.unknown")));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        store.add(trackId, id, wanted, reason.strip(), viewer.actor());
        events.publishEvent(new EvaluationEvents.SubjectLinked(
                track.round().id().value(), trackId.value(), id.value(), wanted.value(), reason.strip()));
        return Outcome.done(wanted);
    }

    private Optional<Violation> faultOf(
            Viewer viewer, Subject subject, List<Subject> all, ClusterId wanted, String reason) {
        if (Stream.concat(subject.cluster().map(Cluster::id).stream(), Stream.of(wanted))
                .anyMatch(cluster -> recusals.binds(viewer, cluster))) {
            return Optional.of(Violation.of("registry.recused"));
        }
        if (reason.isBlank() || reason.length() > REASON) {
            return Optional.of(Violation.at("reason", "evaluation.link.reason", REASON));
        }
        if (issues.of(viewer, subject.application().track()).isPresent()) {
            return Optional.of(Violation.of("evaluation.link.issued"));
        }
        if (candidates(viewer, subject.application()).stream()
                .noneMatch(cluster -> cluster.id().equals(wanted))) {
            return Optional.of(Violation.at("cluster", "evaluation.link.cluster"));
        }
        return all.stream()
                .filter(other ->
                        !other.application().id().equals(subject.application().id()))
                .filter(other ->
                        other.cluster().map(Cluster::id).filter(wanted::equals).isPresent())
                .findFirst()
                .map(other -> Violation.at(
                        "cluster", "evaluation.link.taken", other.application().name()));
    }

    /**
     * Clusters in force that were recognised by the end of the year, and have no result for it. Empty where no evaluation of
     * the year was opened, and for a viewer who sees it only in part: what is hidden would look as if it were missing.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<MissingCluster> missing(Viewer viewer, int year) {
        List<EvaluatedTrack> evaluations = tracks.ofYear(viewer, year);
        if (sight.isPartial(viewer, year)) {
            return List.of();
        }
        Map<ClusterId, MissingCluster.Why> handedIn = new HashMap<>();
        evaluations.forEach(track -> {
            boolean issued = issues.of(viewer, track.track().id()).isPresent();
            finder.of(viewer, track)
                    .forEach(subject -> subject.cluster()
                            .ifPresent(cluster -> handedIn.put(
                                    cluster.id(),
                                    issued ? MissingCluster.Why.WITHOUT_GRADE : MissingCluster.Why.UNDER_WAY)));
        });
        Stream<Cluster> due = registry.all(viewer).stream()
                .filter(cluster -> cluster.state() == Cluster.State.RECOGNISED)
                .filter(cluster -> evaluations.stream().anyMatch(track -> track.concerns(cluster)))
                .filter(cluster -> cluster.recognisedOn()
                        .filter(day -> day.getYear() > year)
                        .isEmpty());
        Set<ClusterId> graded =
                results.ofYear(year).stream().map(EvaluationResult::cluster).collect(Collectors.toSet());
        return due.filter(cluster -> !graded.contains(cluster.id()))
                .map(cluster -> new MissingCluster(
                        cluster, handedIn.getOrDefault(cluster.id(), MissingCluster.Why.NOT_HANDED_IN)))
                .toList();
    }

    private static int likeness(Cluster cluster, Application application) {
        boolean unit =
                cluster.organisation().filter(application.applicant()::equals).isPresent()
                        || cluster.zoneCode().isPresent() && cluster.zoneCode().equals(application.zoneCode());
        boolean field = cluster.fieldCode().equals(application.fieldCode());
        boolean city = cluster.cityCode().equals(application.cityCode());
        return unit && field ? 0 : unit ? 1 : city && field ? 2 : city ? 3 : 4;
    }
}
