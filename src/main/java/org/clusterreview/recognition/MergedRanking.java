package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.recognition.ListMaker.Ranked;
import org.clusterreview.registry.Cluster;
import org.clusterreview.results.Ranking;
import org.clusterreview.results.RecordedLot;
import org.clusterreview.rounds.policy.CultivationRule;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.RankingRule.RankOn;

/**
 * The rankings of all groups merged by score. Among equals comes first what the policy prefers, then the order of a lot between
 * all of them; without one the order of the data, which decides nothing.
 */
final class MergedRanking {

    private record Key(Exact score, boolean cultivated) {}

    private final ListBasis basis;
    private final Ranking ranking;
    private final Map<String, Application> applications = new HashMap<>();
    private final Set<String> cultivated = new HashSet<>();

    MergedRanking(ListBasis basis, Ranking ranking) {
        this.basis = basis;
        this.ranking = ranking;
        basis.applications().forEach(a -> applications.put(a.id().toString(), a));
        basis.applications().stream().filter(this::wasCultivated).forEach(a -> cultivated.add(a.id().toString()));
    }

    /** In the order of the list; places from 1, those of equals that no lot has put in order are the same. */
    List<Ranked> rows() {
        Map<ApplicationId, RecordedLot> drawn = drawn();
        List<ApplicationResult> rows = scored().stream()
                .sorted(Comparator.comparing(this::score)
                        .reversed()
                        .thenComparing(row -> wasCultivated(row) ? 0 : 1)
                        .thenComparing(row -> place(row, drawn))
                        .thenComparing(row -> Objects.requireNonNullElse(row.rank(), 0))
                        .thenComparing(row -> application(row).number()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ApplicationResult row = rows.get(i);
            boolean equal = i > 0
                    && equal(rows.get(i - 1), row)
                    && !drawn.containsKey(application(row).id());
            int place = equal ? ranked.getLast().place() : i + 1;
            ranked.add(new Ranked(application(row), row, score(row), place));
        }
        return ranked;
    }

    /** The lot that put an application in its order; a lot says nothing of who was not in it, so that it holds all equals. */
    Map<ApplicationId, RecordedLot> drawn() {
        Map<ApplicationId, RecordedLot> drawn = new HashMap<>();
        for (List<ApplicationResult> equals : free()) {
            lot(equals)
                    .ifPresent(lot ->
                            equals.forEach(row -> drawn.put(application(row).id(), lot)));
        }
        return drawn;
    }

    /** Equals that no lot has put in order and that may stand in more than one, in the order of the list. */
    List<List<ApplicationResult>> open() {
        return free().stream().filter(equals -> lot(equals).isEmpty()).toList();
    }

    /** What their groups have left undecided between them. */
    private static boolean isFree(List<ApplicationResult> equals) {
        return equals.stream().map(ApplicationResult::group).distinct().count() > 1
                || equals.stream().map(ApplicationResult::rank).distinct().count() < equals.size();
    }

    private Optional<RecordedLot> lot(List<ApplicationResult> equals) {
        return basis.lots().stream()
                .filter(lot -> lot.decides(equals))
                .max(Comparator.comparing(RecordedLot::decidedAt));
    }

    /** Equals that may stand in more than one order. */
    private List<List<ApplicationResult>> free() {
        Map<Key, List<ApplicationResult>> byScore = new LinkedHashMap<>();
        scored().stream()
                .sorted(Comparator.comparing(this::score)
                        .reversed()
                        .thenComparing(row -> wasCultivated(row) ? 0 : 1)
                        .thenComparing(row -> application(row).number()))
                .forEach(row -> byScore.computeIfAbsent(
                                new Key(score(row), wasCultivated(row)), key -> new ArrayList<>())
                        .add(row));
        return byScore.values().stream()
                .filter(equals -> equals.size() > 1 && isFree(equals))
                .toList();
    }

    private List<ApplicationResult> scored() {
        return ranking.rows().stream()
                .filter(row -> row.rank() != null && row.score() != null && applications.containsKey(row.application()))
                .toList();
    }

    private int place(ApplicationResult row, Map<ApplicationId, RecordedLot> drawn) {
        ApplicationId id = application(row).id();
        return Optional.ofNullable(drawn.get(id))
                .map(lot -> lot.places().getOrDefault(id, 0))
                .orElse(0);
    }

    private boolean wasCultivated(ApplicationResult row) {
        return cultivated.contains(row.application());
    }

    private boolean wasCultivated(Application application) {
        return basis.policy()
                        .cultivation()
                        .filter(CultivationRule::firstOfEquals)
                        .isPresent()
                && basis.registry().stream()
                        .filter(cluster -> cluster.state() == Cluster.State.UNDER_CULTIVATION)
                        .anyMatch(cluster -> cluster.fieldCode().equals(application.fieldCode())
                                && basis.isOf(cluster, application));
    }

    private boolean equal(ApplicationResult a, ApplicationResult b) {
        boolean apart = wasCultivated(a) != wasCultivated(b)
                || a.group().equals(b.group()) && !Objects.equals(a.rank(), b.rank());
        return score(a).equals(score(b)) && !apart;
    }

    private Exact score(ApplicationResult row) {
        Score score = Objects.requireNonNull(row.score());
        return ranking.model().ranking().on() == RankOn.EXACT ? score.exact() : Exact.of(score.published());
    }

    private Application application(ApplicationResult row) {
        return Objects.requireNonNull(applications.get(row.application()));
    }
}
