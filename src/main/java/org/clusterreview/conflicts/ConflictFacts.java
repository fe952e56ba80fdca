package org.clusterreview.conflicts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.applications.ApplicationTie;
import org.clusterreview.applications.ApplicationTies;
import org.clusterreview.applications.PersonOfApplication;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.conflicts.rules.ApplicationFacts;
import org.clusterreview.conflicts.rules.Bodies;
import org.clusterreview.conflicts.rules.Declaration;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Party;
import org.clusterreview.conflicts.rules.Person;
import org.clusterreview.conflicts.rules.PersonPart;
import org.clusterreview.conflicts.rules.Request;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertTie;
import org.clusterreview.experts.ExpertTies;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.organisations.OrganisationGraph;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.OrganisationTies;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Gathers what the rules of avoidance look at, from the features that know it. Merged organisations are one here. */
@Component
class ConflictFacts {

    private final ApplicationTies applications;
    private final ExpertTies experts;
    private final OrganisationTies organisations;
    private final DeclarationStore declarations;
    private final RequestRepository requests;

    ConflictFacts(
            ApplicationTies applications,
            ExpertTies experts,
            OrganisationTies organisations,
            DeclarationStore declarations,
            RequestRepository requests) {
        this.applications = applications;
        this.experts = experts;
        this.organisations = organisations;
        this.declarations = declarations;
        this.requests = requests;
    }

    OrganisationGraph graph() {
        return organisations.graph();
    }

    static Bodies bodies(OrganisationGraph graph) {
        return new Bodies(graph.names(), graph.parents(), graph.alikes(), graph.departments());
    }

    List<ApplicationTie> ties(TrackId track) {
        return applications.ties(track);
    }

    List<ApplicationFacts> facts(OrganisationGraph graph, TrackId track, List<ApplicationTie> ties) {
        Map<UUID, List<Request>> asked = requests(track);
        return ties.stream()
                .map(tie -> facts(
                        graph, tie, asked.getOrDefault(tie.application().id().value(), List.of())))
                .toList();
    }

    /** Conflicts declared, by the record that stands for who has declared. */
    private Map<UUID, List<Declaration>> declared(TrackId track) {
        Map<UUID, List<Declaration>> byRecord = declarations.conflicts(track);
        Map<UUID, UUID> present = experts.present(byRecord.keySet());
        Map<UUID, List<Declaration>> byPerson = new HashMap<>();
        byRecord.forEach((record, declared) -> byPerson.computeIfAbsent(
                        present.getOrDefault(record, record), id -> new ArrayList<>())
                .addAll(declared));
        return byPerson;
    }

    /** Requests that stand and name somebody of the pool, by application. */
    private Map<UUID, List<Request>> requests(TrackId track) {
        List<ExclusionRequest> standing =
                requests.findByTrackIdOrderByReceivedOnAscRecordedAtAscIdAsc(track.value()).stream()
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

    List<ExpertFacts> everybody(OrganisationGraph graph, TrackId track) {
        return people(graph, track, experts.all());
    }

    List<ExpertFacts> of(OrganisationGraph graph, TrackId track, Collection<ExpertId> ids) {
        return people(graph, track, experts.of(ids));
    }

    private List<ExpertFacts> people(OrganisationGraph graph, TrackId track, List<ExpertTie> ties) {
        Map<UUID, List<Declaration>> declared = declared(track);
        return ties.stream()
                .map(tie -> new ExpertFacts(
                        tie.id().value(),
                        tie.name(),
                        tie.engagements().stream()
                                .map(one -> new Engagement(
                                        one.kind(), graph.resolve(one.organisation()), one.post(), one.period()))
                                .toList(),
                        tie.relations().stream()
                                .map(one -> new Relation(
                                        one.kind(),
                                        one.person(),
                                        one.organisation().map(graph::resolve),
                                        one.work(),
                                        one.period()))
                                .toList(),
                        declared.getOrDefault(tie.id().value(), List.of())))
                .toList();
    }

    private static ApplicationFacts facts(OrganisationGraph graph, ApplicationTie tie, List<Request> requests) {
        return new ApplicationFacts(
                tie.application().id().value(),
                tie.application().name(),
                tie.application().cityCode(),
                tie.application().fieldCode(),
                tie.parties().stream().flatMap(party -> party(graph, party)).toList(),
                tie.people().stream().map(person -> person(graph, person)).toList(),
                requests);
    }

    private static Stream<Party> party(OrganisationGraph graph, org.clusterreview.applications.Party party) {
        UUID body = graph.resolve(party.organisation().value());
        return switch (party.part()) {
            case APPLICANT -> Stream.of(new Party(body, PartyRole.APPLICANT));
            case RECOMMENDER -> Stream.of(new Party(body, PartyRole.RECOMMENDER));
            case LEADING, SUPPORTING, RESEARCH, SERVICE -> Stream.of(new Party(body, PartyRole.MEMBER));
            case PARENT -> {
                UUID member =
                        graph.resolve(party.member().map(OrganisationId::value).orElseThrow());
                yield member.equals(body) ? Stream.empty() : Stream.of(Party.parent(body, member));
            }
        };
    }

    private static Person person(OrganisationGraph graph, PersonOfApplication person) {
        Optional<UUID> organisation = person.organisation().map(id -> graph.resolve(id.value()));
        return new Person(
                person.name(), organisation, PersonPart.valueOf(person.role().name()));
    }
}
