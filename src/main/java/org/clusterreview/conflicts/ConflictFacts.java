package org.clusterreview.conflicts;

import java.util.Collection;
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

    ConflictFacts(
            ApplicationTies applications,
            ExpertTies experts,
            OrganisationTies organisations,
            DeclarationStore declarations) {
        this.applications = applications;
        this.experts = experts;
        this.organisations = organisations;
        this.declarations = declarations;
    }

    OrganisationGraph graph() {
        return organisations.graph();
    }

    static Bodies bodies(OrganisationGraph graph) {
        return new Bodies(graph.names(), graph.parents(), graph.alike(), graph.departments());
    }

    List<ApplicationTie> ties(TrackId track) {
        return applications.ties(track);
    }

    List<ExpertFacts> everybody(OrganisationGraph graph, TrackId track) {
        return facts(graph, track, experts.all());
    }

    List<ExpertFacts> of(OrganisationGraph graph, TrackId track, Collection<ExpertId> ids) {
        return facts(graph, track, experts.of(ids));
    }

    private List<ExpertFacts> facts(OrganisationGraph graph, TrackId track, List<ExpertTie> ties) {
        Map<UUID, List<Declaration>> declared = declarations.conflicts(track);
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

    static ApplicationFacts facts(OrganisationGraph graph, ApplicationTie tie) {
        return new ApplicationFacts(
                tie.application().id().value(),
                tie.application().name(),
                tie.application().cityCode(),
                tie.application().fieldCode(),
                tie.parties().stream().flatMap(party -> party(graph, party)).toList(),
                tie.people().stream().map(person -> person(graph, person)).toList(),
                List.of());
    }

    private static Stream<Party> party(OrganisationGraph graph, org.clusterreview.applications.Party party) {
        UUID body = graph.resolve(party.organisation().value());
        return switch (party.part()) {
            case APPLICANT -> Stream.of(new Party(body, PartyRole.APPLICANT));
            case RECOMMENDER -> Stream.of(new Party(body, PartyRole.RECOMMENDER));
            case LEADING, SUPPORTING, RESEARCH, SERVICE -> Stream.of(new Party(body, PartyRole.MEMBER));
            case PARENT -> {
                UUID member = graph.resolve(
                        party.member().map(OrganisationId::value).orElseThrow());
                yield member.equals(body) ? Stream.empty() : Stream.of(Party.parent(body, member));
            }
        };
    }

    private static Person person(OrganisationGraph graph, PersonOfApplication person) {
        Optional<UUID> organisation = person.organisation().map(id -> graph.resolve(id.value()));
        return new Person(person.name(), organisation, PersonPart.valueOf(person.role().name()));
    }

}
