package org.clusterreview.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * A kind of document. A feature implements it and issues it through {@link Documents}: the only door out, so that every
 * document is on record with what it was made from.
 */
public interface DocumentKind {

    /** Stable key, such as {@code ranking}; at most 60 characters; its name is the text {@code document.kind.KEY}. */
    String key();

    Set<DocumentFormat> formats();

    /** Name of the file without its ending, from the input alone. */
    String fileName(FrozenInput input);

    /** Writes the document. It depends on the input and the format alone: no clock, no database, no viewer. */
    void render(FrozenInput input, DocumentFormat format, OutputStream out) throws IOException;
}
