package org.clusterreview.panels.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the members of a panel, full or not yet, stand to the rules.
 *
 * @param size how many members are wanted
 * @param taken how many there are
 * @param parts the requirements, in the order of the rules
 * @param breaches what its members may not be together, or not on this panel
 */
public record Composition(int size, int taken, List<Part> parts, List<Breach> breaches) {

    /**
     * A requirement.
     *
     * @param requirement its id
     * @param wanted how many members must meet it
     * @param met how many do
     */
    public record Part(String requirement, int wanted, int met) {

        public boolean isMet() {
            return met >= wanted;
        }
    }

    /**
     * A limit that is exceeded.
     *
     * @param rule a name of {@link PanelRules} or {@link Bar}
     * @param members ids of those who exceed it, in the order of the seats
     */
    public record Breach(String rule, List<String> members) {

        public Breach {
            members = List.copyOf(members);
        }
    }

    public Composition {
        parts = List.copyOf(parts);
        breaches = List.copyOf(breaches);
    }

    /**
     * @param panel reserves and who is barred do not matter here: ties are decided about by themselves
     * @param members whose reviews of the year count this panel already
     * @param chair id of the member who presides; empty while nobody does
     * @param load on how many panels of the track each member sits, this one among them
     */
    public static Composition of(
            PanelRules rules,
            WantedPanel panel,
            List<PoolExpert> members,
            Optional<String> chair,
            Map<String, Integer> load) {
        List<Part> parts = rules.requirements().stream()
                .map(requirement ->
                        new Part(requirement.id(), requirement.atLeast().of(panel.size()), (int) members.stream()
                                .filter(member -> requirement.isMetBy(member, panel.fields()))
                                .count()))
                .toList();
        List<Breach> breaches = new ArrayList<>();
        rules.perEmployer()
                .ifPresent(
                        most -> breaches.addAll(shared(PanelRules.PER_EMPLOYER, members, PoolExpert::employer, most)));
        rules.perCity()
                .ifPresent(most -> breaches.addAll(shared(PanelRules.PER_CITY, members, PoolExpert::city, most)));
        if (rules.barsOwnCity()) {
            add(
                    breaches,
                    Bar.OWN_CITY,
                    members,
                    member -> member.city().filter(panel.cities()::contains).isPresent());
        }
        rules.load()
                .ifPresent(most ->
                        add(breaches, Bar.LOAD, members, member -> load.getOrDefault(member.id(), 1) > most));
        rules.reviewsPerYear()
                .ifPresent(most -> add(breaches, Bar.REVIEWS, members, member -> member.reviews() > most));
        rules.restAfterYears().ifPresent(most -> add(breaches, Bar.REST, members, member -> member.years() >= most));
        unfit(rules, panel, members, chair).ifPresent(breaches::add);
        return new Composition(panel.size(), members.size(), parts, breaches);
    }

    /** What the rules do not allow: limits always, requirements once every seat is taken. */
    public Set<String> broken() {
        Set<String> broken = new LinkedHashSet<>();
        if (isFull()) {
            parts.stream().filter(part -> !part.isMet()).map(Part::requirement).forEach(broken::add);
        }
        breaches.stream().map(Breach::rule).forEach(broken::add);
        return broken;
    }

    public boolean isFull() {
        return taken >= size;
    }

    private static Optional<Breach> unfit(
            PanelRules rules, WantedPanel panel, List<PoolExpert> members, Optional<String> chair) {
        return rules.requirements().stream()
                .filter(requirement -> requirement.id().equals(PanelRules.CHAIR))
                .findFirst()
                .flatMap(who -> members.stream()
                        .filter(member -> chair.filter(member.id()::equals).isPresent())
                        .filter(member -> !who.isMetBy(member, panel.fields()))
                        .findFirst())
                .map(member -> new Breach(PanelRules.CHAIR, List.of(member.id())));
    }

    private static List<Breach> shared(
            String rule, List<PoolExpert> members, Function<PoolExpert, Optional<String>> what, int most) {
        Map<String, List<String>> together = new TreeMap<>();
        members.forEach(member -> what.apply(member)
                .ifPresent(one ->
                        together.computeIfAbsent(one, none -> new ArrayList<>()).add(member.id())));
        return together.values().stream()
                .filter(some -> some.size() > most)
                .map(some -> new Breach(rule, some))
                .toList();
    }

    private static void add(
            List<Breach> breaches, String rule, List<PoolExpert> members, Predicate<PoolExpert> breaks) {
        List<String> who = members.stream().filter(breaks).map(PoolExpert::id).toList();
        if (!who.isEmpty()) {
            breaches.add(new Breach(rule, who));
        }
    }
}
