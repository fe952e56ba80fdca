package org.clusterreview.conflicts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterreview.applications.ApplicationTies;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertTies;
import org.clusterreview.organisations.OrganisationGraph;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.stereotype.Component;

/**
 * Which tracks a change of experts or organisations reaches, and how much of each has to be checked for it. A track that has its
 * results is not touched by itself: it is marked, and nothing is listed on it until somebody has had it checked again.
 */
@Component
class CheckSpread {

    private final ConflictCheck check;
    private final CheckStore checks;
    private final ConflictFacts facts;
    private final ConflictRepository findings;
    private final ApplicationTies applications;
    private final ExpertTies experts;
    private final TrackRegister tracks;

    CheckSpread(
            ConflictCheck check,
            CheckStore checks,
            ConflictFacts facts,
            ConflictRepository findings,
            ApplicationTies applications,
            ExpertTies experts,
            TrackRegister tracks) {
        this.check = check;
        this.checks = checks;
        this.facts = facts;
        this.findings = findings;
        this.applications = applications;
        this.experts = experts;
        this.tracks = tracks;
    }

    /** An expert may have ties to any application: by what is written of relatives and works together, names alone count. */
    void experts(Collection<ExpertId> changed) {
        List<TrackId> running = running();
        check.run(facts.graph(), running, changed);
        outdated(track -> true);
    }

    /**
     * Ties run between experts and applications that both hang together with what has changed; what hung together with it before
     * shows in findings that experts have elsewhere.
     */
    void organisations(Collection<UUID> changed) {
        around(
                changed,
                there -> new HashSet<>(
                        findings.tracksWith(there.stream().map(ExpertId::value).toList()))::contains);
    }

    /** A department of a city has to do with all applications of the city, whoever takes part in them. */
    void kind(UUID organisation) {
        around(Set.of(organisation), there -> track -> true);
    }

    /** @param elsewhere by the experts reached: the tracks, none of whose applications is reached, that they are checked in */
    private void around(Collection<UUID> changed, Function<Set<ExpertId>, Predicate<UUID>> elsewhere) {
        List<TrackId> running = running();
        OrganisationGraph graph = facts.graph();
        Set<UUID> around = graph.around(changed);
        Set<TrackId> whole = applications.tracksWith(around);
        Set<ExpertId> there = experts.at(around);
        Predicate<UUID> reached = there.isEmpty() ? track -> false : elsewhere.apply(there);
        Predicate<TrackId> some = track -> !whole.contains(track) && reached.test(track.value());
        check.run(graph, running.stream().filter(whole::contains).toList());
        check.run(graph, running.stream().filter(some).toList(), there);
        outdated(track -> whole.contains(track) || some.test(track));
    }

    /** Tracks that have no results yet, all of them held before anything is read of one. */
    private List<TrackId> running() {
        return tracks.holdBefore(Stage.RESULTS).stream().map(Track::id).toList();
    }

    /** Marks those of some tracks that have results, also where the list is out: any of them may be led back. */
    private void outdated(Predicate<TrackId> wanted) {
        checks.outdated(tracks.from(Stage.RESULTS).stream().filter(wanted).toList());
    }
}
