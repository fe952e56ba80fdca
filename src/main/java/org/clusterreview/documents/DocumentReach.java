package org.clusterreview.documents;

import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.springframework.stereotype.Component;

/** The trail keeps hashes of documents; those of a track that is seen only in part are withheld with it. */
@Component
class DocumentReach implements TrailReach {

    private final IssuedDocumentRepository issued;

    DocumentReach(IssuedDocumentRepository issued) {
        this.issued = issued;
    }

    @Override
    public Set<UUID> ids(Hidden hidden) {
        return issued.idsOf(hidden.tracks());
    }
}
