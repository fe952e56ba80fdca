package org.clusterreview.reviews;

import java.util.List;
import java.util.UUID;
import org.clusterreview.scoring.engine.Figure;

/**
 * An invented cluster on which experts rehearse.
 *
 * @param content an empty sheet of it under the track's own model
 * @param figures of three years, as the material shows them; the same that the sheet reckons with
 * @param members by role
 */
public record RehearsalCase(
        SheetContent content, String name, List<Term> overview, List<Figure> figures, List<Members> members) {

    /** Id of its sample attachment. */
    public UUID attachment() {
        UUID sheet = content.sheet().id().value();
        return new UUID(sheet.getMostSignificantBits(), ~sheet.getLeastSignificantBits());
    }

    /** Something that an application states of itself. */
    public record Term(String key, String text) {}

    /** Members of one role. */
    public record Members(String role, List<String> names) {

        public Members {
            names = List.copyOf(names);
        }
    }

    public RehearsalCase {
        overview = List.copyOf(overview);
        figures = List.copyOf(figures);
        members = List.copyOf(members);
    }
}
