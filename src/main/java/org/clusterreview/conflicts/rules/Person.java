package org.clusterreview.conflicts.rules;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;

/**
 * A person whom an application names.
 *
 * @param organisation where he or she works, if it is stated
 */
public record Person(String name, Optional<UUID> organisation, PersonPart part) {

    /** A name as it is compared: widths, spaces and the dot inside names written one way. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s·•・‧.]", "");
    }
}
