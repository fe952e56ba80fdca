package org.clusterreview.documents.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;

/** A link that downloads a stored file under its own name. */
public class FileLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /** The page has made sure that the viewer may see the file. */
    public FileLink(StoredFiles files, Viewer viewer, StoredFile file) {
        super(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        files.open(viewer, file.id()), file.name(), file.mediaType(), file.size())),
                file.name());
        getElement().setAttribute("download", file.name());
    }
}
