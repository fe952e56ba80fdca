package org.clusterreview.applications;

import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.VisibleApplications.Held;
import org.clusterreview.documents.Pdf;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PDFs that belong to applications. A withdrawn one is no longer shown, but it stays. */
@Service
@Transactional
public class Attachments {

    /** The largest file that is taken in. */
    public static final long MAX_BYTES = 50L << 20;

    public static final String PDF = Pdf.MEDIA_TYPE;

    private final VisibleApplications applications;
    private final AttachmentStore store;
    private final StoredFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            VisibleApplications applications,
            AttachmentStore store,
            StoredFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they came; none for an application that is hidden from the viewer. */
    @ForParticipants
    @Transactional(readOnly = true)
    public List<Attachment> of(Viewer viewer, ApplicationId id) {
        return applications.find(viewer, id).stream()
                .flatMap(entity -> store.of(entity.id()).stream())
                .flatMap(row -> files.find(viewer, row.file()).stream()
                        .map(file ->
                                new Attachment(row.id(), file, row.addedAt().toInstant())))
                .toList();
    }

    /** How many each application of a track has; those without are absent. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Map<ApplicationId, Integer> counts(Viewer viewer, TrackId track) {
        Map<ApplicationId, Integer> counts = store.countsOfTrack(track.value());
        counts.keySet()
                .retainAll(applications.ofTrack(viewer, track).stream()
                        .map(ApplicationEntity::id)
                        .toList());
        return counts;
    }

    /** The content of an attachment, if the viewer may see it. */
    @ForParticipants
    @Transactional(readOnly = true)
    public Optional<InputStream> open(Viewer viewer, ApplicationId id, UUID attachment) {
        return of(viewer, id).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .map(one -> files.open(viewer, one.file().id()));
    }

    /** Takes in a PDF; refused for anything else, and from the panels on. Does not close the stream. */
    @ForStaff
    public Outcome<Attachment> add(Viewer viewer, ApplicationId id, String name, InputStream content) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        PushbackInputStream in = Pdf.open(content);
        List<Violation> faults = faultsOf(found.get(), name, in);
        return faults.isEmpty() ? keep(viewer, found.get().application(), name, in) : Outcome.refused(faults);
    }

    /** Takes an attachment out of sight. */
    @ForStaff
    public Outcome<UUID> withdraw(Viewer viewer, ApplicationId id, UUID attachment) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isPresent() && Stage.FORMAL_CHECK.isBefore(found.get().track().stage())) {
            return Outcome.refused(Violation.of("applications.change.late"));
        }
        if (found.isEmpty() || !store.withdraw(id, attachment, Times.now(clock))) {
            return Outcome.refused(Violation.of("attachment.unknown"));
        }
        events.publishEvent(new ApplicationEvents.AttachmentWithdrawn(
                found.get().application().round(), id, attachment));
        return Outcome.done(attachment);
    }

    private Outcome<Attachment> keep(Viewer viewer, Application application, String name, InputStream in) {
        Outcome<StoredFile> stored = files.store(viewer, name, PDF, in, MAX_BYTES);
        if (!stored.isDone()) {
            return stored.map(file -> new Attachment(file.id(), file, file.storedAt()));
        }
        StoredFile file = stored.orThrow();
        OffsetDateTime now = Times.now(clock);
        UUID id = store.add(application.id(), file.id(), now, viewer.actor());
        events.publishEvent(
                new ApplicationEvents.AttachmentAdded(application.round(), application.id(), id, file.sha256()));
        return Outcome.done(new Attachment(id, file, now.toInstant()));
    }

    private static List<Violation> faultsOf(Held held, String name, PushbackInputStream in) {
        List<Violation> faults = new ArrayList<>();
        if (Stage.FORMAL_CHECK.isBefore(held.track().stage())) {
            faults.add(Violation.of("applications.change.late"));
        }
        if (!Pdf.is(name, in)) {
            faults.add(Violation.at("content", "attachment.not-pdf", name));
        }
        return faults;
    }
}
