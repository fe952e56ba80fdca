package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.recognition.ListReason.Holder;
import org.clusterreview.recognition.quota.Candidate;
import org.clusterreview.recognition.quota.Selection;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.Origin;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.QuotaRule;
import org.clusterreview.scoring.model.Exact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside a list: how far the quotas are used, and the list of greatest total score. */
@Service
@Transactional(readOnly = true)
public class ListInsights {

    private record Cell(Limit limit, List<String> key) {}

    private final Tracks tracks;
    private final Applications applications;
    private final Results results;
    private final ListBases bases;

    ListInsights(Tracks tracks, Applications applications, Results results, ListBases bases) {
        this.tracks = tracks;
        this.applications = applications;
        this.results = results;
        this.bases = bases;
    }

    /** Every combination of the limits that these entries touch, in the order of the policy, the fullest first. */
    @ForInsiders
    public List<QuotaUse> uses(Viewer viewer, TrackId id, List<ListEntry> entries) {
        ListBasis basis = bases.of(viewer, track(viewer, id));
        Optional<QuotaRule> rule = basis.policy().quota();
        return rule.map(quota -> uses(quota, basis, entries)).orElse(List.of());
    }

    /** The list of greatest total; empty without quotas, without a result, or to somebody who does not see the whole. */
    @ForInsiders
    public Optional<OptimalComparison> optimal(Viewer viewer, TrackId id) {
        Track track = track(viewer, id);
        Optional<FrozenResult> result = results.frozen(viewer, id);
        ListBasis basis = bases.of(viewer, track);
        if (applications.isPartial(viewer, id) || basis.policy().quota().isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        ListMaker maker = new ListMaker(basis, result.get().ranking());
        return Optional.of(compare(maker.quotas(), maker.ranked()));
    }

    /**
     * What the list would be under other terms; empty without quotas, without a result, or to somebody who does not see the
     * whole. It decides nothing and is kept nowhere.
     */
    @ForInsiders
    public Optional<WhatIfAnswer> whatIf(Viewer viewer, TrackId id, WhatIf wanted) {
        Track track = track(viewer, id);
        Optional<FrozenResult> result = results.frozen(viewer, id);
        ListBasis basis = bases.of(viewer, track);
        if (applications.isPartial(viewer, id) || basis.policy().quota().isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        List<ListEntry> now = new ListMaker(basis, result.get().ranking()).entries();
        ListTerms there = ListTerms.of(basis).with(wanted);
        return Optional.of(compare(now, new ListMaker(basis, result.get().ranking(), there).entries()));
    }

    private static WhatIfAnswer compare(List<ListEntry> now, List<ListEntry> there) {
        Map<ApplicationId, ListEntry> others = new LinkedHashMap<>();
        there.forEach(entry -> others.put(entry.application(), entry));
        List<WhatIfAnswer.Move> moves = new ArrayList<>();
        for (ListEntry entry : now) {
            ListEntry other = others.getOrDefault(entry.application(), entry);
            if (other.decision() != entry.decision()) {
                moves.add(new WhatIfAnswer.Move(entry, other));
            }
        }
        return new WhatIfAnswer(listed(there), listed(now), moves);
    }

    private static int listed(List<ListEntry> entries) {
        return (int) entries.stream()
                .filter(entry -> entry.decision() == ListDecision.LISTED)
                .count();
    }

    private static OptimalComparison compare(Quotas quotas, List<ListMaker.Ranked> ranked) {
        Selection optimal = quotas.optimal(ranked);
        Selection byRank = quotas.byRank(ranked);
        Set<String> best = ids(optimal);
        Set<String> official = ids(byRank);
        return new OptimalComparison(
                best.stream()
                        .filter(id -> !official.contains(id))
                        .map(ApplicationId::of)
                        .toList(),
                official.stream()
                        .filter(id -> !best.contains(id))
                        .map(ApplicationId::of)
                        .toList(),
                total(ranked, best),
                total(ranked, official));
    }

    private static Set<String> ids(Selection selection) {
        return selection.listed().stream().map(Candidate::id).collect(Collectors.toSet());
    }

    private static String total(List<ListMaker.Ranked> ranked, Set<String> ids) {
        return Exact.sum(ranked.stream()
                        .filter(row -> ids.contains(row.key()))
                        .map(ListMaker.Ranked::score)
                        .toList())
                .toString();
    }

    private static List<QuotaUse> uses(QuotaRule rule, ListBasis basis, List<ListEntry> entries) {
        Map<Cell, List<Holder>> recognised = new LinkedHashMap<>();
        Map<Cell, List<Holder>> listed = new LinkedHashMap<>();
        for (ListEntry entry : entries) {
            for (Cell cell : cells(rule, entry.attributes(rule))) {
                List<Holder> holders = listed.computeIfAbsent(cell, c -> new ArrayList<>());
                if (entry.decision() == ListDecision.LISTED) {
                    holders.add(new Holder(entry.name(), entry.application().value()));
                }
            }
        }
        Set<UUID> onList =
                entries.stream().map(entry -> entry.application().value()).collect(Collectors.toSet());
        for (Cluster cluster : basis.counted()) {
            if (cluster.origin()
                    .map(Origin::application)
                    .filter(onList::contains)
                    .isPresent()) {
                continue;
            }
            cells(rule, ListBasis.attributes(rule, cluster))
                    .forEach(cell -> recognised
                            .computeIfAbsent(cell, c -> new ArrayList<>())
                            .add(new Holder(cluster.name(), null)));
        }
        return listed.keySet().stream()
                .map(cell -> new QuotaUse(
                        cell.limit(),
                        cell.key(),
                        recognised.getOrDefault(cell, List.of()),
                        listed.getOrDefault(cell, List.of())))
                .filter(use -> use.used() > 0)
                .sorted(Comparator.<QuotaUse>comparingInt(use -> rule.limits().indexOf(use.limit()))
                        .thenComparing(Comparator.<QuotaUse>comparingInt(
                                        use -> use.used() - use.limit().maximum())
                                .reversed())
                        .thenComparing(use -> use.key().toString()))
                .toList();
    }

    private static List<Cell> cells(QuotaRule rule, Map<String, Set<String>> attributes) {
        return rule.limits().stream()
                .flatMap(limit -> limit.keys(attributes).stream().map(key -> new Cell(limit, key)))
                .toList();
    }

    private Track track(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }
}
