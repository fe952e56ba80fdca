package org.clusterreview.scoring.yaml;

import java.util.Optional;

/** Where the versions are found that a variant builds upon. */
public interface ModelBases {

    /** None but those that stand in the text itself. */
    ModelBases NONE = (id, version) -> Optional.empty();

    /** The text of a version; empty if it is not known. */
    Optional<String> text(String id, String version);
}
