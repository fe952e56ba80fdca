package org.clusterreview.draws.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.draws.Draw;
import org.clusterreview.draws.DrawContent;
import org.clusterreview.draws.DrawExports;
import org.clusterreview.draws.DrawPlan;
import org.clusterreview.draws.DrawPlans;
import org.clusterreview.draws.Draws;
import org.clusterreview.eligibility.ui.RuleWords;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.OrganisationId;
import org.clusterreview.organisations.Organisations;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.inforce.RelaxedRule;
import org.clusterreview.panels.inforce.RelaxedRules;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Puts together what the page of the draw shows. */
@Component
class DrawReader {

    private final Draws draws;
    private final DrawPlans plans;
    private final DrawExports exports;
    private final RelaxedRules relaxedRules;
    private final Groups groups;
    private final ExpertPool pool;
    private final Organisations organisations;
    private final Dictionaries dictionaries;
    private final AccountNames accounts;
    private final Rounds rounds;

    DrawReader(
            Draws draws,
            DrawPlans plans,
            DrawExports exports,
            RelaxedRules relaxedRules,
            Groups groups,
            ExpertPool pool,
            Organisations organisations,
            Dictionaries dictionaries,
            AccountNames accounts,
            Rounds rounds) {
        this.draws = draws;
        this.plans = plans;
        this.exports = exports;
        this.relaxedRules = relaxedRules;
        this.groups = groups;
        this.pool = pool;
        this.organisations = organisations;
        this.dictionaries = dictionaries;
        this.accounts = accounts;
        this.rounds = rounds;
    }

    /**
     * Empty for somebody who sees the track only in part.
     *
     * @param number of the draw that is wanted; empty for the one under way or in force
     */
    Optional<ShownDraw> of(Viewer viewer, Track track, Optional<Integer> number) {
        return plans.rules(viewer, track.id()).map(rules -> shown(viewer, track, number, rules));
    }

    private ShownDraw shown(Viewer viewer, Track track, Optional<Integer> number, PanelRuleSet rules) {
        List<Draw> all = draws.ofTrack(viewer, track.id());
        Optional<Draw> draw = all.stream()
                .filter(one -> number.map(wanted -> one.number() == wanted)
                        .orElseGet(() -> one.state().isLive()))
                .findFirst();
        Optional<DrawContent> content = draw.flatMap(one -> draws.content(viewer, one.id()));
        List<RelaxedRule> relaxed = relaxedRules.ofTrack(viewer, track.id());
        Optional<DrawPlan> plan =
                draw.isEmpty() && track.stage() == Stage.PANELS ? plans.plan(viewer, track.id()) : Optional.empty();
        return new ShownDraw(
                viewer,
                track,
                rounds.find(viewer, track.round()).orElseThrow().name(),
                rules,
                draw,
                content,
                plan,
                draw.flatMap(one -> exports.command(viewer, one.id())),
                all,
                relaxed,
                words(viewer, track, rules, all, relaxed, content));
    }

    private DrawWords words(
            Viewer viewer,
            Track track,
            PanelRuleSet rules,
            List<Draw> all,
            List<RelaxedRule> relaxed,
            Optional<DrawContent> content) {
        Map<String, String> groupNames = new HashMap<>();
        groups.ofTrack(viewer, track.id())
                .forEach(group -> groupNames.put(group.id().toString(), group.name()));
        List<PoolExpert> frozen = content.map(known -> known.pool().experts()).orElse(List.of());
        return new DrawWords(
                new RuleWords(rules, people(viewer, all, relaxed), groupNames),
                dictionaries.current(viewer),
                experts(viewer, frozen),
                employers(viewer, frozen));
    }

    private Map<String, String> people(Viewer viewer, List<Draw> all, List<RelaxedRule> relaxed) {
        List<UUID> ids = Stream.concat(
                        all.stream().flatMap(DrawReader::steps),
                        relaxed.stream().map(RelaxedRule::relaxed))
                .flatMap(step -> step.account().stream())
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        accounts.of(viewer, ids).forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    private static Stream<Deed> steps(Draw draw) {
        List<Deed> steps = new ArrayList<>(List.of(draw.frozen()));
        Stream.of(draw.committed(), draw.witnessed(), draw.drawn(), draw.applied())
                .flatMap(Optional::stream)
                .forEach(steps::add);
        draw.end().ifPresent(end -> {
            steps.add(end.asked());
            end.ended().ifPresent(steps::add);
        });
        return steps.stream();
    }

    private Map<String, String> experts(Viewer viewer, List<PoolExpert> frozen) {
        Map<String, String> names = new HashMap<>();
        Map<ExpertId, Expert> known = pool.all(
                viewer,
                frozen.stream()
                        .map(expert -> new ExpertId(UUID.fromString(expert.id())))
                        .toList());
        known.forEach((id, expert) -> names.put(id.toString(), expert.name()));
        return names;
    }

    private Map<String, String> employers(Viewer viewer, List<PoolExpert> frozen) {
        Map<String, String> names = new HashMap<>();
        List<OrganisationId> ids = frozen.stream()
                .flatMap(expert -> expert.employer().stream())
                .distinct()
                .map(id -> new OrganisationId(UUID.fromString(id)))
                .toList();
        organisations.all(viewer, ids).forEach((id, one) -> names.put(id.toString(), one.name()));
        return names;
    }
}
