package org.clusterreview.conflicts.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.conflicts.policy.PartyRole;
import org.jspecify.annotations.Nullable;

/** The applications of a track by whatever a tie may reach them through. */
final class ApplicationIndex {

    /**
     * A way from a body to an application.
     *
     * @param links from the body to the application
     */
    record Way(ApplicationFacts application, PartyRole role, List<Link> links) {}

    /** A person whom an application names. */
    record Mention(ApplicationFacts application, Person person) {}

    /** Another application, and the body that both have. */
    record Sharing(ApplicationFacts application, UUID body) {}

    /** An applicant's request on an application. */
    record Asked(ApplicationFacts application, Request request) {}

    private final Map<UUID, ApplicationFacts> applications = new LinkedHashMap<>();
    private final Map<UUID, List<Way>> ways = new HashMap<>();
    private final Map<String, List<Mention>> people = new HashMap<>();
    private final Map<String, List<ApplicationFacts>> byCity = new HashMap<>();
    private final Map<String, List<ApplicationFacts>> byField = new HashMap<>();
    private final Map<UUID, List<Asked>> requests = new HashMap<>();
    private final Map<UUID, List<Sharing>> sharings = new HashMap<>();
    private Bodies bodies;

    ApplicationIndex(Bodies bodies, Collection<ApplicationFacts> all) {
        this.bodies = bodies;
        all.forEach(this::add);
    }

    private void add(ApplicationFacts application) {
        applications.put(application.application(), application);
        application.parties().stream().distinct().forEach(party -> add(application, party));
        application
                .people()
                .forEach(person -> at(people, Person.plain(person.name())).add(new Mention(application, person)));
        at(byCity, application.cityCode()).add(application);
        at(byField, application.fieldCode()).add(application);
        application.requests().forEach(request -> at(requests, request.expert()).add(new Asked(application, request)));
    }

    /** Puts an application in the place of what was known of it; what comes later in a list may come in another order. */
    void replace(ApplicationFacts application) {
        remove(application);
        add(application);
        sharings.clear();
    }

    /** From now on under other bodies; the applications given are those that are reached in another way. */
    void replace(Bodies changed, Collection<ApplicationFacts> reached) {
        reached.forEach(this::remove);
        bodies = changed;
        reached.forEach(this::add);
        sharings.clear();
    }

    private void remove(ApplicationFacts application) {
        @Nullable ApplicationFacts known = applications.remove(application.application());
        if (known != null) {
            bodiesOf(known)
                    .forEach(
                            body -> ways(body).removeIf(way -> way.application().isSame(known)));
            known.people()
                    .forEach(person ->
                            named(person.name()).removeIf(m -> m.application().isSame(known)));
            from(known.cityCode()).removeIf(known::isSame);
            in(known.fieldCode()).removeIf(known::isSame);
            known.requests()
                    .forEach(one ->
                            requests(one.expert()).removeIf(a -> a.application().isSame(known)));
        }
    }

    /** The parties, and what the members belong to. */
    Set<UUID> bodiesOf(ApplicationFacts application) {
        Set<UUID> all = new LinkedHashSet<>();
        for (Party party : application.parties()) {
            all.add(party.body());
            all.addAll(above(party));
        }
        return all;
    }

    private void add(ApplicationFacts application, Party party) {
        UUID named = party.member().orElse(party.body());
        PartyRole role = party.member().isPresent() ? PartyRole.MEMBER : party.role();
        List<Link> links =
                List.of(new Link.PartyOf(bodies.body(named), role, application.application(), application.name()));
        if (party.member().isEmpty()) {
            at(ways, named).add(new Way(application, role, links));
        }
        UUID below = named;
        for (UUID above : above(party)) {
            List<Link> longer = new ArrayList<>(List.of(new Link.BelongsTo(bodies.body(below), bodies.body(above))));
            longer.addAll(links);
            links = List.copyOf(longer);
            at(ways, above).add(new Way(application, PartyRole.PARENT, links));
            below = above;
        }
    }

    /** What a member belongs to, as the register knows it or as the application states it, the nearest first. */
    private List<UUID> above(Party party) {
        return switch (party.role()) {
            case APPLICANT, RECOMMENDER -> List.of();
            case MEMBER -> bodies.ancestors(party.body());
            case PARENT ->
                Stream.concat(Stream.of(party.body()), bodies.ancestors(party.body()).stream())
                        .takeWhile(above -> !above.equals(party.member().orElseThrow()))
                        .toList();
        };
    }

    Bodies bodies() {
        return bodies;
    }

    @Nullable
    ApplicationFacts application(UUID id) {
        return applications.get(id);
    }

    List<Way> ways(UUID body) {
        return ways.getOrDefault(body, List.of());
    }

    List<Mention> named(String person) {
        return people.getOrDefault(Person.plain(person), List.of());
    }

    List<ApplicationFacts> from(String cityCode) {
        return byCity.getOrDefault(cityCode, List.of());
    }

    List<ApplicationFacts> in(String fieldCode) {
        return byField.getOrDefault(fieldCode, List.of());
    }

    List<Asked> requests(UUID expert) {
        return requests.getOrDefault(expert, List.of());
    }

    /** Whether a body is itself a party of an application, or what a member belongs to. */
    boolean isDirect(UUID body, ApplicationFacts application) {
        return ways(body).stream().anyMatch(way -> way.application().isSame(application));
    }

    /** Applications that have a member in common with one, each by the shared body of the smallest id. */
    List<Sharing> sharing(ApplicationFacts application) {
        return sharings.computeIfAbsent(application.application(), id -> {
            Map<UUID, Sharing> found = new LinkedHashMap<>();
            application.parties().stream()
                    .filter(party -> party.role() == PartyRole.MEMBER)
                    .map(Party::body)
                    .distinct()
                    .sorted()
                    .forEach(body -> ways(body).stream()
                            .filter(way -> way.role() == PartyRole.MEMBER
                                    && !way.application().isSame(application))
                            .forEach(way -> found.putIfAbsent(
                                    way.application().application(), new Sharing(way.application(), body))));
            return List.copyOf(found.values());
        });
    }

    private static <K, V> List<V> at(Map<K, List<V>> map, K key) {
        return map.computeIfAbsent(key, k -> new ArrayList<>());
    }
}
