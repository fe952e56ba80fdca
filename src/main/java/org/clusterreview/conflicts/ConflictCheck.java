package org.clusterreview.conflicts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationTie;
import org.clusterreview.conflicts.rules.ConflictRules;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Tie;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertTie;
import org.clusterreview.organisations.OrganisationGraph;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds experts against the applications of a track and brings the findings up to date with the facts. All applications are
 * checked, also those hidden from whoever starts it: the findings are the same. A track is held while it is checked, so that
 * two checks do not find the same twice.
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
        run(facts.graph(), List.of(track));
    }

    /** The whole of some tracks; whatever they have in common is read once. */
    void run(OrganisationGraph graph, Collection<TrackId> tracks) {
        if (tracks.isEmpty()) {
            return;
        }
        register.hold(tracks);
        List<ExpertTie> everybody = facts.everybody();
        for (TrackFacts one : facts.of(tracks)) {
            UUID track = one.track().value();
            settle(one, graph, everybody, findings.findByTrackIdAndSupersededAtIsNullOrderByFoundAtAscIdAsc(track));
            checks.checked(one.track(), one.policy().sha256(), clock.instant(), today());
        }
    }

    /** One expert only, who has said something. */
    void run(TrackId track, ExpertId expert) {
        run(facts.graph(), List.of(track), List.of(expert));
    }

    /** Some experts only, by whichever of their records, in some tracks; as many queries however many tracks. */
    void run(OrganisationGraph graph, Collection<TrackId> tracks, Collection<ExpertId> experts) {
        if (tracks.isEmpty() || experts.isEmpty()) {
            return;
        }
        register.hold(tracks);
        List<ExpertTie> people = facts.people(experts);
        Set<UUID> records = Stream.concat(experts.stream(), people.stream().map(ExpertTie::id))
                .map(ExpertId::value)
                .collect(Collectors.toSet());
        Map<UUID, List<ConflictEntity>> present = findings
                .findByTrackIdInAndExpertIdInAndSupersededAtIsNullOrderByFoundAtAscIdAsc(
                        tracks.stream().map(TrackId::value).toList(), records)
                .stream()
                .collect(Collectors.groupingBy(ConflictEntity::track));
        for (TrackFacts one : facts.of(tracks)) {
            settle(one, graph, people, present.getOrDefault(one.track().value(), List.of()));
        }
    }

    /** The rules of a track over the facts of now, for questions of which nothing is kept. */
    TrackRules rules(TrackId track) {
        OrganisationGraph graph = facts.graph();
        TrackFacts one = facts.of(track);
        return new TrackRules(one, graph, one.rules(graph, today()));
    }

    /** Every tie that experts would have under rules that have been made ready. */
    Map<ExpertId, Map<UUID, List<Tie>>> ties(TrackRules rules, Collection<ExpertId> experts) {
        return facts.people(experts).stream().collect(Collectors.toMap(ExpertTie::id, rules::of));
    }

    private void settle(TrackFacts one, OrganisationGraph graph, List<ExpertTie> people, List<ConflictEntity> present) {
        if (one.applications().isEmpty() && present.isEmpty()) {
            return;
        }
        Map<UUID, Application> applications = one.applications().stream()
                .map(ApplicationTie::application)
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        ConflictRules rules = one.rules(graph, today());
        Map<UUID, Map<UUID, List<ConflictEntity>>> known = byPair(present);
        CheckChanges changes = new CheckChanges(one.policy(), applications, clock.instant());
        for (ExpertTie tie : people) {
            ExpertFacts expert = one.person(graph, tie);
            Map<UUID, List<ConflictEntity>> row = known.remove(expert.expert());
            changes.settle(expert, rules.of(expert), row == null ? Map.of() : row);
        }
        known.values().forEach(row -> row.values().forEach(changes::gone));
        findings.saveAll(changes.found());
        if (changes.any()) {
            findings.flush();
            events.publishEvent(changes.event(register.of(one.track())));
        }
    }

    private static Map<UUID, Map<UUID, List<ConflictEntity>>> byPair(List<ConflictEntity> present) {
        Map<UUID, Map<UUID, List<ConflictEntity>>> pairs = new HashMap<>();
        present.forEach(finding -> pairs.computeIfAbsent(finding.expert(), id -> new HashMap<>())
                .computeIfAbsent(finding.application(), id -> new ArrayList<>())
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
