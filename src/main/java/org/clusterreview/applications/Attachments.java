package org.clusterreview.applications;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForParticipants;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PDF files of applications. One that is withdrawn stays on record. */
@Service
@Transactional
public class Attachments {

    public static final long MAX_BYTES = 50L * 1024 * 1024;

    private static final String PDF = "application/pdf";
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final ApplicationRepository applications;
    private final AttachmentStore store;
    private final StoredFiles files;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            ApplicationRepository applications,
            AttachmentStore store,
            StoredFiles files,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.files = files;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they were added; none of an application that is hidden from the viewer. */
    @ForParticipants
    @Transactional(readOnly = true)
    public List<Attachment> of(Viewer viewer, ApplicationId application) {
        return visible(viewer, application).stream()
                .flatMap(found -> store.of(application).stream())
                .flatMap(row -> files.find(viewer, row.file()).stream()
                        .map(file -> new Attachment(row.id(), file, row.addedAt().toInstant())))
                .toList();
    }

    /** Adds a PDF; refused for anything else, whatever its name says, and for more than {@value #MAX_BYTES} bytes. */
    @ForStaff
    public Outcome<StoredFile> add(Viewer viewer, ApplicationId id, String name, InputStream content) {
        Optional<ApplicationEntity> application = visible(viewer, id);
        if (application.isEmpty()) {
            return Outcome.refused(Violation.of("formal.unknown"));
        }
        BufferedInputStream buffered = new BufferedInputStream(content);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".pdf") || !isPdf(buffered)) {
            return Outcome.refused(Violation.of("attachment.not-pdf", name));
        }
        Outcome<StoredFile> stored = files.store(viewer, name, PDF, buffered, MAX_BYTES);
        if (stored instanceof Outcome.Done<StoredFile>(StoredFile file)) {
            UUID attachment = store.add(id, file.id(), now(), viewer.actor());
            events.publishEvent(new ApplicationEvents.AttachmentAdded(
                    application.get().toValue().round(), id, attachment, file.sha256()));
        }
        return stored;
    }

    @ForStaff
    public Outcome<UUID> withdraw(Viewer viewer, ApplicationId id, UUID attachment) {
        Optional<ApplicationEntity> application = visible(viewer, id);
        if (application.isEmpty() || !store.withdraw(id, attachment, now())) {
            return Outcome.refused(Violation.of("attachment.unknown"));
        }
        events.publishEvent(new ApplicationEvents.AttachmentWithdrawn(
                application.get().toValue().round(), id, attachment));
        return Outcome.done(attachment);
    }

    private static boolean isPdf(BufferedInputStream content) {
        try {
            content.mark(MAGIC.length + 1);
            byte[] first = content.readNBytes(MAGIC.length);
            content.reset();
            return Arrays.equals(first, MAGIC);
        } catch (IOException failure) {
            throw new UncheckedIOException("the file could not be read", failure);
        }
    }

    private OffsetDateTime now() {
        return Times.now(clock);
    }

    private Optional<ApplicationEntity> visible(Viewer viewer, ApplicationId id) {
        return visibility.of(viewer).hides(id.value()) ? Optional.empty() : applications.findById(id.value());
    }
}
