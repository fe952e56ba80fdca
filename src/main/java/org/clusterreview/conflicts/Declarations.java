package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts declare on the applications they are to review (回避声明): a conflict, or expressly none. */
@Service
@Transactional
public class Declarations {

    static final int EXPLANATION_LENGTH = 2_000;

    private final DeclarationStore store;
    private final ConflictCheck check;
    private final ExpertPool pool;
    private final TrackRegister tracks;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Declarations(
            DeclarationStore store,
            ConflictCheck check,
            ExpertPool pool,
            TrackRegister tracks,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.pool = pool;
        this.tracks = tracks;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** What the expert has declared on an application, if anything, under any record of the pool that is he or she. */
    @ForExperts
    @Transactional(readOnly = true)
    public Optional<OwnDeclaration> own(Viewer viewer, ApplicationId application) {
        return viewer.expertRecords().isEmpty()
                ? Optional.empty()
                : store.last(viewer.expertRecords(), application).map(DeclarationStore.Standing::declared);
    }

    /** What was declared in a track, on applications that the viewer may see. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<OwnDeclaration> ofTrack(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        return store.ofTrack(track).stream()
                .filter(declared -> !hidden.hides(declared.application().value()))
                .toList();
    }

    /**
     * Declares for the expert who asks. A conflict takes effect at once and is not taken back by its expert; it needs an
     * explanation, and is taken until the public notice begins. Whether the expert has to do with the application at all is
     * for the caller to know.
     */
    @ForExperts
    public Outcome<OwnDeclaration> declare(
            Viewer viewer, TrackId id, ApplicationId application, OwnDeclaration.Answer answer, String explanation) {
        ExpertId expert = new ExpertId(viewer.expert().orElseThrow());
        Track track = tracks.hold(List.of(id)).getFirst();
        Optional<OwnDeclaration> before = own(viewer, application);
        Optional<Violation> refused = refusal(track, before, answer, explanation.strip());
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        OwnDeclaration declared = new OwnDeclaration(
                expert,
                application,
                answer,
                answer == OwnDeclaration.Answer.NONE ? "" : explanation.strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.supersede(viewer.expertRecords(), application, declared.at());
        store.declare(id, declared, viewer.actor());
        events.publishEvent(new ConflictEvents.Declared(
                track.round().value(), id.value(), expert.value(), application.value(), answer));
        if (answer == OwnDeclaration.Answer.CONFLICT) {
            check.run(id, expert);
        }
        return Outcome.done(declared);
    }

    /**
     * Takes a declared conflict back on the expert's word, with the reason on record; the expert is to declare anew. Until the
     * public notice begins, as it is declared.
     *
     * @param expert any record of the person, whichever it was declared under
     */
    @ForOrganisers
    public Outcome<Boolean> takeBack(Viewer viewer, ExpertId expert, ApplicationId application, String reason) {
        List<UUID> records =
                pool.records(viewer, expert).stream().map(ExpertId::value).toList();
        Optional<DeclarationStore.Standing> found = visibility.of(viewer).hides(application.value())
                ? Optional.empty()
                : store.last(records, application).filter(standing -> isConflict(standing.declared()));
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("declaration.unknown"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "conflict.reason.missing"));
        }
        Track track = tracks.hold(List.of(found.get().track())).getFirst();
        if (track.stage().hasReached(Stage.PUBLIC_NOTICE)) {
            return Outcome.refused(Violation.of("declaration.take-back.over"));
        }
        store.supersede(records, application, clock.instant());
        events.publishEvent(new ConflictEvents.DeclarationTakenBack(
                track.round().value(), track.id().value(), expert.value(), application.value(), reason.strip()));
        check.run(track.id(), expert);
        return Outcome.done(true);
    }

    private static Optional<Violation> refusal(
            Track track, Optional<OwnDeclaration> before, OwnDeclaration.Answer answer, String explanation) {
        if (track.stage().hasReached(Stage.PUBLIC_NOTICE)) {
            return Optional.of(Violation.of("declaration.over"));
        }
        if (before.filter(Declarations::isConflict).isPresent()) {
            return Optional.of(Violation.of("declaration.stands"));
        }
        boolean wanting = answer == OwnDeclaration.Answer.CONFLICT
                && (explanation.isEmpty() || explanation.length() > EXPLANATION_LENGTH);
        return wanting
                ? Optional.of(Violation.at("explanation", "declaration.explanation.missing", EXPLANATION_LENGTH))
                : Optional.empty();
    }

    private static boolean isConflict(OwnDeclaration declared) {
        return declared.answer() == OwnDeclaration.Answer.CONFLICT;
    }
}
