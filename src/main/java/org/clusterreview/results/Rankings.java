package org.clusterreview.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.scoring.Models;
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
        return shown(track, inputs.of(viewer, track), inputs.withheldGroups(viewer, track));
    }

    /** The ranking of a whole input, nothing hidden. */
    Ranking whole(TrackId track, ResultInput input) {
        return shown(track, input, Set.of());
    }

    /** The ranking of a whole input as the viewer may see it. */
    Ranking visible(Viewer viewer, TrackId track, ResultInput input) {
        Hidden hidden = visibility.of(viewer);
        Set<String> withheld = new HashSet<>(inputs.withheldGroups(viewer, track));
        input.entries().stream()
                .filter(entry -> hidden.hides(UUID.fromString(entry.application())))
                .map(Entry::group)
                .forEach(withheld::add);
        return shown(track, input, withheld);
    }

    /** What is hashed of a ranking: every row with its full trace. */
    static String canonical(Ranking ranking) {
        return CanonicalJson.of(ranking.rows().stream().map(ResultTrace::of).toList());
    }

    private Ranking shown(TrackId track, ResultInput input, Set<String> withheld) {
        ScoringModel model = models.of(input.model());
        List<Entry> entries = input.entries().stream()
                .filter(entry -> !withheld.contains(entry.group()))
                .toList();
        return new Ranking(
                track,
                model,
                input.model().sha256(),
                withheld.isEmpty() ? input.sha256() : "",
                new Ranker(model).rank(entries),
                withheld);
    }
}
