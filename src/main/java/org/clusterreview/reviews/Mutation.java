package org.clusterreview.reviews;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of one mark as a client asks for it: the whole content of the mark.
 *
 * @param id made by the client; the same id is applied once
 * @param value a decimal as text; null is a missing mark
 * @param baseVersion version of the mark that the change is based on; 0 where none was saved
 */
public record Mutation(
        UUID id, String indicator, @Nullable String value, boolean notApplicable, String comment, long baseVersion) {

    /** Longest comment in characters. */
    public static final int COMMENT_LENGTH = 500;
}
