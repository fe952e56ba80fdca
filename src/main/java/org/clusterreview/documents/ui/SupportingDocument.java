package org.clusterreview.documents.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.ui.Fields;
import org.jspecify.annotations.Nullable;

/** A PDF that supports what is asked for; it is kept only once it is. */
public final class SupportingDocument extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    private record Supporting(String name, String type, byte[] content) {}

    private transient @Nullable Supporting document;

    public SupportingDocument(String label) {
        Upload upload = Fields.upload(UploadHandler.inMemory(
                (file, content) -> document = new Supporting(file.fileName(), file.contentType(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.addFileRemovedListener(event -> document = null);
        upload.getElement().setAttribute("aria-label", label);
        add(new NativeLabel(label), upload);
    }

    /** Keeps the file, if there is one, and answers its id. */
    public Outcome<Optional<UUID>> store(StoredFiles files, Viewer viewer) {
        Supporting supporting = document;
        if (supporting == null) {
            return Outcome.done(Optional.empty());
        }
        return files.store(
                        viewer,
                        supporting.name(),
                        supporting.type(),
                        new ByteArrayInputStream(supporting.content()),
                        MAX_BYTES)
                .map(StoredFile::id)
                .map(Optional::of);
    }
}
