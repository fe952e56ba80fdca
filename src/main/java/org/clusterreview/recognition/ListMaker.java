package org.clusterreview.recognition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.FormalOutcome;
import org.clusterreview.applications.FormalState;
import org.clusterreview.results.Ranking;
import org.clusterreview.results.RecordedLot;
import org.clusterreview.rounds.policy.CultivationRule.Source;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.model.Exact;

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
    private final MergedRanking merged;
    private final Map<String, Application> applications = new HashMap<>();

    /** Under the terms of the track. */
    ListMaker(ListBasis basis, Ranking ranking) {
        this(basis, ranking, ListTerms.of(basis));
    }

    ListMaker(ListBasis basis, Ranking ranking, ListTerms terms) {
        this.basis = basis;
        this.ranking = ranking;
        this.terms = terms;
        this.merged = new MergedRanking(basis, ranking);
        basis.applications().forEach(a -> applications.put(a.id().toString(), a));
    }

    /** One entry for every application of the track. */
    List<ListEntry> entries() {
        Map<String, ListEntry> entries = new LinkedHashMap<>();
        ranked(merged.rows()).forEach(entry -> entries.put(entry.application().toString(), entry));
        for (ApplicationResult row : ranking.rows()) {
            Application application = applications.get(row.application());
            if (application != null && !entries.containsKey(row.application())) {
                entries.put(row.application(), refused(application, notRanked(row), false));
            }
        }
        for (Application application : basis.applications()) {
            if (!entries.containsKey(application.id().toString())) {
                entries.put(
                        application.id().toString(),
                        refused(
                                application,
                                notPassed(application),
                                isUnmet(application) && cultivates(Source.CONDITIONS)));
            }
        }
        return List.copyOf(entries.values());
    }

    /** The entries of what has a rank, each with the lot that put it in its order. */
    private List<ListEntry> ranked(List<Ranked> ranked) {
        Map<ApplicationId, RecordedLot> drawn = merged.drawn();
        return basis
                .policy()
                .evaluation()
                .map(rule -> new Grades(rule).of(ranked))
                .orElseGet(() -> quotas().decide(ranked))
                .stream()
                .map(entry -> Optional.ofNullable(drawn.get(entry.application()))
                        .map(lot -> entry.and(new ListReason.ByLot("", lot.number())))
                        .orElse(entry))
                .toList();
    }

    /** The merged ranking in the order of the list. */
    List<Ranked> ranked() {
        return merged.rows();
    }

    /** Every lot between equals of several groups, with whether it puts something in order here. */
    List<ListLot> lots() {
        Set<RecordedLot> used = Set.copyOf(merged.drawn().values());
        return basis.lots().stream()
                .sorted(Comparator.comparingInt(RecordedLot::number))
                .map(lot -> new ListLot(lot.id(), lot.number(), lot.sha256(), used.contains(lot)))
                .toList();
    }

    Quotas quotas() {
        return new Quotas(basis, terms, ranking.model());
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
                application.administrationZone(),
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
        Optional<FormalOutcome> outcome = outcome(application);
        return new ListReason.NotPassed(
                outcome.map(FormalOutcome::unmet)
                        .filter(articles -> !articles.isEmpty())
                        .map(articles -> String.join("、", articles))
                        .orElseGet(() -> Quotas.articleOfConditions(basis.policy())),
                application.formalState().name(),
                outcome.map(FormalOutcome::reason).orElse(""));
    }

    /** Article 9 is for those who do not meet the conditions yet, not for who may not apply or has left something out. */
    private boolean isUnmet(Application application) {
        return (application.formalState() == FormalState.REJECTED || application.formalState() == FormalState.RETURNED)
                && outcome(application).map(FormalOutcome::conditionsAlone).orElse(true);
    }

    /** As long as it still holds: what was handed in anew is looked at anew. */
    private Optional<FormalOutcome> outcome(Application application) {
        return Optional.ofNullable(basis.formal().get(application.id()))
                .filter(outcome -> outcome.state() == application.formalState());
    }

    private boolean cultivates(Source source) {
        return basis.policy()
                .cultivation()
                .filter(rule -> rule.from().contains(source))
                .isPresent();
    }
}
