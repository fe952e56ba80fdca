package org.clusterreview.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterreview.access.DemonstrationAccounts;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.rounds.policy.Policy;
import org.clusterreview.rounds.policy.PolicyReader;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.VersionedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a round: checks what was asked for, then writes round, tracks and bindings together. */
@Component
class RoundOpening {

    static final int NAME_MAX_LENGTH = 200;

    private final RoundRepository rounds;
    private final TrackRepository tracks;
    private final TrackBindings bindings;
    private final RuleCatalogue catalogue;
    private final Models models;
    private final DemonstrationAccounts demonstration;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundOpening(
            RoundRepository rounds,
            TrackRepository tracks,
            TrackBindings bindings,
            RuleCatalogue catalogue,
            Models models,
            DemonstrationAccounts demonstration,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.bindings = bindings;
        this.catalogue = catalogue;
        this.models = models;
        this.demonstration = demonstration;
        this.events = events;
        this.clock = clock;
    }

    Outcome<RoundId> open(Viewer viewer, NewRound round) {
        List<Violation> violations = faultsOf(viewer, round);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        RoundId id = rounds.save(new RoundEntity(round, viewer.actor(), clock.instant()))
                .id();
        for (int i = 0; i < round.tracks().size(); i++) {
            NewRound.NewTrack wanted = round.tracks().get(i);
            TrackId track = tracks.save(new TrackEntity(id, i, wanted)).id();
            wanted.rules()
                    .forEach((kind, rule) -> bindings.bind(
                            track, catalogue.find(viewer, kind, rule).orElseThrow()));
        }
        events.publishEvent(new RoundEvents.RoundOpened(
                id,
                round.name(),
                round.year(),
                round.tracks().stream().map(NewRound.NewTrack::name).toList()));
        return Outcome.done(id);
    }

    private List<Violation> faultsOf(Viewer viewer, NewRound round) {
        List<Violation> violations = new ArrayList<>();
        if (round.name().isBlank() || round.name().length() > NAME_MAX_LENGTH) {
            violations.add(Violation.at("name", "round.name.missing", NAME_MAX_LENGTH));
        } else if (rounds.findByName(round.name()).isPresent()) {
            violations.add(Violation.at("name", "round.name.taken", round.name()));
        }
        if (!round.demonstration() && demonstration.present()) {
            violations.add(Violation.of("round.beside-demonstration"));
        }
        if (round.tracks().isEmpty()) {
            violations.add(Violation.at("tracks", "round.tracks.missing"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Tracks.CHINA);
        for (NewRound.NewTrack track : round.tracks()) {
            track.rules()
                    .forEach((kind, rule) -> unknown(catalogue.find(viewer, kind, rule), kind, rule)
                            .ifPresent(violations::add));
            stages(viewer, track.policy(), track.model())
                    .flatMap(StageAgreement::difference)
                    .ifPresent(violations::add);
            track.requestsUntil()
                    .filter(day -> day.isBefore(today))
                    .ifPresent(day ->
                            violations.add(Violation.at("requestsUntil", "track.requests.past", day.toString())));
        }
        return violations;
    }

    /** What to know of a policy and a model that are to go together, and that does not forbid it. */
    Optional<Violation> warning(Viewer viewer, VersionedId policy, VersionedId model) {
        return stages(viewer, policy, model).flatMap(StageAgreement::warning);
    }

    /** Empty where the policy is none of evaluation, or either is unknown. */
    private Optional<StageAgreement> stages(Viewer viewer, VersionedId policy, VersionedId model) {
        Optional<EvaluationRule> rule = catalogue
                .find(viewer, RuleKind.POLICY, policy)
                .flatMap(found -> PolicyReader.read(found.id().toString(), found.sourceText(), new ArrayList<>()))
                .flatMap(Policy::evaluation);
        return rule.flatMap(evaluation -> catalogue
                .find(viewer, RuleKind.MODEL, model)
                .map(found -> new StageAgreement(evaluation, models.of(found))));
    }

    private static Optional<Violation> unknown(Optional<RuleVersion> found, RuleKind kind, VersionedId wanted) {
        return found.isPresent()
                ? Optional.empty()
                : Optional.of(
                        Violation.at(kind.name().toLowerCase(Locale.ROOT), "round.rule.unknown", wanted.toString()));
    }
}
