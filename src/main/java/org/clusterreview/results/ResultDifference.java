package org.clusterreview.results;

import java.util.List;

/** What a recomputation of a frozen ranking finds to be otherwise. */
public sealed interface ResultDifference {

    /** A stored file is no longer the one whose hash was recorded. */
    record FileAltered(File file) implements ResultDifference {}

    /** A file of a frozen result. */
    enum File {
        INPUT,
        RESULT
    }

    /**
     * The recomputation gives another row.
     *
     * @param application id
     * @param fields names of what differs, as the frozen file has them; {@code application} where one of the two has no such row
     */
    record RowDiffers(String application, List<String> fields) implements ResultDifference {

        public RowDiffers {
            fields = List.copyOf(fields);
        }
    }

    /** The rows are the same, and their order or form is not. */
    record OrderDiffers() implements ResultDifference {}
}
