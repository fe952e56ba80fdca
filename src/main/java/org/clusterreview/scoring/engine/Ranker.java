package org.clusterreview.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;

/**
 * Scores and ranks applications, each ranking group by itself: competition ranking (1, 2, 2, 4) after the tie ladder, then
 * pass line and grades. The same input gives the same result whatever its order.
 */
public final class Ranker {

    private final ScoringModel model;
    private final Scorer scorer;

    public Ranker(ScoringModel model) {
        this(model, new Scorer(model));
    }

    private Ranker(ScoringModel model, Scorer scorer) {
        this.model = model;
        this.scorer = scorer;
    }

    /** The same ranks in about half of the time: results come without the plain score for comparison. */
    public static Ranker withoutComparison(ScoringModel model) {
        return new Ranker(model, new Scorer(model, false));
    }

    /**
     * Every application's result: by group, then rank; those not ranked after them, by status and id.
     *
     * @throws IllegalArgumentException when an application comes twice, or an entry was not checked
     */
    public List<ApplicationResult> rank(List<Entry> entries) {
        Map<String, Entry> byApplication = new HashMap<>();
        Map<String, List<Entry>> groups = new TreeMap<>();
        for (Entry entry : entries) {
            if (byApplication.put(entry.application(), entry) != null) {
                throw new IllegalArgumentException("twice: " + entry.application());
            }
            groups.computeIfAbsent(entry.group(), g -> new ArrayList<>()).add(entry);
        }
        TieLadder ladder = new TieLadder(model.ranking().ties(), byApplication);
        Judge judge = new Judge(model.ranking());
        return groups.values().stream()
                .flatMap(group -> judge.judge(rank(scored(group), ladder)).stream())
                .toList();
    }

    private List<ApplicationResult> scored(List<Entry> group) {
        Peers peers = Peers.of(model, group);
        return group.stream().map(entry -> scorer.score(entry, peers)).toList();
    }

    private List<ApplicationResult> rank(List<ApplicationResult> group, TieLadder ladder) {
        Map<Exact, List<ApplicationResult>> byScore = new TreeMap<>(Comparator.reverseOrder());
        List<ApplicationResult> others = new ArrayList<>();
        for (ApplicationResult result : group) {
            Score score = result.score();
            if (result.status() == Status.RANKED && score != null) {
                byScore.computeIfAbsent(deciding(score), s -> new ArrayList<>()).add(result);
            } else {
                others.add(result);
            }
        }
        List<ApplicationResult> ranked = new ArrayList<>();
        for (List<ApplicationResult> equals : byScore.values()) {
            for (List<ApplicationResult> place : ladder.split(equals)) {
                int rank = ranked.size() + 1;
                place.forEach(r ->
                        ranked.add(r.ranked(rank, ladder.needsLot(r.application()), ladder.lines(r.application()))));
            }
        }
        others.sort(Comparator.comparing(ApplicationResult::status).thenComparing(ApplicationResult::application));
        ranked.addAll(others);
        return ranked;
    }

    private Exact deciding(Score score) {
        return switch (model.ranking().on()) {
            case EXACT -> score.exact();
            case PUBLISHED -> Exact.of(score.published());
        };
    }
}
