package org.clusterreview.workshop.ui;

import java.util.ArrayList;
import java.util.Optional;
import org.clusterreview.kernel.yaml.YamlDocument;

/** What can be read of a draft, sound or not. */
record DraftText(String text, Optional<YamlDocument> document) {

    /** A variant comes with the versions it builds upon; its own part is the last. */
    static DraftText of(String text) {
        return new DraftText(text, YamlDocument.read("", text, new ArrayList<>()));
    }

    /** Name, or where it comes from the base the id, and version; empty where they cannot be read. */
    String title() {
        return document.map(d -> {
                    String name = d.at("/name").stringValue("");
                    return ((name.isEmpty() ? d.at("/id").stringValue("") : name) + " "
                                    + d.at("/version").stringValue(""))
                            .strip();
                })
                .orElse("");
    }
}
