package org.clusterreview.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.FormalOutcomes;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.registry.Registry;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Gathers what a list is formed on, as a viewer may see it. */
@Component
class ListBases {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Rounds rounds;
    private final Policies policies;
    private final Applications applications;
    private final FormalOutcomes outcomes;
    private final Registry registry;
    private final Results results;
    private final OrganisationTies ties;
    private final Clock clock;

    ListBases(
            Rounds rounds,
            Policies policies,
            Applications applications,
            FormalOutcomes outcomes,
            Registry registry,
            Results results,
            OrganisationTies ties,
            Clock clock) {
        this.rounds = rounds;
        this.policies = policies;
        this.applications = applications;
        this.outcomes = outcomes;
        this.registry = registry;
        this.results = results;
        this.ties = ties;
        this.clock = clock;
    }

    ListBasis of(Viewer viewer, Track track) {
        return new ListBasis(
                track,
                rounds.find(viewer, track.round()).orElseThrow(),
                policies.of(viewer, track.id()),
                applications.ofTrack(viewer, track.id()),
                outcomes.notPassed(viewer, track.id()),
                registry.all(viewer),
                results.lots(viewer, track.id()),
                ties.merged(),
                today());
    }

    /** The list as the rules give it from the result in force; refused without one, and from one that was altered. */
    Outcome<ListDraft> draft(Viewer viewer, Track track) {
        Optional<FrozenResult> result = results.frozen(viewer, track.id());
        if (result.isEmpty()) {
            return Outcome.refused(Violation.of("recognition.result.none"));
        }
        return result.get().reproduced()
                ? Outcome.done(draft(of(viewer, track), result.get()))
                : Outcome.refused(Violation.of("recognition.result.altered"));
    }

    private static ListDraft draft(ListBasis basis, FrozenResult result) {
        ListMaker maker = new ListMaker(basis, result.ranking());
        return new ListDraft(
                result.id(),
                result.revision(),
                result.resultSha256(),
                basis.registrySha256(),
                basis.track().places(),
                maker.lots(),
                maker.entries());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
