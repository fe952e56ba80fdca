package org.clusterreview.reviews;

import java.util.Optional;
import java.util.stream.StreamSupport;
import org.clusterreview.kernel.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an expert keeps on a sheet beside the marks. Nobody else reads it, and it counts in nothing. */
final class Aside {

    /** A text. */
    static final String NOTE = "-note";

    /** Places in the files, as JSON. */
    static final String BOOKMARKS = "-bookmarks";

    /** What the column takes, in whatever way a database counts. */
    static final int STORED_LENGTH = 40_000;

    private static final int NOTE_LENGTH = 4_000;
    private static final int BOOKMARK_COUNT = 100;
    private static final int LABEL_LENGTH = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Aside() {}

    /** Whether a mutation's indicator stands for an aside: no model has one that begins so. */
    static boolean isKey(String indicator) {
        return indicator.startsWith("-");
    }

    /** Why a change of an aside is not taken. */
    static Optional<Violation> fault(Mutation mutation) {
        if (mutation.value() != null || mutation.notApplicable()) {
            return Optional.of(Violation.of("aside.no-mark"));
        }
        String content = mutation.comment();
        if (content.length() > STORED_LENGTH) {
            return Optional.of(Violation.of("aside.too-long", STORED_LENGTH));
        }
        return switch (mutation.indicator()) {
            case NOTE ->
                length(content) > NOTE_LENGTH
                        ? Optional.of(Violation.of("aside.note-long", NOTE_LENGTH))
                        : Optional.empty();
            case BOOKMARKS ->
                areBookmarks(content) ? Optional.empty() : Optional.of(Violation.of("aside.bookmarks", BOOKMARK_COUNT));
            default -> Optional.of(Violation.of("aside.unknown"));
        };
    }

    private static boolean areBookmarks(String content) {
        try {
            JsonNode list = JSON.readTree(content);
            return list.isArray()
                    && list.size() <= BOOKMARK_COUNT
                    && StreamSupport.stream(list.spliterator(), false).allMatch(Aside::isBookmark);
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static boolean isBookmark(JsonNode one) {
        return one.size() == 3
                && isText(one.path("file"))
                && isText(one.path("label"))
                && one.path("page").isInt()
                && one.path("page").intValue() > 0;
    }

    private static boolean isText(JsonNode node) {
        return node.isString() && length(node.stringValue()) <= LABEL_LENGTH;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
