package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FormalState;
import org.clusterreview.applications.workbook.ApplicantKind;
import org.clusterreview.registry.Cluster;
import org.clusterreview.results.Ranking;
import org.clusterreview.results.RecordedLot;
import org.clusterreview.rounds.policy.CultivationRule;
import org.clusterreview.rounds.policy.CultivationRule.Source;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.RankingRule.RankOn;

/** Puts the applications of a track in the order of the list: the groups' rankings merged by score, then what has no rank. */
final class ListMaker {

    /** An application with its place in the merged ranking. */
    record Ranked(Application application, ApplicationResult result, Exact score, int place) {

        String key() {
            return application.id().toString();
        }
    }

    private final ListBasis basis;
    private final Ranking ranking;
    private final ListTerms terms;
    private final Map<String, Application> applications = new HashMap<>();

    /** Under the terms of the track. */
    ListMaker(ListBasis basis, Ranking ranking) {
        this(basis, ranking, ListTerms.of(basis));
    }

    ListMaker(ListBasis basis, Ranking ranking, ListTerms terms) {
        this.basis = basis;
        this.ranking = ranking;
        this.terms = terms;
        basis.applications().forEach(a -> applications.put(a.id().toString(), a));
    }

    /** One entry for every application of the track. */
    List<ListEntry> entries() {
        List<Ranked> ranked = ranked();
        Map<String, ListEntry> entries = new LinkedHashMap<>();
        List<ListEntry> decided = basis.policy()
                .evaluation()
                .map(rule -> new Grades(rule).of(ranked))
                .orElseGet(() -> quotas().decide(ranked));
        decided.forEach(entry -> entries.put(entry.application().toString(), entry));
        for (ApplicationResult row : ranking.rows()) {
            Application application = applications.get(row.application());
            if (application != null && !entries.containsKey(row.application())) {
                entries.put(row.application(), refused(application, notRanked(row), false));
            }
        }
        for (Application application : basis.applications()) {
            if (!entries.containsKey(application.id().toString())) {
                boolean unmet = application.formalState() == FormalState.REJECTED
                        || application.formalState() == FormalState.RETURNED;
                entries.put(
                        application.id().toString(),
                        refused(application, notPassed(application), unmet && cultivates(Source.CONDITIONS)));
            }
        }
        return List.copyOf(entries.values());
    }

    Quotas quotas() {
        return new Quotas(basis, terms, ranking.model());
    }

    /** By score; among equals what the policy prefers, then the ranks that the model gave within a group. */
    List<Ranked> ranked() {
        List<ApplicationResult> scored = ranking.rows().stream()
                .filter(row -> row.rank() != null && row.score() != null && applications.containsKey(row.application()))
                .toList();
        Map<ApplicationId, Integer> drawn = drawn(scored);
        List<ApplicationResult> rows = scored.stream()
                .sorted(Comparator.comparing(this::score)
                        .reversed()
                        .thenComparing(row -> wasCultivated(row) ? 0 : 1)
                        .thenComparing(
                                row -> drawn.getOrDefault(application(row).id(), 0))
                        .thenComparing(row -> Objects.requireNonNullElse(row.rank(), 0))
                        .thenComparing(row -> application(row).number()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean equal = i > 0
                    && equal(rows.get(i - 1), rows.get(i))
                    && !drawn.containsKey(application(rows.get(i)).id());
            int place = equal ? ranked.getLast().place() : i + 1;
            ranked.add(new Ranked(application(rows.get(i)), rows.get(i), score(rows.get(i)), place));
        }
        return ranked;
    }

    /** Places by lot of those equals that all were in one lot; a lot says nothing of who was not in it. */
    private Map<ApplicationId, Integer> drawn(List<ApplicationResult> rows) {
        Map<ApplicationId, Integer> drawn = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> List.of(score(row), wasCultivated(row))))
                .values()
                .forEach(equals -> {
                    Set<ApplicationId> ids =
                            equals.stream().map(row -> application(row).id()).collect(Collectors.toSet());
                    basis.lots().stream()
                            .filter(lot ->
                                    ids.size() > 1 && lot.places().keySet().containsAll(ids))
                            .max(Comparator.comparing(RecordedLot::decidedAt))
                            .ifPresent(lot ->
                                    ids.forEach(id -> drawn.put(id, lot.places().getOrDefault(id, 0))));
                });
        return drawn;
    }

    static ListEntry entry(Ranked ranked, ListDecision decision, Optional<String> grade, List<ListReason> reasons) {
        Score score = Objects.requireNonNull(ranked.result().score());
        return entry(
                ranked.application(),
                Optional.of(ranked.result().group()),
                Optional.of(ranked.place()),
                Optional.of(ranked.score().toString()),
                Optional.of(score.published().toPlainString()),
                decision,
                grade,
                false,
                reasons);
    }

    private static ListEntry refused(Application application, ListReason reason, boolean eligible) {
        return entry(
                application,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ListDecision.NOT_LISTED,
                Optional.empty(),
                eligible,
                List.of(reason));
    }

    private static ListEntry entry(
            Application application,
            Optional<String> group,
            Optional<Integer> place,
            Optional<String> exact,
            Optional<String> published,
            ListDecision decision,
            Optional<String> grade,
            boolean eligible,
            List<ListReason> reasons) {
        return new ListEntry(
                application.id(),
                application.name(),
                application.cityCode(),
                application.countyCode(),
                application.zoneCode().filter(z -> application.applicantKind() != ApplicantKind.COUNTY_GOVERNMENT),
                application.fieldCode(),
                group,
                place,
                exact,
                published,
                decision,
                decision,
                grade,
                eligible,
                reasons,
                Optional.empty());
    }

    private ListReason notRanked(ApplicationResult row) {
        return new ListReason.NotRanked(
                "",
                row.remarks().stream()
                        .map(remark -> new ListReason.Remark(
                                remark.code(),
                                remark.args().stream().map(String::valueOf).toList()))
                        .toList());
    }

    private ListReason notPassed(Application application) {
        return new ListReason.NotPassed(
                Quotas.articleOfConditions(basis.policy()),
                application.formalState().name());
    }

    private boolean cultivates(Source source) {
        return basis.policy()
                .cultivation()
                .filter(rule -> rule.from().contains(source))
                .isPresent();
    }

    private boolean wasCultivated(ApplicationResult row) {
        Application application = application(row);
        return basis.policy()
                        .cultivation()
                        .filter(CultivationRule::firstOfEquals)
                        .isPresent()
                && basis.registry().stream()
                        .filter(cluster -> cluster.state() == Cluster.State.UNDER_CULTIVATION)
                        .anyMatch(cluster -> cluster.fieldCode().equals(application.fieldCode())
                                && cluster.organisation()
                                        .filter(application.applicant()::equals)
                                        .isPresent());
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
