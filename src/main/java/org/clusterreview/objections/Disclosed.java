package org.clusterreview.objections;

import java.util.Optional;
import org.clusterreview.documents.StoredFile;

/** Who objects, in the clear, with the letter that tells it as well. */
public record Disclosed(Objector objector, Optional<StoredFile> letter) {}
