package org.clusterreview.reviews.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code api/sheets/{id}/material}. */
record MaterialJson(
        boolean keep, List<TermJson> overview, FiguresJson figures, List<MembersJson> members, List<FileJson> files) {

    record TermJson(String term, String text) {}

    record FiguresJson(List<Integer> years, List<RowJson> rows) {}

    record RowJson(String name, String unit, List<CellJson> cells) {}

    record CellJson(@Nullable String value, @Nullable String source) {}

    record MembersJson(String role, List<String> names) {}

    record FileJson(String id, String name, long bytes) {}
}
