package org.clusterreview.applications.ui;

import java.util.Optional;
import org.clusterreview.organisations.dictionary.Dictionary;

/** Names behind the codes of the dictionaries; a code that is no longer known is shown as it is. */
final class Names {

    private Names() {}

    /** The zone, else the county. */
    static String place(Dictionary dictionary, Optional<String> zone, Optional<String> county) {
        return zone.map(dictionary::zoneName)
                .or(() -> county.map(dictionary::countyName))
                .orElse("");
    }
}
