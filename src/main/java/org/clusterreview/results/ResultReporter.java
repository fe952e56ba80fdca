package org.clusterreview.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.pipeline.StageReport;
import org.clusterreview.rounds.pipeline.StageReport.Blocker;
import org.clusterreview.rounds.pipeline.StageReport.Count;
import org.clusterreview.rounds.pipeline.StageReporter;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the results of a track hold, and what stands between them and the draft list. */
@Component
class ResultReporter implements StageReporter {

    private final Results results;
    private final Rankings rankings;

    ResultReporter(Results results, Rankings rankings) {
        this.results = results;
        this.rankings = rankings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageReport> report(Viewer viewer, Track track) {
        if (track.stage().isBefore(Stage.RESULTS)) {
            return List.of();
        }
        String page = "tracks/" + track.id() + "/results";
        Optional<FrozenResult> frozen = results.frozen(viewer, track.id());
        Ranking ranking =
                track.stage() == Stage.RESULTS ? rankings.present(viewer, track.id()) : ranking(viewer, track, frozen);
        List<Blocker> blockers = blockers(viewer, track, ranking, frozen, page);
        StageReport results = new StageReport(Stage.RESULTS, counts(ranking, page), blockers);
        return track.stage() == Stage.DRAFT_LIST
                ? List.of(results, new StageReport(Stage.DRAFT_LIST, List.of(), blockers))
                : List.of(results);
    }

    private Ranking ranking(Viewer viewer, Track track, Optional<FrozenResult> frozen) {
        return frozen.map(FrozenResult::ranking).orElseGet(() -> rankings.present(viewer, track.id()));
    }

    private static List<Count> counts(Ranking ranking, String page) {
        List<Count> counts = new ArrayList<>();
        count(counts, "result.report.ranked", ranking, row -> row.status() == Status.RANKED, page);
        count(
                counts,
                "result.report.trimmed",
                ranking,
                row -> score(row).filter(Score::trimmed).isPresent(),
                page);
        count(counts, "result.report.flagged", ranking, ResultReporter::isFlagged, page);
        count(counts, "result.report.lot", ranking, ApplicationResult::needsLot, page);
        return counts.stream().filter(count -> count.number() > 0).toList();
    }

    private static void count(
            List<Count> counts, String code, Ranking ranking, Predicate<ApplicationResult> which, String page) {
        counts.add(new Count(code, ranking.rows().stream().filter(which).count(), page));
    }

    private static Optional<Score> score(ApplicationResult row) {
        return Optional.ofNullable(row.score());
    }

    private static boolean isFlagged(ApplicationResult row) {
        return row.remarks().stream().anyMatch(remark -> remark.code().equals("scoring.remark.notTrimmed"));
    }

    private List<Blocker> blockers(
            Viewer viewer, Track track, Ranking ranking, Optional<FrozenResult> frozen, String page) {
        List<Blocker> blockers = new ArrayList<>();
        int lots = ranking.waitingForLot().size();
        if (lots > 0) {
            blockers.add(new Blocker("result.blocker.lot", List.of(lots), page));
        }
        if (frozen.isEmpty()) {
            blockers.add(new Blocker("result.blocker.not-frozen", List.of(), page));
        } else if (!frozen.get().reproduced()) {
            blockers.add(new Blocker(
                    "result.blocker.not-reproduced", List.of(frozen.get().revision()), page));
        } else if (results.isStale(viewer, track.id())) {
            blockers.add(
                    new Blocker("result.blocker.stale", List.of(frozen.get().revision()), page));
        }
        return blockers;
    }
}
