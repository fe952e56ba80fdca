package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.conflicts.policy.LookBack;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.Relation;

/** Ties by people: somebody the expert knows, or the expert as one whom the application names. */
final class PersonTies {

    private final ApplicationIndex index;

    PersonTies(ApplicationIndex index) {
        this.index = index;
    }

    /** What two statements of an organisation make of one name. */
    private record Same(boolean certain, Optional<Link> link) {}

    /** Kin, teachers, students and partners of joint works who are named in an application, and joint works with a party. */
    void relations(FoundTies.Under under, ExpertFacts expert, LocalDate day) {
        for (Relation relation : expert.relations()) {
            LookBack.Answer answer = under.rule().lookBack().of(relation.period(), day);
            if (under.rule().relations().contains(relation.kind()) && answer != LookBack.Answer.OVER) {
                boolean certain = answer == LookBack.Answer.COUNTS;
                Set<UUID> told = relation.person().isBlank() ? Set.of() : people(under, relation, certain);
                if (under.rule().kind() == TieKind.JOINT_WORK) {
                    relation.organisation().ifPresent(body -> parties(under, relation, body, certain, told));
                }
            }
        }
    }

    /** The applications that name the other person. */
    private Set<UUID> people(FoundTies.Under under, Relation relation, boolean certain) {
        Set<UUID> told = new HashSet<>();
        for (ApplicationIndex.Mention mention : index.named(relation.person())) {
            same(relation.organisation().stream().toList(), mention.person().organisation())
                    .ifPresent(same -> {
                        UUID application = mention.application().application();
                        told.add(application);
                        under.add(
                                application, certain && same.certain(), chain(List.of(knows(relation)), same, mention));
                    });
        }
        return told;
    }

    /**
     * A joint work with a body.
     *
     * @param told applications where the person says more than the body
     */
    private void parties(FoundTies.Under under, Relation relation, UUID body, boolean certain, Set<UUID> told) {
        Link first =
                new Link.WorkedWith(relation.kind(), index.bodies().body(body), relation.work(), relation.period());
        reach(under, body, List.of(first), certain, told);
        for (UUID alike : index.bodies().alike(body)) {
            Link question =
                    new Link.Alike(index.bodies().body(body), index.bodies().body(alike));
            reach(under, alike, List.of(first, question), false, told);
        }
    }

    private void reach(FoundTies.Under under, UUID body, List<Link> links, boolean certain, Set<UUID> told) {
        for (ApplicationIndex.Way way : index.ways(body)) {
            UUID application = way.application().application();
            if (under.rule().parties().contains(way.role()) && !told.contains(application)) {
                under.add(application, certain, EngagementTies.joined(links, way.links()));
            }
        }
    }

    /** The expert is named in an application, whatever the part there. */
    void named(FoundTies.Under under, ExpertFacts expert) {
        List<UUID> organisations = expert.engagements().stream()
                .map(Engagement::organisation)
                .distinct()
                .toList();
        for (ApplicationIndex.Mention mention : index.named(expert.name())) {
            same(organisations, mention.person().organisation())
                    .ifPresent(same -> under.add(
                            mention.application().application(), same.certain(), chain(List.of(), same, mention)));
        }
    }

    private List<Link> chain(List<Link> first, Same same, ApplicationIndex.Mention mention) {
        List<Link> links = new ArrayList<>(first);
        same.link().ifPresent(links::add);
        links.add(new Link.NamedIn(
                mention.person().name(),
                mention.person().organisation().map(index.bodies()::body),
                mention.person().part(),
                mention.application().application(),
                mention.application().name()));
        return links;
    }

    private Link knows(Relation relation) {
        return new Link.Knows(
                relation.kind(),
                relation.person(),
                relation.organisation().map(index.bodies()::body),
                relation.work(),
                relation.period());
    }

    /** Whether the same name means the same person; empty if it is somebody else. */
    private Optional<Same> same(List<UUID> known, Optional<UUID> stated) {
        if (known.isEmpty() || stated.isEmpty()) {
            return Optional.of(new Same(false, Optional.empty()));
        }
        if (known.contains(stated.get())) {
            return Optional.of(new Same(true, Optional.empty()));
        }
        return known.stream()
                .filter(body -> index.bodies().alike(body).contains(stated.get()))
                .min(UUID::compareTo)
                .map(body -> new Same(
                        false,
                        Optional.of(new Link.Alike(
                                index.bodies().body(body), index.bodies().body(stated.get())))));
    }
}
