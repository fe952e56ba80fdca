package org.clusterreview.conflicts.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All ties between a pool and the applications of a track, kept up with single changes. After any change it holds what it
 * would hold if it were made anew from all facts; the ties of a pair stand in no order. Each change answers which experts
 * were asked again, so that what is stored elsewhere can follow. Not for several threads at once.
 */
public final class ConflictMatrix {

    /** An expert and an application. */
    public record Pair(UUID expert, UUID application) {}

    private final ApplicationIndex applications;
    private final ExpertIndex experts = new ExpertIndex();
    private final Map<UUID, Map<UUID, List<Tie>>> ties = new HashMap<>();
    private final ConflictRules rules;

    /** @param day on which look-backs are counted, in Chinese time */
    public ConflictMatrix(
            ConflictPolicy policy,
            Bodies bodies,
            Collection<ApplicationFacts> applications,
            Collection<ExpertFacts> experts,
            LocalDate day) {
        this.applications = new ApplicationIndex(bodies, applications);
        this.rules = new ConflictRules(policy, this.applications, day);
        experts.forEach(this::change);
    }

    /** The ties of a pair; none if the list is empty. */
    public List<Tie> at(UUID expert, UUID application) {
        return of(expert).getOrDefault(application, List.of());
    }

    /** The ties of an expert, by application. */
    public Map<UUID, List<Tie>> of(UUID expert) {
        return ties.getOrDefault(expert, Map.of());
    }

    /** The pairs that have a tie. */
    public Map<Pair, List<Tie>> all() {
        Map<Pair, List<Tie>> all = new HashMap<>();
        ties.forEach(
                (expert, row) -> row.forEach((application, found) -> all.put(new Pair(expert, application), found)));
        return all;
    }

    /** Takes in an expert, new or changed: nobody else's ties are touched. */
    public Set<UUID> change(ExpertFacts expert) {
        experts.put(expert);
        renew(expert);
        return Set.of(expert.expert());
    }

    /** An expert who has left the pool, or was merged into another one. */
    public Set<UUID> removeExpert(UUID expert) {
        experts.remove(expert);
        ties.remove(expert);
        return Set.of(expert);
    }

    /** Takes in an application, new or changed; ties may run through it to others. */
    public Set<UUID> change(ApplicationFacts application) {
        Set<UUID> asked = new LinkedHashSet<>();
        @Nullable ApplicationFacts before = applications.application(application.application());
        if (before != null) {
            reachedBy(before).forEach(asked::add);
        }
        applications.replace(application);
        reachedBy(application).forEach(asked::add);
        return renewed(asked);
    }

    /** Takes in what has changed between organisations: names in question, parents, departments. */
    public Set<UUID> change(Bodies changed) {
        Set<UUID> bodies = different(applications.bodies(), changed);
        Set<ApplicationFacts> reached = new LinkedHashSet<>();
        bodies.forEach(body -> applications.ways(body).forEach(way -> reached.add(way.application())));
        Set<UUID> asked = new LinkedHashSet<>();
        reached.forEach(application -> reachedBy(application).forEach(asked::add));
        applications.replace(changed, reached);
        reached.forEach(application -> reachedBy(application).forEach(asked::add));
        bodies.forEach(body -> asked.addAll(experts.at(body)));
        return renewed(asked);
    }

    private static Set<UUID> different(Bodies before, Bodies after) {
        Set<UUID> keys = new HashSet<>();
        Stream.of(before, after).forEach(one -> {
            keys.addAll(one.parents().keySet());
            keys.addAll(one.alike().keySet());
            keys.addAll(one.departments().keySet());
        });
        keys.removeIf(body -> Objects.equals(
                        before.parents().get(body), after.parents().get(body))
                && Objects.equals(before.alike().get(body), after.alike().get(body))
                && Objects.equals(
                        before.departments().get(body), after.departments().get(body)));
        return keys;
    }

    /** Everybody whose ties may begin at, end at or run through an application. */
    private Stream<UUID> reachedBy(ApplicationFacts application) {
        Stream<UUID> own = applications.bodiesOf(application).stream()
                .flatMap(body -> Stream.concat(Stream.of(body), applications.bodies().alike(body).stream()))
                .flatMap(body -> experts.at(body).stream());
        Stream<UUID> named = application.people().stream().flatMap(person -> experts.named(person.name()).stream());
        Stream<UUID> departments = applications.bodies().departments().entrySet().stream()
                .filter(department -> department.getValue().equals(application.cityCode()))
                .flatMap(department -> experts.at(department.getKey()).stream());
        Stream<UUID> distant = Stream.concat(
                        applications.in(application.fieldCode()).stream(),
                        applications.sharing(application).stream().map(ApplicationIndex.Sharing::application))
                .flatMap(other -> other.parties().stream())
                .flatMap(party -> experts.at(party.body()).stream());
        Stream<UUID> spoken = Stream.concat(
                application.requests().stream().map(Request::expert),
                experts.declared(application.application()).stream());
        return Stream.of(own, named, departments, distant, spoken).flatMap(part -> part);
    }

    private Set<UUID> renewed(Set<UUID> asked) {
        for (UUID id : asked) {
            @Nullable ExpertFacts expert = experts.expert(id);
            if (expert != null) {
                renew(expert);
            }
        }
        return asked;
    }

    private void renew(ExpertFacts expert) {
        Map<UUID, List<Tie>> row = rules.of(expert);
        if (row.isEmpty()) {
            ties.remove(expert.expert());
        } else {
            ties.put(expert.expert(), row);
        }
    }
}
