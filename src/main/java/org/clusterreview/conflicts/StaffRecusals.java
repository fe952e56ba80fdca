package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.approvals.Approval;
import org.clusterreview.approvals.ApprovalEvents;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of those who hold the review: organisers, staff, secretaries, supervisors. Who declares one gets nothing of that
 * application from then on; only two others can lift it.
 */
@Service
@Transactional
public class StaffRecusals {

    /** Kind of an approval by which a recusal is lifted. */
    public static final String LIFT = "staff-recusal-lift";

    private final StaffRecusalRepository recusals;
    private final Applications applications;
    private final Approvals approvals;
    private final TrackRegister tracks;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffRecusals(
            StaffRecusalRepository recusals,
            Applications applications,
            Approvals approvals,
            TrackRegister tracks,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recusals = recusals;
        this.applications = applications;
        this.approvals = approvals;
        this.tracks = tracks;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** Declares a conflict of one's own. It takes effect at once, and nobody takes it back alone. */
    @ForInsiders
    public Outcome<StaffRecusal> declare(Viewer viewer, ApplicationId id, String reason) {
        Optional<Application> application = applications.find(viewer, id);
        if (application.isEmpty() || viewer.account().isEmpty()) {
            return Outcome.refused(Violation.of("recusal.unknown"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "conflict.reason.missing"));
        }
        StaffRecusal recusal = recusals.saveAndFlush(new StaffRecusalEntity(
                        application.get(),
                        viewer.account().get(),
                        reason.strip(),
                        viewer.actor(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .toValue();
        publish(recusal, true, reason.strip());
        return Outcome.done(recusal);
    }

    /** One's own recusals: that one is recused, and since when. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<StaffRecusal> own(Viewer viewer) {
        return viewer.account().stream()
                .flatMap(account ->
                        recusals.findByAccountIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(account.value()).stream())
                .map(StaffRecusalEntity::toValue)
                .toList();
    }

    /** Who is recused in a track, from applications that the viewer may see. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<StaffRecusal> ofTrack(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        return recusals.findByTrackIdAndLiftedAtIsNullOrderByDeclaredAtAscIdAsc(track.value()).stream()
                .filter(recusal -> !hidden.hides(recusal.application()))
                .map(StaffRecusalEntity::toValue)
                .toList();
    }

    /** Asks a second person to lift the recusal of a third one. */
    @ForStaff
    public Outcome<Approval> proposeLift(Viewer viewer, UUID id, String who, String reason) {
        Optional<StaffRecusal> recusal = recusals.findById(id)
                .filter(entity -> !entity.isLifted() && !visibility.of(viewer).hides(entity.application()))
                .map(StaffRecusalEntity::toValue);
        if (recusal.isEmpty()) {
            return Outcome.refused(Violation.of("recusal.unknown"));
        }
        ApplicationId application = recusal.get().application();
        String name = applications.nameOf(viewer, application).orElse("");
        return approvals.propose(
                viewer,
                new Proposal(
                        LIFT,
                        id + "/" + application,
                        Optional.of(tracks.of(recusal.get().track()).round().value()),
                        who + " · " + name,
                        Map.of(
                                "person",
                                who,
                                "application",
                                name,
                                "declared",
                                recusal.get().reason()),
                        reason,
                        Optional.empty(),
                        Optional.empty()));
    }

    @EventListener
    void on(ApprovalEvents.ApprovalDecided event) {
        Approval approval = event.approval();
        if (approval.kind().equals(LIFT) && event.decision().verdict() == Approval.Verdict.APPROVED) {
            StaffRecusalEntity recusal = recusals.findById(
                            UUID.fromString(approval.subject().split("/", -1)[0]))
                    .orElseThrow();
            recusal.lift(event.decision().by().toString(), clock.instant());
            publish(recusal.toValue(), false, approval.reason());
        }
    }

    private void publish(StaffRecusal recusal, boolean recused, String reason) {
        AccountId account = recusal.account();
        events.publishEvent(new ConflictEvents.StaffRecusalChanged(
                tracks.of(recusal.track()).round().value(),
                recusal.track().value(),
                account.value(),
                recusal.application().value(),
                recused,
                reason));
    }
}
