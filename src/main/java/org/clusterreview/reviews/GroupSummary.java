package org.clusterreview.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.GroupId;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * All that an expert has marked in a group, as it would be submitted. What he or she takes no part in is absent.
 *
 * @param deadline until when marks are taken; empty for none
 * @param ways by what the track lets one confirm
 * @param attainable the highest total
 * @param parts in the order that the track sets
 */
public record GroupSummary(
        GroupId group,
        String groupName,
        String roundName,
        TrackId track,
        Optional<Instant> deadline,
        ScoringModel model,
        Set<Confirmation.Way> ways,
        Exact attainable,
        List<Part> parts) {

    public GroupSummary {
        ways = Set.copyOf(ways);
        parts = List.copyOf(parts);
    }

    /** One application with its sheet. */
    public record Part(
            Sheet sheet,
            String application,
            int position,
            Map<String, MarkValue> marks,
            BigDecimal total,
            List<Task.Gap> missing,
            Optional<Violation> closed,
            String sha256,
            List<MarkChange> changes) {

        public Part {
            marks = Map.copyOf(marks);
            missing = List.copyOf(missing);
            changes = List.copyOf(changes);
        }

        public boolean isComplete() {
            return missing.isEmpty();
        }

        /** Whether it can be submitted now. */
        public boolean isReady() {
            return isComplete() && closed.isEmpty();
        }

        public boolean isSubmitted() {
            return sheet.state() == SheetState.SUBMITTED;
        }

        /** What is chosen if it is submitted as it stands here. */
        public Chosen chosen() {
            return new Chosen(sheet.id(), sheet.version(), sha256);
        }
    }

    /** A mark that is no more what it was when the sheet was last submitted. */
    public record MarkChange(String indicator, String name, Optional<MarkValue> before, Optional<MarkValue> now) {}

    /** Totals of the complete sheets: those that have a place among the own others. */
    public Map<SheetId, BigDecimal> totals() {
        return parts.stream()
                .filter(Part::isComplete)
                .collect(Collectors.toMap(
                        part -> part.sheet().id(), Part::total, (one, other) -> one, java.util.LinkedHashMap::new));
    }
}
