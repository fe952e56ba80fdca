package org.clusterreview.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * The applications of a track in rank order, each group by itself, with the way every number came about.
 *
 * @param modelSha256 of the model's canonical form
 * @param inputSha256 of everything it was made from; empty where the viewer may not see all of it
 * @param rows keys are application and group ids; a sheet's expert is the seat number
 * @param withheld groups that hold an application hidden from the viewer: they have no rows, since what came of the others
 *     would tell what came of the hidden one
 */
public record Ranking(
        TrackId track,
        ScoringModel model,
        String modelSha256,
        String inputSha256,
        List<ApplicationResult> rows,
        Set<String> withheld) {

    public Ranking {
        rows = List.copyOf(rows);
        withheld = Set.copyOf(withheld);
    }

    /** Whether equal places wait for a lot. */
    public boolean needsLot() {
        return rows.stream().anyMatch(ApplicationResult::needsLot);
    }

    /** Whether something is hidden from the viewer. */
    public boolean isPartial() {
        return !withheld.isEmpty();
    }

    /** The rows of one group, in rank order. */
    public List<ApplicationResult> of(String group) {
        return rows.stream().filter(row -> row.group().equals(group)).toList();
    }

    /** Application ids that share a place until a lot is drawn between them. */
    public List<List<String>> waitingForLot() {
        return waiting(rows);
    }

    static List<List<String>> waiting(List<ApplicationResult> rows) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        rows.stream()
                .filter(ApplicationResult::needsLot)
                .forEach(row -> places.computeIfAbsent(row.group() + "/" + row.rank(), place -> new ArrayList<>())
                        .add(row.application()));
        return List.copyOf(places.values());
    }
}
