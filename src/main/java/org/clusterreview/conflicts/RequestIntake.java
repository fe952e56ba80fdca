package org.clusterreview.conflicts;

import java.io.PushbackInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.documents.Pdf;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** Says whether a request may still be recorded, and keeps it with its letter. */
@Component
class RequestIntake {

    private final RequestRepository requests;
    private final Tracks tracks;
    private final StoredFiles files;
    private final Clock clock;

    RequestIntake(RequestRepository requests, Tracks tracks, StoredFiles files, Clock clock) {
        this.requests = requests;
        this.tracks = tracks;
        this.files = files;
        this.clock = clock;
    }

    /** A request that was kept, with its letter. */
    record Taken(RequestEntity entity, Optional<StoredFile> document) {}

    Outcome<Taken> take(Viewer viewer, Application application, NewRequest request) {
        Track track = tracks.hold(viewer, application.track()).orElseThrow();
        List<Violation> violations = faultsOf(track, application, request);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        return letter(viewer, request)
                .map(document -> new Taken(
                        requests.saveAndFlush(new RequestEntity(
                                application, request, document, viewer.actor(), ExclusionRequests.now(clock))),
                        document));
    }

    private List<Violation> faultsOf(Track track, Application application, NewRequest request) {
        List<Violation> faults = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ConflictVisibility.CHINA);
        if (request.person().isBlank() || request.person().length() > ExclusionRequests.NAME_LENGTH) {
            faults.add(Violation.at("person", "exclusion.person.missing", ExclusionRequests.NAME_LENGTH));
        }
        if (request.organisation()
                .filter(name -> name.length() > ExclusionRequests.ORGANISATION_LENGTH)
                .isPresent()) {
            faults.add(
                    Violation.at("organisation", "exclusion.organisation.long", ExclusionRequests.ORGANISATION_LENGTH));
        }
        if (request.reason().isBlank() || request.reason().length() > ExclusionRequests.TEXT_LENGTH) {
            faults.add(Violation.at("reason", "exclusion.reason.missing", ExclusionRequests.TEXT_LENGTH));
        }
        if (request.receivedOn().isAfter(today)) {
            faults.add(Violation.at("receivedOn", "exclusion.received.future", today.toString()));
        }
        track.requestsUntil()
                .filter(request.receivedOn()::isAfter)
                .ifPresent(day -> faults.add(Violation.at("receivedOn", "exclusion.late", day.toString())));
        if (!track.stage().isBefore(Stage.RESULTS)) {
            faults.add(Violation.of("exclusion.over"));
        }
        if (faults.isEmpty() && isStated(application, request)) {
            faults.add(Violation.at("person", "exclusion.twice"));
        }
        return faults;
    }

    private boolean isStated(Application application, NewRequest request) {
        return requests
                .findByApplicationIdOrderByReceivedOnAscRecordedAtAscIdAsc(
                        application.id().value())
                .stream()
                .anyMatch(other -> other.stands() && other.names(request));
    }

    private Outcome<Optional<StoredFile>> letter(Viewer viewer, NewRequest request) {
        if (request.document().isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        NewRequest.Document document = request.document().get();
        PushbackInputStream in = Pdf.open(document.content());
        return Pdf.is(document.name(), in)
                ? files.store(viewer, document.name(), Pdf.MEDIA_TYPE, in, ExclusionRequests.MAX_BYTES)
                        .map(Optional::of)
                : Outcome.refused(Violation.at("document", "attachment.not-pdf", document.name()));
    }
}
