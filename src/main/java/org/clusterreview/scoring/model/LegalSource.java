package org.clusterreview.scoring.model;

import java.util.List;

/** The document a model rests on; articles may be empty. */
public record LegalSource(String document, List<String> articles) {

    public LegalSource {
        articles = List.copyOf(articles);
    }
}
