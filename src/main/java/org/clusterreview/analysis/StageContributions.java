package org.clusterreview.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.StageLine;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.ScoringStage;

/**
 * What each stage of a model (初评, 复评) did for the ranking of one group.
 *
 * @param stages ids in the order of the model; none of a model without stages
 * @param applications the ranked ones in rank order; none of a model without stages
 */
public record StageContributions(List<String> stages, List<Application> applications) {

    /**
     * One stage of one application.
     *
     * @param contribution what the stage adds to the total, exact, in points of the total. Together they are the score
     *     before limits and additional inputs
     * @param rank 1 and the number of ranked applications to which the stage adds more; equal ones share a rank, no tie
     *     step is asked
     */
    public record Stage(Exact contribution, int rank) {}

    /**
     * One application.
     *
     * @param application its id
     * @param stages in the order of the stages
     * @param rank in the ranking
     * @param move rank by the first stage alone less the rank: above 0 for one that later stages have brought forward
     */
    public record Application(String application, List<Stage> stages, int rank, int move) {

        public Application {
            stages = List.copyOf(stages);
        }
    }

    public StageContributions {
        stages = List.copyOf(stages);
        applications = List.copyOf(applications);
    }

    /** Of one group; applications without a rank do not count. */
    public static StageContributions of(ScoringModel model, List<ApplicationResult> results) {
        List<String> stages = model.stages().stream().map(ScoringStage::id).toList();
        List<Ranked> ranked = stages.isEmpty() ? List.of() : Ranked.of(results);
        List<List<Exact>> descending = IntStream.range(0, stages.size())
                .mapToObj(stage -> ranked.stream()
                        .map(one -> one.contribution(stage))
                        .sorted(Comparator.reverseOrder())
                        .toList())
                .toList();
        return new StageContributions(
                stages, ranked.stream().map(one -> application(one, descending)).toList());
    }

    private static Application application(Ranked one, List<List<Exact>> descending) {
        List<Stage> stages = new ArrayList<>();
        for (int stage = 0; stage < descending.size(); stage++) {
            Exact contribution = one.contribution(stage);
            stages.add(new Stage(contribution, descending.get(stage).indexOf(contribution) + 1));
        }
        return new Application(
                one.application(), stages, one.rank(), stages.getFirst().rank() - one.rank());
    }

    private record Ranked(String application, int rank, List<StageLine> lines) {

        static List<Ranked> of(List<ApplicationResult> results) {
            return results.stream()
                    .filter(result -> result.rank() != null && result.score() != null)
                    .map(Ranked::of)
                    .toList();
        }

        private static Ranked of(ApplicationResult result) {
            Score score = Objects.requireNonNull(result.score());
            return new Ranked(result.application(), Objects.requireNonNull(result.rank()), score.stages());
        }

        Exact contribution(int stage) {
            return lines.get(stage).contribution();
        }
    }
}
