package org.clusterreview.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Grading;
import org.clusterreview.scoring.model.PassLine;
import org.clusterreview.scoring.model.RankingRule;
import org.jspecify.annotations.Nullable;

/** Holds ranked applications of one group against the model's pass line and grades. */
final class Judge {

    private final RankingRule rule;

    Judge(RankingRule rule) {
        this.rule = rule;
    }

    /** @param ranked of one group, in rank order; those that are not ranked are left as they are */
    List<ApplicationResult> judge(List<ApplicationResult> group) {
        List<Integer> ranks = group.stream()
                .flatMap(r -> Optional.ofNullable(r.rank()).stream())
                .toList();
        return group.stream().map(r -> judge(r, ranks)).toList();
    }

    private ApplicationResult judge(ApplicationResult result, List<Integer> ranks) {
        Score score = result.score();
        Integer rank = result.rank();
        return score == null || rank == null ? result : result.judged(passed(score), grade(score, rank, ranks));
    }

    private @Nullable Boolean passed(Score score) {
        PassLine line = rule.pass();
        if (line == null) {
            return null;
        }
        boolean total = line.total() == null || line.total().holds(score(score, line.on()));
        return total
                && line.parts().stream()
                        .allMatch(part -> part.line().holds(score.parts().getOrDefault(part.id(), Exact.ZERO)));
    }

    private @Nullable String grade(Score score, int rank, List<Integer> ranks) {
        return switch (rule.grading()) {
            case null -> null;
            case Grading.ByScore(var on, var names, var lines) -> {
                int grade = 0;
                while (grade < lines.size() && !lines.get(grade).holds(score(score, on))) {
                    grade++;
                }
                yield names.get(grade);
            }
            case Grading.ByShare share -> share.names().get(place(share, rank, ranks));
        };
    }

    private static int place(Grading.ByShare share, int rank, List<Integer> ranks) {
        long worse = ranks.stream().filter(r -> r <= rank).count();
        long counted = share.ties() ? rank : worse;
        int grade = 0;
        for (BigDecimal percent : share.percents()) {
            Exact seats = Exact.of(percent).times(Exact.of(ranks.size())).dividedBy(Exact.HUNDRED);
            if (counted <= seats.rounded(0, share.seats()).longValueExact()) {
                break;
            }
            grade++;
        }
        return grade;
    }

    private static Exact score(Score score, RankingRule.RankOn on) {
        return switch (on) {
            case EXACT -> score.exact();
            case PUBLISHED -> Exact.of(score.published());
        };
    }
}
