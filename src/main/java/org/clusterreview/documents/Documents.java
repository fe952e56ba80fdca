package org.clusterreview.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door for documents: what leaves the system is rendered, kept and on record. */
@Service
@Transactional
public class Documents {

    private static final long MAX_BYTES = 200L * 1024 * 1024;

    private final StoredFiles files;
    private final IssuedDocumentRepository issued;
    private final FileStore store;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            StoredFiles files,
            IssuedDocumentRepository issued,
            FileStore store,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.issued = issued;
        this.store = store;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues a document, or refuses a format that the kind does not have. The feature has made sure that the viewer may see
     * what is in the input.
     */
    @ForInsiders
    public Outcome<IssuedDocument> issue(
            Viewer viewer,
            DocumentKind kind,
            @Nullable UUID round,
            @Nullable UUID track,
            FrozenInput input,
            DocumentFormat format) {
        if (!kind.formats().contains(format)) {
            return Outcome.refused(Violation.at("format", "document.format.unknown", format.extension()));
        }
        String name = kind.fileName(input) + "." + format.extension();
        ByteArrayInputStream content = new ByteArrayInputStream(render(kind, input, format));
        return files.store(viewer, name, format.mediaType(), content, MAX_BYTES)
                .map(file -> record(viewer, kind, round, track, input, format, file));
    }

    /** Documents of a round, the latest first; without those of tracks that the viewer sees only in part. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<IssuedDocument> ofRound(Viewer viewer, UUID round) {
        Hidden hidden = visibility.of(viewer);
        return issued.findByRoundIdOrderByIssuedAtDesc(round).stream()
                .filter(document -> document.isVisible(hidden))
                .map(this::toValue)
                .toList();
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> find(Viewer viewer, UUID id) {
        Hidden hidden = visibility.of(viewer);
        return issued.findById(id)
                .filter(document -> document.isVisible(hidden))
                .map(this::toValue);
    }

    private IssuedDocument record(
            Viewer viewer,
            DocumentKind kind,
            @Nullable UUID round,
            @Nullable UUID track,
            FrozenInput input,
            DocumentFormat format,
            StoredFile file) {
        IssuedDocument document = new IssuedDocument(
                UUID.randomUUID(),
                Optional.ofNullable(round),
                Optional.ofNullable(track),
                kind.key(),
                format,
                input.sha256(),
                file,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                viewer.actor());
        issued.save(new IssuedDocumentEntity(document));
        events.publishEvent(new DocumentIssued(document));
        return document;
    }

    private IssuedDocument toValue(IssuedDocumentEntity entity) {
        return entity.toValue(store.find(entity.fileId()).orElseThrow());
    }

    private static byte[] render(DocumentKind kind, FrozenInput input, DocumentFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            kind.render(input, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("the document was not written to its end", e);
        }
        return out.toByteArray();
    }
}
