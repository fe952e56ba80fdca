package org.clusterreview.draws;

import java.util.Set;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.DocumentKind;
import org.clusterreview.documents.FrozenInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lets anybody repeat a draw. Names of files are plain letters, for a command line: number of the draw, beginning of its
 * commitment, what it is.
 */
abstract class DrawDocument implements DocumentKind {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final int HASH_BEGINNING = 8;

    private final String part;
    private final DocumentFormat format;

    DrawDocument(String part, DocumentFormat format) {
        this.part = part;
        this.format = format;
    }

    @Override
    public String key() {
        return "draw-" + part;
    }

    @Override
    public Set<DocumentFormat> formats() {
        return Set.of(format);
    }

    DocumentFormat format() {
        return format;
    }

    @Override
    public String fileName(FrozenInput input) {
        JsonNode root = JSON.readTree(input.canonical());
        return name(root.get("number").asInt(), root.get("commitment").asString());
    }

    private String name(int number, String commitment) {
        return "draw-" + number + "-" + commitment.substring(0, HASH_BEGINNING) + "-" + part;
    }

    /** The file of a draw that has been committed to, with its ending. */
    String file(Draw draw) {
        return name(draw.number(), draw.commitment().orElseThrow()) + "." + format.extension();
    }
}
