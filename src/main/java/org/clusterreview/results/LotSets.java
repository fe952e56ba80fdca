package org.clusterreview.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.results.lot.LotEquals.Member;
import org.clusterreview.results.lot.LotEquals.Scope;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.RankingRule.RankOn;
import org.springframework.stereotype.Component;

/** Between whom a lot may be drawn: those who share a place of their group, and those of several groups with one score. */
@Component
class LotSets {

    private final RankingInputs inputs;
    private final Rankings rankings;
    private final ResultStore results;

    LotSets(RankingInputs inputs, Rankings rankings, ResultStore results) {
        this.inputs = inputs;
        this.rankings = rankings;
        this.results = results;
    }

    /** All sets as things stand; the viewer sees the whole track. */
    List<LotEquals> of(Viewer viewer, Track track) {
        List<LotEquals> sets = new ArrayList<>();
        if (track.stage() == Stage.RESULTS) {
            sets.addAll(within(viewer, track));
        }
        // In an evaluation equals have the same grade: none falls below another.
        boolean listed = track.kind() != TrackKind.EVALUATION;
        if (listed && (track.stage() == Stage.RESULTS || track.stage() == Stage.DRAFT_LIST)) {
            ranking(viewer, track).ifPresent(ranking -> sets.addAll(across(track, ranking)));
        }
        return sets;
    }

    /** Who is equal with whom does not hang on lots that were drawn. */
    private List<LotEquals> within(Viewer viewer, Track track) {
        Ranking ranking = rankings.whole(track.id(), inputs.withoutLots(viewer, track.id()));
        List<LotEquals> sets = new ArrayList<>();
        for (List<String> waiting : ranking.waitingForLot()) {
            Set<String> equal = new HashSet<>(waiting);
            List<ApplicationResult> rows = ranking.rows().stream()
                    .filter(row -> equal.contains(row.application()))
                    .toList();
            sets.add(equals(track, Scope.RANKING, score(ranking, rows.getFirst()), rows));
        }
        return sets;
    }

    /** The list is made of the frozen ranking; until there is one, of what would be frozen. */
    private Optional<Ranking> ranking(Viewer viewer, Track track) {
        if (track.stage() == Stage.RESULTS) {
            return Optional.of(rankings.whole(track.id(), inputs.of(viewer, track.id())));
        }
        return results.inForce(track.id())
                .flatMap(entity -> results.input(viewer, entity))
                .map(input -> rankings.whole(track.id(), input));
    }

    /** A place that still waits for a lot within its group is settled there first. */
    private static List<LotEquals> across(Track track, Ranking ranking) {
        Map<Exact, List<ApplicationResult>> byScore = new LinkedHashMap<>();
        ranking.rows().stream()
                .filter(row -> row.rank() != null && row.score() != null)
                .forEach(row -> byScore.computeIfAbsent(score(ranking, row), score -> new ArrayList<>())
                        .add(row));
        return byScore.entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(entry -> equals(track, Scope.LIST, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether two of them stand at one place of the list. */
    private static boolean isOpen(List<ApplicationResult> rows) {
        boolean waiting = rows.stream().anyMatch(ApplicationResult::needsLot);
        long groups = rows.stream().map(ApplicationResult::group).distinct().count();
        long places = rows.stream()
                .map(row -> row.group() + "/" + row.rank())
                .distinct()
                .count();
        return !waiting && rows.size() > 1 && (groups > 1 || places < rows.size());
    }

    private static LotEquals equals(Track track, Scope scope, Exact score, List<ApplicationResult> rows) {
        return new LotEquals(
                track.id().toString(),
                scope,
                score.toString(),
                rows.stream()
                        .map(row ->
                                new Member(row.application(), row.group(), Objects.requireNonNullElse(row.rank(), 0)))
                        .toList());
    }

    private static Exact score(Ranking ranking, ApplicationResult row) {
        Score score = Objects.requireNonNull(row.score());
        return ranking.model().ranking().on() == RankOn.EXACT ? score.exact() : Exact.of(score.published());
    }
}
