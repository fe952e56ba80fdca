package org.clusterreview.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.ResultTrace;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.stereotype.Component;

/** Forms rankings from their inputs, as far as a viewer may see them. */
@Component
class Rankings {

    private final RankingInputs inputs;
    private final Models models;
    private final Visibility visibility;

    Rankings(RankingInputs inputs, Models models, Visibility visibility) {
        this.inputs = inputs;
        this.models = models;
        this.visibility = visibility;
    }

    /** The ranking of what is there now. */
    Ranking present(Viewer viewer, TrackId track) {
        return masked(track, inputs.of(viewer, track), inputs.partialGroups(viewer, track));
    }

    /** The ranking of a whole input, nothing hidden. */
    Ranking whole(TrackId track, ResultInput input) {
        return masked(track, input, Set.of());
    }

    /** The ranking of a whole input as the viewer may see it. */
    Ranking visible(Viewer viewer, TrackId track, ResultInput input) {
        Hidden hidden = visibility.of(viewer);
        List<Entry> seen = new ArrayList<>(input.entries());
        seen.removeIf(entry -> hidden.hides(UUID.fromString(entry.application())));
        Set<String> partial = input.entries().stream()
                .filter(entry -> hidden.hides(UUID.fromString(entry.application())))
                .map(Entry::group)
                .collect(Collectors.toSet());
        return masked(track, new ResultInput(input.model(), seen, input.sheets()), partial);
    }

    /** What is hashed of a ranking: every row with its full trace. */
    static String canonical(Ranking ranking) {
        return CanonicalJson.of(ranking.rows().stream().map(ResultTrace::of).toList());
    }

    private Ranking masked(TrackId track, ResultInput input, Set<String> partial) {
        ScoringModel model = models.of(input.model());
        List<ApplicationResult> rows = new Ranker(model)
                .rank(input.entries()).stream()
                        .map(row -> partial.contains(row.group()) ? withheld(model, row) : row)
                        .toList();
        return new Ranking(
                track, model, input.model().sha256(), partial.isEmpty() ? input.sha256() : "", rows, partial);
    }

    /** In a group with a hidden application there are no ranks, and no scores where they would depend on its figures. */
    static ApplicationResult withheld(ScoringModel model, ApplicationResult row) {
        return model.comparesFigures()
                ? row.withoutScore(Violation.of("result.remark.group-withheld"))
                : row.withoutRank();
    }
}
