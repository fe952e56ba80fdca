package org.clusterreview.appraisals.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How an expert stands by the newest appraisals. It decides nothing: a suspension is for a person to put into the pool.
 *
 * @param reasons of the level; empty where nothing speaks against the expert
 * @param of how many appraisals it rests on
 */
public record OverallStanding(Level level, List<StandingReason> reasons, int of) {

    public enum Level {
        /** Nobody has appraised the expert yet. */
        NONE,
        GOOD,
        WATCH,
        SUSPENSION_PROPOSED
    }

    public OverallStanding {
        reasons = List.copyOf(reasons);
    }

    /** @param newestFirst one for each track, as it stands */
    public static OverallStanding of(List<PastAppraisal> newestFirst, StandingRule rule) {
        List<PastAppraisal> last = newestFirst.subList(0, Math.min(rule.last(), newestFirst.size()));
        if (last.isEmpty()) {
            return new OverallStanding(Level.NONE, List.of(), 0);
        }
        List<StandingReason> grave = grave(last, rule);
        if (!grave.isEmpty()) {
            return new OverallStanding(Level.SUSPENSION_PROPOSED, grave, last.size());
        }
        List<StandingReason> watched = watched(last, rule);
        return new OverallStanding(watched.isEmpty() ? Level.GOOD : Level.WATCH, watched, last.size());
    }

    private static List<StandingReason> grave(List<PastAppraisal> last, StandingRule rule) {
        List<StandingReason> reasons = new ArrayList<>();
        last.stream()
                .flatMap(one -> one.failed().stream())
                .distinct()
                .forEach(item -> reasons.add(new StandingReason.Failed(item)));
        int unqualified = atMost(last, Grade.UNQUALIFIED);
        if (unqualified >= rule.unqualified()) {
            reasons.add(new StandingReason.Unqualified(unqualified, last.size()));
        }
        return reasons;
    }

    private static List<StandingReason> watched(List<PastAppraisal> last, StandingRule rule) {
        List<StandingReason> reasons = new ArrayList<>();
        int unqualified = atMost(last, Grade.UNQUALIFIED);
        if (unqualified > 0) {
            reasons.add(new StandingReason.Unqualified(unqualified, last.size()));
        }
        int weak = atMost(last, Grade.QUALIFIED);
        if (weak >= rule.weak()) {
            reasons.add(new StandingReason.Weak(weak, last.size()));
        }
        int sum = last.stream().mapToInt(PastAppraisal::points).sum();
        if (sum < rule.leastMean() * last.size()) {
            BigDecimal mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(last.size()), 1, RoundingMode.HALF_UP);
            reasons.add(new StandingReason.LowMean(mean, rule.leastMean(), last.size()));
        }
        return reasons;
    }

    private static int atMost(List<PastAppraisal> last, Grade grade) {
        return (int)
                last.stream().filter(one -> one.grade().compareTo(grade) >= 0).count();
    }
}
