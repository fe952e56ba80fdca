package org.clusterreview.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.recognition.quota.Candidate;
import org.clusterreview.recognition.quota.Existing;
import org.clusterreview.recognition.quota.Scores;
import org.clusterreview.recognition.quota.Succession;
import org.clusterreview.rounds.policy.Limit;
import org.clusterreview.rounds.policy.QuotaRule;

/**
 * Takes an entry off a list and lets the first of the reserve take its place that the limits leave room for. Only the place of
 * something that was to be recognised is taken.
 *
 * @param article under which objections are dealt with
 * @param barred who may not be recognised by now (Article 21) and is passed over
 */
record CorrectionPlanner(
        String article,
        Optional<QuotaRule> quota,
        List<Existing> existing,
        Set<ApplicationId> barred,
        String registrySha256) {

    CorrectionPlan plan(ListDraft draft, ListEntry removed, int objection, String reason) {
        Succession succession = succession(draft, removed);
        Optional<ListEntry> movedUp = succession.movedUp().map(candidate -> entry(draft, candidate));
        ListReason upheld = new ListReason.ObjectionUpheld(article, objection, reason);
        ListReason moved = new ListReason.MovedUp(
                article,
                new ListReason.Holder(removed.name(), removed.application().value()));
        List<ListEntry> entries = draft.entries().stream()
                .map(entry -> entry.equals(removed) ? entry.corrected(ListDecision.NOT_LISTED, upheld) : entry)
                .map(entry ->
                        movedUp.filter(entry::equals).isPresent() ? entry.corrected(ListDecision.LISTED, moved) : entry)
                .toList();
        return new CorrectionPlan(
                removed,
                movedUp.map(entry -> entry.corrected(ListDecision.LISTED, moved)),
                passedOver(draft, removed, succession),
                draft.with(registrySha256, entries));
    }

    /** Those of the reserve that would have come first, in the order of the list. */
    private List<ListEntry> passedOver(ListDraft draft, ListEntry removed, Succession succession) {
        if (removed.decision() != ListDecision.LISTED) {
            return List.of();
        }
        Set<String> stopped = succession.passedOver().stream()
                .map(decision -> decision.candidate().id())
                .collect(Collectors.toSet());
        List<ListEntry> passed = new ArrayList<>();
        for (ListEntry entry : draft.entries()) {
            String id = entry.application().toString();
            if (succession.movedUp().filter(one -> one.id().equals(id)).isPresent()) {
                return passed;
            }
            boolean banned = entry.decision() == ListDecision.RESERVE && barred.contains(entry.application());
            if (banned || stopped.contains(id)) {
                passed.add(entry);
            }
        }
        return passed;
    }

    private Succession succession(ListDraft draft, ListEntry removed) {
        if (removed.decision() != ListDecision.LISTED) {
            return new Succession(Optional.empty(), List.of());
        }
        List<Limit> limits = quota.map(QuotaRule::limits).orElse(List.of());
        return Succession.of(
                candidates(draft, ListDecision.LISTED, removed),
                candidates(draft, ListDecision.RESERVE, removed).stream()
                        .filter(candidate -> !barred.contains(ApplicationId.of(candidate.id())))
                        .toList(),
                limits,
                existing,
                draft.places().orElse(Integer.MAX_VALUE));
    }

    private List<Candidate> candidates(ListDraft draft, ListDecision decision, ListEntry without) {
        return draft.entries().stream()
                .filter(entry -> entry.decision() == decision && !entry.equals(without))
                .map(this::candidate)
                .toList();
    }

    private Candidate candidate(ListEntry entry) {
        Map<String, Set<String>> attributes = quota.map(entry::attributes).orElse(Map.of());
        BigFraction score = entry.exact().flatMap(Scores::parse).orElse(BigFraction.ZERO);
        return new Candidate(entry.application().toString(), score, attributes);
    }

    private static ListEntry entry(ListDraft draft, Candidate candidate) {
        return draft.entries().stream()
                .filter(entry -> Objects.equals(entry.application().toString(), candidate.id()))
                .findFirst()
                .orElseThrow();
    }
}
