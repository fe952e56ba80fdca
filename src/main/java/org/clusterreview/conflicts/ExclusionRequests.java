package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.conflicts.ExclusionRequest.State;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applicants' requests that a person should not review their application (申请回避专家): recorded as stated, matched with an
 * expert of the pool by a person, and decided with a reason. None is ever deleted.
 */
@Service
@Transactional
public class ExclusionRequests {

    /** The largest letter that is taken in. */
    public static final long MAX_BYTES = 20L << 20;

    public static final int NAME_LENGTH = 50;
    public static final int ORGANISATION_LENGTH = 200;
    public static final int TEXT_LENGTH = 2_000;

    private final RequestRepository requests;
    private final RequestIntake intake;
    private final Tracks tracks;
    private final Applications applications;
    private final ExpertPool pool;
    private final StoredFiles files;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExclusionRequests(
            RequestRepository requests,
            RequestIntake intake,
            Tracks tracks,
            Applications applications,
            ExpertPool pool,
            StoredFiles files,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.intake = intake;
        this.tracks = tracks;
        this.applications = applications;
        this.pool = pool;
        this.files = files;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they came; those on an application hidden from the viewer are left out. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ExclusionRequest> ofTrack(Viewer viewer, TrackId track) {
        return values(viewer, requests.findByTrackIdOrderByReceivedOnAscRecordedAtAscIdAsc(track.value()));
    }

    /**
     * Records a request. Refused without name or reason, for a day to come, after the track's last day for requests, from
     * the results on, and while the same person is named in one that stands.
     */
    @ForStaff
    public Outcome<ExclusionRequest> record(Viewer viewer, ApplicationId id, NewRequest request) {
        Optional<Application> application = applications.find(viewer, id);
        if (application.isEmpty()) {
            return Outcome.refused(Violation.of("exclusion.unknown"));
        }
        Outcome<RequestIntake.Taken> taken = intake.take(viewer, application.get(), request);
        if (taken instanceof Outcome.Done<RequestIntake.Taken>(RequestIntake.Taken(var entity, var document))) {
            events.publishEvent(new RequestEvents.RequestRecorded(
                    entity.round(),
                    entity.id(),
                    id,
                    request.receivedOn(),
                    document.map(StoredFile::sha256).orElse("")));
        }
        return taken.map(one -> one.entity().toValue(one.document()));
    }

    /** The experts of the pool who bear the name that a request states. */
    @ForStaff
    @Transactional(readOnly = true)
    public List<Expert> namesakes(Viewer viewer, RequestId id) {
        return visible(viewer, id).stream()
                .map(entity -> entity.toValue(Optional.empty()).person())
                .flatMap(name -> pool.search(viewer, name).stream()
                        .filter(expert -> expert.name().equals(name)))
                .toList();
    }

    /**
     * A person has looked whom of the pool a request means; it can be looked at again. Refused without a reason, for a
     * request that does not stand, and from the results on, like every decision: no result is touched.
     *
     * @param expert empty where the pool holds nobody whom it could mean
     */
    @ForStaff
    public Outcome<ExclusionRequest> match(
            Viewer viewer, RequestId id, long seenVersion, Optional<ExpertId> expert, String reason) {
        return change(viewer, id, seenVersion, reason, entity -> {
            if (!entity.stands()) {
                return Outcome.refused(Violation.of("exclusion.closed"));
            }
            if (expert.isPresent() && pool.find(viewer, expert.get()).isEmpty()) {
                return Outcome.refused(Violation.at("expert", "exclusion.expert.unknown"));
            }
            entity.match(expert, reason.strip(), viewer.actor(), now(clock));
            events.publishEvent(
                    new RequestEvents.RequestMatched(entity.round(), id, entity.application(), expert, reason.strip()));
            return Outcome.done(entity);
        });
    }

    /** The person is not to review the application. Refused without a reason, and for a request that is not open. */
    @ForStaff
    public Outcome<ExclusionRequest> accept(Viewer viewer, RequestId id, long seenVersion, String reason) {
        return decide(viewer, id, seenVersion, State.ACCEPTED, reason);
    }

    /** The reasons do not suffice. Refused without a reason, and for a request that is not open. */
    @ForStaff
    public Outcome<ExclusionRequest> refuse(Viewer viewer, RequestId id, long seenVersion, String reason) {
        return decide(viewer, id, seenVersion, State.REFUSED, reason);
    }

    /** The applicant takes it back, also when it was accepted. Refused without a reason. */
    @ForStaff
    public Outcome<ExclusionRequest> withdraw(Viewer viewer, RequestId id, long seenVersion, String reason) {
        return decide(viewer, id, seenVersion, State.WITHDRAWN, reason);
    }

    private Outcome<ExclusionRequest> decide(
            Viewer viewer, RequestId id, long seenVersion, State state, String reason) {
        return change(viewer, id, seenVersion, reason, entity -> {
            boolean may = entity.state() == State.OPEN || (state == State.WITHDRAWN && entity.stands());
            if (!may) {
                return Outcome.refused(Violation.of("exclusion.closed"));
            }
            entity.decide(state, reason.strip(), viewer.actor(), now(clock));
            events.publishEvent(
                    new RequestEvents.RequestDecided(entity.round(), id, entity.application(), state, reason.strip()));
            return Outcome.done(entity);
        });
    }

    private Outcome<ExclusionRequest> change(
            Viewer viewer,
            RequestId id,
            long seenVersion,
            String reason,
            Function<RequestEntity, Outcome<RequestEntity>> change) {
        Optional<RequestEntity> found = visible(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("exclusion.unknown"));
        }
        Track track = tracks.hold(viewer, found.get().track()).orElseThrow();
        if (track.stage().hasReached(Stage.RESULTS)) {
            return Outcome.refused(Violation.of("exclusion.over"));
        }
        if (!found.get().isAt(seenVersion)) {
            return Outcome.refused(Violation.of("exclusion.changed"));
        }
        if (reason.isBlank() || reason.length() > TEXT_LENGTH) {
            return Outcome.refused(Violation.at("reason", "exclusion.reason.missing", TEXT_LENGTH));
        }
        return change.apply(found.get()).map(entity -> value(viewer, requests.saveAndFlush(entity)));
    }

    /** As precise as it is kept. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<RequestEntity> visible(Viewer viewer, RequestId id) {
        Hidden hidden = visibility.of(viewer);
        return requests.findById(id.value())
                .filter(entity -> !hidden.hides(entity.application().value()));
    }

    private List<ExclusionRequest> values(Viewer viewer, List<RequestEntity> entities) {
        Hidden hidden = visibility.of(viewer);
        return entities.stream()
                .filter(entity -> !hidden.hides(entity.application().value()))
                .map(entity -> value(viewer, entity))
                .toList();
    }

    private ExclusionRequest value(Viewer viewer, RequestEntity entity) {
        return entity.toValue(entity.document().flatMap(file -> files.find(viewer, file)));
    }
}
