package org.clusterreview.appraisals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.appraisals.AppraisalStore.Kept;
import org.clusterreview.appraisals.form.OverallStanding;
import org.clusterreview.appraisals.form.StandingReason;
import org.clusterreview.appraisals.form.StandingRule;
import org.clusterreview.experts.ExpertAppraisals;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appraisals of an expert in all rounds, for the pool. */
@Component
class PastAppraisals implements ExpertAppraisals {

    private final AppraisalStore store;
    private final ExpertPool pool;
    private final Rounds rounds;
    private final AccountNames names;
    private final Visibility visibility;

    PastAppraisals(AppraisalStore store, ExpertPool pool, Rounds rounds, AccountNames names, Visibility visibility) {
        this.store = store;
        this.pool = pool;
        this.rounds = rounds;
        this.names = names;
        this.visibility = visibility;
    }

    /** Of all records of the person. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Summary> of(Viewer viewer, ExpertId expert) {
        List<UUID> records =
                pool.records(viewer, expert).stream().map(ExpertId::value).toList();
        if (!viewer.hasAny("ORGANISER", "STAFF") || records.stream().anyMatch(viewer::isExpert)) {
            return Optional.empty();
        }
        Hidden hidden = visibility.of(viewer);
        List<Appraisal> seen = store.ofExperts(records).stream()
                .filter(kept -> kept.groups().stream().noneMatch(hidden::withholdsGroup))
                .map(Kept::appraisal)
                .toList();
        Set<AppraisalId> standing = standing(seen);
        OverallStanding overall = OverallStanding.of(
                newestFirst(seen).stream()
                        .filter(one -> standing.contains(one.id()))
                        .map(Appraisal::past)
                        .toList(),
                StandingRule.standard());
        return Optional.of(new Summary(
                Standing.valueOf(overall.level().name()),
                overall.of(),
                overall.reasons().stream().map(PastAppraisals::words).toList(),
                lines(viewer, seen, standing)));
    }

    /** The newest of each track: the others were corrected by it. */
    private static Set<AppraisalId> standing(List<Appraisal> newestFirst) {
        Set<UUID> tracks = new HashSet<>();
        return newestFirst.stream()
                .filter(one -> tracks.add(one.track().value()))
                .map(Appraisal::id)
                .collect(Collectors.toSet());
    }

    /** By when each track was first appraised: a correction of an old appraisal does not make it a new one. */
    private static List<Appraisal> newestFirst(List<Appraisal> seen) {
        Map<TrackId, Instant> begun = new HashMap<>();
        seen.forEach(
                one -> begun.merge(one.track(), one.at(), (first, other) -> first.isBefore(other) ? first : other));
        return seen.stream()
                .sorted(Comparator.comparing((Appraisal one) -> begun.getOrDefault(one.track(), one.at()))
                        .reversed())
                .toList();
    }

    private List<Line> lines(Viewer viewer, List<Appraisal> seen, Set<AppraisalId> standing) {
        Map<UUID, String> people = names.of(
                viewer,
                seen.stream().flatMap(one -> account(one.by())).distinct().toList());
        Map<RoundId, Optional<Round>> known = new HashMap<>();
        return seen.stream()
                .map(one -> new Line(
                        where(known.computeIfAbsent(one.round(), id -> rounds.find(viewer, id)), one),
                        "tracks/" + one.track() + "/appraisals",
                        one.total(),
                        one.grade().name(),
                        one.remark(),
                        one.at(),
                        account(one.by())
                                .map(id -> people.getOrDefault(id, ""))
                                .findFirst()
                                .orElse(""),
                        one.revision(),
                        one.reason(),
                        standing.contains(one.id())))
                .toList();
    }

    private static String where(Optional<Round> round, Appraisal one) {
        return round.stream()
                .flatMap(found -> found.tracks().stream()
                        .filter(track -> track.id().equals(one.track()))
                        .map(track -> found.name() + " · " + track.name()))
                .findFirst()
                .orElse("");
    }

    private static Stream<UUID> account(String by) {
        try {
            return Stream.of(UUID.fromString(by));
        } catch (IllegalArgumentException system) {
            return Stream.empty();
        }
    }

    private static Words words(StandingReason reason) {
        return switch (reason) {
            case StandingReason.Failed(String item) -> new Words("appraisal.standing.failed." + item, List.of());
            case StandingReason.Unqualified(int count, int of) ->
                new Words("appraisal.standing.unqualified", List.of(count, of));
            case StandingReason.Weak(int count, int of) -> new Words("appraisal.standing.weak", List.of(count, of));
            case StandingReason.LowMean(BigDecimal mean, int line, int of) ->
                new Words("appraisal.standing.low-mean", List.of(mean, line, of));
        };
    }
}
