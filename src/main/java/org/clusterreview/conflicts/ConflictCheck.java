package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationTie;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.rules.ConflictRules;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.organisations.OrganisationGraph;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds experts against the applications of a track and brings the findings up to date with the facts. All applications are
 * checked, also those hidden from whoever starts it: the findings are the same.
 */
@Component
class ConflictCheck {

    private final ConflictRepository findings;
    private final ConflictFacts facts;
    private final ConflictPolicies policies;
    private final CheckStore checks;
    private final TrackRegister register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictCheck(
            ConflictRepository findings,
            ConflictFacts facts,
            ConflictPolicies policies,
            CheckStore checks,
            TrackRegister register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.facts = facts;
        this.policies = policies;
        this.checks = checks;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** The whole of a track. */
    void run(TrackId track) {
        run(facts.graph(), track);
    }

    /** @param graph as it is now; whoever checks several tracks reads it once */
    void run(OrganisationGraph graph, TrackId track) {
        settle(
                track,
                graph,
                facts.everybody(graph, track),
                findings.findByTrackIdAndSupersededAtIsNullOrderByFoundAtAscIdAsc(track.value()));
        checks.checked(track, policies.of(track).sha256(), clock.instant(), today());
    }

    /** One expert only, who has said something. */
    void run(TrackId track, ExpertId expert) {
        run(facts.graph(), track, List.of(expert));
    }

    /** Some experts only, of whom something has changed. */
    void run(OrganisationGraph graph, TrackId track, Collection<ExpertId> experts) {
        List<UUID> ids = experts.stream().map(ExpertId::value).toList();
        settle(
                track,
                graph,
                facts.of(graph, track, experts),
                findings.findByTrackIdAndExpertIdInAndSupersededAtIsNullOrderByFoundAtAscIdAsc(track.value(), ids));
    }

    /** Every tie that somebody would have to the applications of a track, in the pool or not; nothing is kept. */
    Map<UUID, List<Tie>> ties(TrackId track, ExpertFacts person) {
        OrganisationGraph graph = facts.graph();
        return rules(track, graph, facts.ties(track)).of(person);
    }

    /** Every tie that experts would have as the facts are now; nothing is kept. */
    Map<ExpertId, Map<UUID, List<Tie>>> ties(TrackId track, Collection<ExpertId> experts) {
        OrganisationGraph graph = facts.graph();
        ConflictRules rules = rules(track, graph, facts.ties(track));
        return facts.of(graph, track, experts).stream()
                .collect(Collectors.toMap(expert -> new ExpertId(expert.expert()), rules::of));
    }

    private void settle(
            TrackId track, OrganisationGraph graph, List<ExpertFacts> people, List<ConflictEntity> present) {
        List<ApplicationTie> ties = facts.ties(track);
        if (ties.isEmpty() && present.isEmpty()) {
            return;
        }
        ConflictPolicy policy = policies.of(track);
        Map<UUID, Application> applications = ties.stream()
                .map(ApplicationTie::application)
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        ConflictRules rules = rules(track, graph, ties);
        Map<UUID, Map<UUID, List<ConflictEntity>>> known = byPair(present);
        CheckChanges changes = new CheckChanges(policy, applications, clock.instant());
        for (ExpertFacts expert : people) {
            Map<UUID, List<ConflictEntity>> row = known.remove(expert.expert());
            changes.settle(expert, rules.of(expert), row == null ? Map.of() : row);
        }
        known.values().forEach(row -> row.values().forEach(changes::gone));
        findings.saveAll(changes.found());
        if (changes.any()) {
            findings.flush();
            events.publishEvent(changes.event(register.of(track)));
        }
    }

    private ConflictRules rules(TrackId track, OrganisationGraph graph, List<ApplicationTie> ties) {
        return new ConflictRules(
                policies.of(track), ConflictFacts.bodies(graph), facts.facts(graph, track, ties), today());
    }

    private static Map<UUID, Map<UUID, List<ConflictEntity>>> byPair(List<ConflictEntity> present) {
        Map<UUID, Map<UUID, List<ConflictEntity>>> pairs = new HashMap<>();
        present.forEach(finding -> pairs.computeIfAbsent(finding.expert(), id -> new HashMap<>())
                .computeIfAbsent(finding.application(), id -> new java.util.ArrayList<>())
                .add(finding));
        return pairs;
    }

    /** Whether the findings are those of today: nothing has changed since, and no look-back has ended in between. */
    boolean isFresh(TrackId track, boolean whateverTheDay) {
        Optional<CheckStore.Check> last = checks.of(track);
        return last.filter(check -> !check.stale()
                        && check.policySha256().equals(policies.of(track).sha256())
                        && (whateverTheDay || check.day().equals(today())))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ConflictVisibility.CHINA);
    }
}
