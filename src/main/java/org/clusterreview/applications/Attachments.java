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
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.FormalCheckRule;
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
    private final Policies policies;
    private final FormalDecisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            VisibleApplications applications,
            AttachmentStore store,
            StoredFiles files,
            Policies policies,
            FormalDecisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.files = files;
        this.policies = policies;
        this.decisions = decisions;
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
                                new Attachment(row.id(), file, row.addedAt().toInstant(), row.kind())))
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

    /** The list of material that the policy asks for, in its order; empty where it has none. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<FormalCheckRule.Attachment> wanted(Viewer viewer, TrackId track) {
        return policies.of(viewer, track)
                .formalCheck()
                .map(FormalCheckRule::attachments)
                .orElseGet(List::of);
    }

    /** Takes in a PDF of no listed kind. */
    @ForStaff
    public Outcome<Attachment> add(Viewer viewer, ApplicationId id, String name, InputStream content) {
        return add(viewer, id, name, content, Optional.empty());
    }

    /**
     * Takes in a PDF; refused for anything else, and from the panels on. Does not close the stream.
     *
     * @param kind which item of the policy's list it is, if any
     */
    @ForStaff
    public Outcome<Attachment> add(
            Viewer viewer, ApplicationId id, String name, InputStream content, Optional<String> kind) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        PushbackInputStream in = Pdf.open(content);
        List<Violation> faults = faultsOf(found.get());
        faults.addAll(faultsOf(viewer, found.get(), kind));
        if (!Pdf.is(name, in)) {
            faults.add(Violation.at("content", "attachment.not-pdf", name));
        }
        return faults.isEmpty() ? keep(viewer, found.get(), name, in, kind) : Outcome.refused(faults);
    }

    /** Says which item of the policy's list an attachment is, or that it is none of them. */
    @ForStaff
    public Outcome<UUID> name(Viewer viewer, ApplicationId id, UUID attachment, Optional<String> kind) {
        Optional<Held> found = applications.hold(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("attachment.unknown"));
        }
        List<Violation> faults = faultsOf(found.get());
        faults.addAll(faultsOf(viewer, found.get(), kind));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (!store.name(id, attachment, kind)) {
            return Outcome.refused(Violation.of("attachment.unknown"));
        }
        events.publishEvent(new ApplicationEvents.AttachmentNamed(
                found.get().application().round(), id, attachment, kind.orElse("")));
        decisions.changed(viewer, found.get());
        return Outcome.done(attachment);
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
        decisions.changed(viewer, found.get());
        return Outcome.done(attachment);
    }

    private Outcome<Attachment> keep(Viewer viewer, Held held, String name, InputStream in, Optional<String> kind) {
        Outcome<StoredFile> stored = files.store(viewer, name, PDF, in, MAX_BYTES);
        if (!stored.isDone()) {
            return Outcome.refused(stored.violations());
        }
        StoredFile file = stored.orThrow();
        Application application = held.application();
        OffsetDateTime now = Times.now(clock);
        UUID id = store.add(application.id(), file.id(), kind, now, viewer.actor());
        events.publishEvent(new ApplicationEvents.AttachmentAdded(
                application.round(), application.id(), id, file.sha256(), kind.orElse("")));
        decisions.changed(viewer, held);
        return Outcome.done(new Attachment(id, file, now.toInstant(), kind));
    }

    private List<Violation> faultsOf(Viewer viewer, Held held, Optional<String> kind) {
        return kind.filter(wanted -> wanted(viewer, held.track().id()).stream()
                        .noneMatch(item -> item.rule().id().equals(wanted)))
                .map(unknown -> List.of(Violation.at("kind", "attachment.kind.unknown")))
                .orElseGet(List::of);
    }

    private static List<Violation> faultsOf(Held held) {
        List<Violation> faults = new ArrayList<>();
        if (Stage.FORMAL_CHECK.isBefore(held.track().stage())) {
            faults.add(Violation.of("applications.change.late"));
        }
        return faults;
    }
}
