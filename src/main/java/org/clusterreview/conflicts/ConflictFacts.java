package org.clusterreview.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.applications.ApplicationTie;
import org.clusterreview.applications.ApplicationTies;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.rules.Declaration;
import org.clusterreview.conflicts.rules.Request;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertTie;
import org.clusterreview.experts.ExpertTies;
import org.clusterreview.organisations.OrganisationGraph;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Gathers what the rules of avoidance look at, from the features that know it. */
@Component
class ConflictFacts {

    private final ApplicationTies applications;
    private final ExpertTies experts;
    private final OrganisationTies organisations;
    private final DeclarationStore declarations;
    private final RequestRepository requests;
    private final ConflictPolicies policies;

    ConflictFacts(
            ApplicationTies applications,
            ExpertTies experts,
            OrganisationTies organisations,
            DeclarationStore declarations,
            RequestRepository requests,
            ConflictPolicies policies) {
        this.applications = applications;
        this.experts = experts;
        this.organisations = organisations;
        this.declarations = declarations;
        this.requests = requests;
        this.policies = policies;
    }

    OrganisationGraph graph() {
        return organisations.graph();
    }

    /** A few queries, however many tracks there are. */
    List<TrackFacts> of(Collection<TrackId> tracks) {
        if (tracks.isEmpty()) {
            return List.of();
        }
        Map<TrackId, ConflictPolicy> rules = policies.of(tracks);
        Map<TrackId, List<ApplicationTie>> ties = applications.ties(tracks);
        Map<UUID, List<Request>> asked = requests(tracks);
        Map<TrackId, Map<UUID, List<Declaration>>> declared = declared(tracks);
        return tracks.stream()
                .map(track -> new TrackFacts(
                        track,
                        Objects.requireNonNull(rules.get(track)),
                        ties.getOrDefault(track, List.of()),
                        asked,
                        declared.getOrDefault(track, Map.of())))
                .toList();
    }

    TrackFacts of(TrackId track) {
        return of(List.of(track)).getFirst();
    }

    List<ExpertTie> everybody() {
        return experts.all();
    }

    List<ExpertTie> people(Collection<ExpertId> ids) {
        return experts.of(ids);
    }

    /** Conflicts declared, by the record that stands for who has declared. */
    private Map<TrackId, Map<UUID, List<Declaration>>> declared(Collection<TrackId> tracks) {
        List<DeclarationStore.Declared> all = declarations.conflicts(tracks);
        Map<UUID, UUID> present = experts.present(
                all.stream().map(DeclarationStore.Declared::expert).collect(Collectors.toSet()));
        return all.stream()
                .collect(Collectors.groupingBy(
                        DeclarationStore.Declared::track,
                        Collectors.groupingBy(
                                one -> present.getOrDefault(one.expert(), one.expert()),
                                Collectors.mapping(DeclarationStore.Declared::conflict, Collectors.toList()))));
    }

    /** Requests that stand and name somebody of the pool, by application. */
    private Map<UUID, List<Request>> requests(Collection<TrackId> tracks) {
        List<ExclusionRequest> standing = requests
                .findByTrackIdInOrderByReceivedOnAscRecordedAtAscIdAsc(
                        tracks.stream().map(TrackId::value).toList())
                .stream()
                .map(entity -> entity.toValue(Optional.empty()))
                .filter(ExclusionRequest::stands)
                .toList();
        Map<UUID, UUID> present = experts.present(standing.stream()
                .flatMap(request -> request.match().flatMap(ExclusionRequest.Match::expert).stream())
                .map(ExpertId::value)
                .toList());
        Map<UUID, List<Request>> found = new HashMap<>();
        for (ExclusionRequest request : standing) {
            request.match()
                    .flatMap(ExclusionRequest.Match::expert)
                    .ifPresent(expert -> found.computeIfAbsent(
                                    request.application().value(), id -> new ArrayList<>())
                            .add(fact(request, present.getOrDefault(expert.value(), expert.value()))));
        }
        return found;
    }

    private static Request fact(ExclusionRequest request, UUID expert) {
        return new Request(
                request.id().value(),
                expert,
                request.receivedOn(),
                request.reason(),
                request.state() == ExclusionRequest.State.ACCEPTED);
    }
}
