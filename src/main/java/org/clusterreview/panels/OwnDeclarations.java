package org.clusterreview.panels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.ForExperts;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.Member;
import org.clusterreview.conflicts.Declarations;
import org.clusterreview.conflicts.OwnDeclaration;
import org.clusterreview.conflicts.Pledges;
import org.clusterreview.conflicts.Undertakings;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the expert who asks has to sign and declare for the seats he or she has taken. */
@Service
@Transactional
public class OwnDeclarations {

    private final OwnSeats seats;
    private final Declarations declarations;
    private final Pledges pledges;
    private final Undertakings undertakings;
    private final Applications applications;
    private final Rounds rounds;
    private final TrackRegister tracks;
    private final Visibility visibility;

    OwnDeclarations(
            OwnSeats seats,
            Declarations declarations,
            Pledges pledges,
            Undertakings undertakings,
            Applications applications,
            Rounds rounds,
            TrackRegister tracks,
            Visibility visibility) {
        this.seats = seats;
        this.declarations = declarations;
        this.pledges = pledges;
        this.undertakings = undertakings;
        this.applications = applications;
        this.rounds = rounds;
        this.tracks = tracks;
        this.visibility = visibility;
    }

    /** One for each seat, what is left to do first. */
    @ForExperts
    @Transactional(readOnly = true)
    public List<DeclarationTask> of(Viewer viewer) {
        return seats.of(viewer).stream()
                .map(seat -> task(viewer, seat))
                .sorted(java.util.Comparator.comparing(DeclarationTask::isDone))
                .toList();
    }

    /** Whether the expert may mark an application: the pledge is signed, and he or she has declared to have no conflict. */
    @ForExperts
    @Transactional(readOnly = true)
    public Optional<Violation> obstacle(Viewer viewer, Track track, ApplicationId application) {
        return undertakings
                .lacking(List.of(new Undertakings.Undertaken(viewer.expertRecords(), track.id(), application)))
                .values()
                .stream()
                .findFirst();
    }

    /** The same of several applications of a track, without hidden ones; absent where nothing stands in the way. */
    @ForExperts
    @Transactional(readOnly = true)
    public Map<ApplicationId, Violation> obstacles(Viewer viewer, Track track, Collection<ApplicationId> ids) {
        Hidden hidden = visibility.of(viewer);
        Set<Undertakings.Undertaken> asked = ids.stream()
                .filter(id -> !hidden.hides(id.value()))
                .map(id -> new Undertakings.Undertaken(viewer.expertRecords(), track.id(), id))
                .collect(Collectors.toSet());
        return undertakings.lacking(asked).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().application(), Map.Entry::getValue));
    }

    /** Declares on an application of one's own; refused for any other. */
    @ForExperts
    public Outcome<OwnDeclaration> declare(
            Viewer viewer, ApplicationId application, OwnDeclaration.Answer answer, String explanation) {
        return seats.of(viewer).stream()
                .filter(seat -> seat.applications().contains(application))
                .findFirst()
                .map(seat -> declarations.declare(viewer, seat.track(), application, answer, explanation))
                .orElseGet(() -> Outcome.refused(Violation.of("declaration.unknown")));
    }

    private DeclarationTask task(Viewer viewer, OwnSeat seat) {
        Track track = tracks.of(seat.track());
        return new DeclarationTask(
                track.id(),
                rounds.find(viewer, seat.round()).map(Round::name).orElse(""),
                track.name(),
                seat.groupName(),
                pledges.own(viewer, track.id()),
                seat.applications().stream()
                        .flatMap(id -> applications.find(viewer, id).stream())
                        .map(application -> item(viewer, application))
                        .toList(),
                seat.recused().stream()
                        .map(id -> applications.nameOf(viewer, id).orElse(""))
                        .toList(),
                track.stage().isBefore(Stage.PUBLIC_NOTICE));
    }

    private DeclarationTask.Item item(Viewer viewer, Application application) {
        return new DeclarationTask.Item(
                application.id(),
                application.name(),
                application.applicantName(),
                application.recommendingDepartment(),
                applications.members(viewer, application.id()).stream()
                        .map(Member::name)
                        .toList(),
                declarations.own(viewer, application.id()));
    }
}
