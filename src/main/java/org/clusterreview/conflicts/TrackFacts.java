package org.clusterreview.conflicts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.applications.ApplicationTie;
import org.clusterreview.applications.PersonOfApplication;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.conflicts.rules.ApplicationFacts;
import org.clusterreview.conflicts.rules.Bodies;
import org.clusterreview.conflicts.rules.ConflictRules;
import org.clusterreview.conflicts.rules.Declaration;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Party;
import org.clusterreview.conflicts.rules.Person;
import org.clusterreview.conflicts.rules.PersonPart;
import org.clusterreview.conflicts.rules.Request;
import org.clusterreview.experts.ExpertTie;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.organisations.OrganisationGraph;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.rounds.TrackId;

/**
 * What the rules of avoidance look at in one track, as far as it is kept. Merged organisations become one here.
 *
 * @param requests that stand and name somebody of the pool, by application; of other tracks too
 * @param declared conflicts, by the record that stands for who has declared
 */
record TrackFacts(
        TrackId track,
        ConflictPolicy policy,
        List<ApplicationTie> applications,
        Map<UUID, List<Request>> requests,
        Map<UUID, List<Declaration>> declared) {

    ConflictRules rules(OrganisationGraph graph, LocalDate today) {
        List<ApplicationFacts> facts = applications.stream()
                .map(tie -> facts(
                        graph, tie, requests.getOrDefault(tie.application().id().value(), List.of())))
                .toList();
        Bodies bodies = new Bodies(graph.names(), graph.parents(), graph.alikes(), graph.departments());
        return new ConflictRules(policy, bodies, facts, today);
    }

    ExpertFacts person(OrganisationGraph graph, ExpertTie tie) {
        return new ExpertFacts(
                tie.id().value(),
                tie.name(),
                tie.engagements().stream()
                        .map(one ->
                                new Engagement(one.kind(), graph.resolve(one.organisation()), one.post(), one.period()))
                        .toList(),
                tie.relations().stream()
                        .map(one -> new Relation(
                                one.kind(),
                                one.person(),
                                one.organisation().map(graph::resolve),
                                one.work(),
                                one.period()))
                        .toList(),
                declared.getOrDefault(tie.id().value(), List.of()));
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
