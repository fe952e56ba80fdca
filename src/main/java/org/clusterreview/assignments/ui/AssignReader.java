package org.clusterreview.assignments.ui;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.assignments.Proposal;
import org.clusterreview.assignments.Proposal.State;
import org.clusterreview.assignments.ProposalContent;
import org.clusterreview.assignments.Proposals;
import org.clusterreview.assignments.fit.FoundPanel.Placed;
import org.clusterreview.draws.DrawPlan;
import org.clusterreview.draws.DrawPlans;
import org.clusterreview.draws.Draws;
import org.clusterreview.eligibility.ui.RuleWords;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.panels.Group;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Puts together what the page of the assignment shows. */
@Component
class AssignReader {

    private static final Set<State> CLOSED = EnumSet.of(State.DISCARDED, State.CANCELLED);

    private final Proposals proposals;
    private final DrawPlans plans;
    private final Draws draws;
    private final RelaxedRules relaxedRules;
    private final Groups groups;
    private final Applications applications;
    private final ExpertPool pool;
    private final Organisations organisations;
    private final Dictionaries dictionaries;
    private final AccountNames accounts;
    private final Rounds rounds;

    AssignReader(
            Proposals proposals,
            DrawPlans plans,
            Draws draws,
            RelaxedRules relaxedRules,
            Groups groups,
            Applications applications,
            ExpertPool pool,
            Organisations organisations,
            Dictionaries dictionaries,
            AccountNames accounts,
            Rounds rounds) {
        this.proposals = proposals;
        this.plans = plans;
        this.draws = draws;
        this.relaxedRules = relaxedRules;
        this.groups = groups;
        this.applications = applications;
        this.pool = pool;
        this.organisations = organisations;
        this.dictionaries = dictionaries;
        this.accounts = accounts;
        this.rounds = rounds;
    }

    /**
     * Empty for somebody who sees the track only in part.
     *
     * @param number of the proposal that is wanted; empty for the latest that is not closed
     */
    Optional<ShownProposal> of(Viewer viewer, Track track, Optional<Integer> number) {
        return plans.rules(viewer, track.id()).map(rules -> shown(viewer, track, number, rules));
    }

    private ShownProposal shown(Viewer viewer, Track track, Optional<Integer> number, PanelRuleSet rules) {
        List<Proposal> all = proposals.ofTrack(viewer, track.id());
        Optional<Proposal> proposal = all.stream()
                .filter(one ->
                        number.map(wanted -> one.number() == wanted).orElseGet(() -> !CLOSED.contains(one.state())))
                .findFirst();
        Optional<ProposalContent> content = proposal.flatMap(one -> proposals.content(viewer, one.id()));
        List<RelaxedRule> relaxed = relaxedRules.ofTrack(viewer, track.id());
        Optional<DrawPlan> plan = track.stage() == Stage.PANELS ? plans.plan(viewer, track.id()) : Optional.empty();
        return new ShownProposal(
                viewer,
                track,
                rounds.find(viewer, track.round()).orElseThrow().name(),
                rules,
                proposal,
                content,
                plan,
                draws.ofTrack(viewer, track.id()).stream()
                        .anyMatch(draw -> draw.state().isLive()),
                all,
                relaxed,
                words(viewer, track, rules, all, relaxed, content));
    }

    private AssignWords words(
            Viewer viewer,
            Track track,
            PanelRuleSet rules,
            List<Proposal> all,
            List<RelaxedRule> relaxed,
            Optional<ProposalContent> content) {
        return new AssignWords(
                new RuleWords(rules, people(viewer, all, relaxed), groupNames(viewer, track)),
                dictionaries.current(viewer),
                content.map(known -> experts(viewer, known)).orElse(Map.of()),
                content.map(known -> employers(viewer, known)).orElse(Map.of()));
    }

    /** A group of one application is told by its name too. */
    private Map<String, String> groupNames(Viewer viewer, Track track) {
        Map<ApplicationId, String> applicationNames = applications.ofTrack(viewer, track.id()).stream()
                .collect(Collectors.toMap(Application::id, Application::name));
        Map<String, String> names = new HashMap<>();
        for (Group group : groups.ofTrack(viewer, track.id())) {
            Optional<String> single = group.applications().size() == 1
                    ? Optional.ofNullable(
                            applicationNames.get(group.applications().getFirst()))
                    : Optional.empty();
            names.put(
                    group.id().toString(),
                    single.map(name -> group.name() + " · " + name).orElse(group.name()));
        }
        return names;
    }

    private Map<String, String> people(Viewer viewer, List<Proposal> all, List<RelaxedRule> relaxed) {
        Stream<Deed> deeds = Stream.concat(
                all.stream().flatMap(AssignReader::deeds), relaxed.stream().map(RelaxedRule::relaxed));
        List<UUID> ids =
                deeds.flatMap(deed -> deed.account().stream()).distinct().toList();
        Map<String, String> names = new HashMap<>();
        accounts.of(viewer, ids).forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    private static Stream<Deed> deeds(Proposal proposal) {
        return Stream.of(
                        Optional.of(proposal.started()),
                        proposal.applied(),
                        proposal.closed().map(Proposal.Closed::by))
                .flatMap(Optional::stream);
    }

    private Map<String, String> experts(Viewer viewer, ProposalContent content) {
        List<ExpertId> placed = placed(content).stream()
                .map(id -> new ExpertId(UUID.fromString(id)))
                .toList();
        Map<String, String> names = new HashMap<>();
        pool.all(viewer, placed).forEach((id, expert) -> names.put(id.toString(), expert.name()));
        return names;
    }

    /** Everybody whom the proposal names. */
    private static Set<String> placed(ProposalContent content) {
        return content.answer().stream()
                .flatMap(answer -> answer.panels().stream())
                .flatMap(panel -> Stream.concat(panel.members().stream(), panel.reserves().stream()))
                .map(Placed::expert)
                .collect(Collectors.toSet());
    }

    private Map<String, String> employers(Viewer viewer, ProposalContent content) {
        Set<String> placed = placed(content);
        List<OrganisationId> ids = content.pool().experts().stream()
                .filter(expert -> placed.contains(expert.id()))
                .flatMap(expert -> expert.employer().stream())
                .distinct()
                .map(id -> new OrganisationId(UUID.fromString(id)))
                .toList();
        Map<String, String> names = new HashMap<>();
        organisations.all(viewer, ids).forEach((id, one) -> names.put(id.toString(), one.name()));
        return names;
    }
}
