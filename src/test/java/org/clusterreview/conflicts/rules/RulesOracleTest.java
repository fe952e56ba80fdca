package org.clusterreview.conflicts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.ConflictRule;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;
import org.junit.jupiter.api.Test;

/** The rules held against a plain look at every pair, every rule and every fact, in small random worlds. */
class RulesOracleTest {

    private static final long WORLDS = "long".equals(System.getProperty("test.counts")) ? 5_000 : 300;

    @Test
    void every_tie_is_found_and_no_other() {
        for (long seed = 0; seed < WORLDS; seed++) {
            RandomWorld world = new RandomWorld(new Random(seed));
            ConflictRules rules =
                    new ConflictRules(world.policy(), world.bodies(), world.applications(), Avoidance.TODAY);
            for (ExpertFacts expert : world.experts()) {
                for (ApplicationFacts application : world.applications()) {
                    assertThat(told(rules.of(expert).getOrDefault(application.application(), List.of())))
                            .as("world %d, expert %s, application %s", seed, expert.expert(), application.application())
                            .isEqualTo(new Oracle(world, expert, application).told());
                }
            }
        }
    }

    @Test
    void single_changes_leave_what_a_new_start_would_give() {
        for (long seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            RandomWorld before = new RandomWorld(random);
            RandomWorld after = new RandomWorld(random);
            ConflictMatrix matrix = matrix(before, before.bodies());
            List<Runnable> changes = new ArrayList<>();
            after.experts().forEach(expert -> changes.add(() -> matrix.change(expert)));
            after.applications().forEach(application -> changes.add(() -> matrix.change(application)));
            changes.add(() -> matrix.change(after.bodies()));
            java.util.Collections.shuffle(changes, random);
            changes.forEach(Runnable::run);

            assertThat(unordered(matrix)).as("world %d", seed).isEqualTo(unordered(matrix(after, after.bodies())));
        }
    }

    private static Map<ConflictMatrix.Pair, Set<Tie>> unordered(ConflictMatrix matrix) {
        Map<ConflictMatrix.Pair, Set<Tie>> all = new java.util.HashMap<>();
        matrix.all().forEach((pair, ties) -> all.put(pair, Set.copyOf(ties)));
        return all;
    }

    private static ConflictMatrix matrix(RandomWorld world, Bodies bodies) {
        return new ConflictMatrix(world.policy(), bodies, world.applications(), world.experts(), Avoidance.TODAY);
    }

    private static Set<String> told(List<Tie> ties) {
        Set<String> told = new TreeSet<>();
        ties.forEach(tie -> told.add(tie.rule() + (tie.certain() ? "! " : "? ") + facts(tie.chain())));
        assertThat(told).hasSameSizeAs(ties);
        return told;
    }

    private static String facts(List<Link> chain) {
        return chain.stream()
                .map(link -> new java.util.TreeMap<>(LinkFacts.of(link)).toString())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    /** One pair, looked at fact by fact without any index. */
    private record Oracle(RandomWorld world, ExpertFacts expert, ApplicationFacts application) {

        private record Found(ConflictRule rule, boolean certain, List<Link> chain) {}

        Set<String> told() {
            List<Found> all = new ArrayList<>();
            for (ConflictRule rule : world.policy().rules()) {
                all.addAll(under(rule));
            }
            Set<String> told = new TreeSet<>();
            for (int i = 0; i < all.size(); i++) {
                Found one = all.get(i);
                boolean outdone = false;
                for (int j = 0; j < all.size(); j++) {
                    Found other = all.get(j);
                    boolean atLeast = other.chain.equals(one.chain)
                            && other.rule.strength().ordinal()
                                    <= one.rule.strength().ordinal()
                            && (other.certain || !one.certain);
                    boolean more = other.rule.strength() != one.rule.strength() || other.certain != one.certain;
                    outdone |= i != j && atLeast && (more || j < i);
                }
                if (!outdone) {
                    told.add(one.rule.id() + (one.certain ? "! " : "? ") + facts(one.chain));
                }
            }
            return told;
        }

        private List<Found> under(ConflictRule rule) {
            List<Found> found = new ArrayList<>();
            expert.engagements().forEach(engagement -> posts(rule, engagement, found));
            expert.relations().forEach(relation -> relations(rule, relation, found));
            if (rule.kind() == TieKind.ADVISER && rule.parties().isEmpty()) {
                application.people().forEach(person -> self(rule, person, found));
            }
            if (rule.kind() == TieKind.REQUEST) {
                application.requests().stream()
                        .filter(request -> request.expert().equals(expert.expert()))
                        .forEach(request -> found.add(new Found(
                                rule,
                                request.accepted(),
                                List.of(new Link.Requested(request.id(), request.on(), request.reason())))));
            }
            if (rule.kind() == TieKind.DECLARATION) {
                expert.declarations().stream()
                        .filter(one -> one.application().equals(application.application()))
                        .forEach(one -> found.add(
                                new Found(rule, true, List.of(new Link.Declared(one.id(), one.on(), one.text())))));
            }
            return found;
        }

        /** 0 over, 1 unknown, 2 counts. */
        private static int counts(ConflictRule rule, Period period) {
            return switch (rule.lookBack()) {
                case org.clusterreview.conflicts.policy.LookBack.Life ignored -> 2;
                case org.clusterreview.conflicts.policy.LookBack.Years(int years) ->
                    switch (period.end()) {
                        case Period.End.Open ignored -> 2;
                        case Period.End.Unknown ignored -> years > 0 ? 1 : 0;
                        case Period.End.On(LocalDate last) -> {
                            int ends = (last.getYear() + years) * 10_000
                                    + last.getMonthValue() * 100
                                    + last.getDayOfMonth();
                            int today = Avoidance.TODAY.getYear() * 10_000
                                    + Avoidance.TODAY.getMonthValue() * 100
                                    + Avoidance.TODAY.getDayOfMonth();
                            yield ends >= today ? 2 : 0;
                        }
                    };
            };
        }

        private void posts(ConflictRule rule, Engagement engagement, List<Found> found) {
            int counts = counts(rule, engagement.period());
            if (!rule.engagements().contains(engagement.kind()) || counts == 0) {
                return;
            }
            Link served = new Link.Served(
                    engagement.kind(),
                    world.bodies().body(engagement.organisation()),
                    engagement.post(),
                    engagement.period());
            switch (rule.kind()) {
                case COMPETITOR, SECOND_ORDER -> distant(rule, engagement, counts == 2, served, found);
                case DEPARTMENT -> department(rule, engagement, served, found);
                default -> {
                    ways(engagement.organisation(), rule, application)
                            .forEach(way -> found.add(new Found(rule, counts == 2, with(served, way))));
                    for (UUID other : alike(engagement.organisation())) {
                        Link question = new Link.Alike(
                                world.bodies().body(engagement.organisation()),
                                world.bodies().body(other));
                        ways(other, rule, application)
                                .forEach(way -> found.add(new Found(rule, false, with(served, with(question, way)))));
                    }
                }
            }
        }

        private void department(ConflictRule rule, Engagement engagement, Link served, List<Found> found) {
            String city = world.bodies().departments().getOrDefault(engagement.organisation(), "none");
            boolean party = !allWays(engagement.organisation(), application).isEmpty();
            if (application.cityCode().equals(city) && !party) {
                found.add(new Found(
                        rule,
                        false,
                        List.of(
                                served,
                                new Link.DepartmentOf(world.bodies().body(engagement.organisation()), city),
                                new Link.ComesFrom(application.application(), application.name(), city))));
            }
        }

        private void distant(
                ConflictRule rule, Engagement engagement, boolean certain, Link served, List<Found> found) {
            UUID body = engagement.organisation();
            if (!allWays(body, application).isEmpty()) {
                return;
            }
            List<ApplicationFacts> ordered = world.applications().stream()
                    .sorted(java.util.Comparator.comparing(ApplicationFacts::application))
                    .toList();
            for (ApplicationFacts own : ordered) {
                List<Party> byRole = own.parties().stream()
                        .sorted(java.util.Comparator.comparing(Party::role))
                        .toList();
                for (Party party : byRole) {
                    boolean mine = party.body().equals(body)
                            && (party.role() == PartyRole.APPLICANT || party.role() == PartyRole.MEMBER);
                    if (!mine || own.application().equals(application.application())) {
                        continue;
                    }
                    Link mineLink =
                            new Link.PartyOf(world.bodies().body(body), party.role(), own.application(), own.name());
                    boolean competes = own.fieldCode().equals(application.fieldCode())
                            && own.cityCode().equals(application.cityCode());
                    if (rule.kind() == TieKind.COMPETITOR && competes) {
                        found.add(new Found(
                                rule,
                                certain,
                                List.of(
                                        served,
                                        mineLink,
                                        new Link.Competes(
                                                application.fieldCode(),
                                                application.application(),
                                                application.name()))));
                        return;
                    }
                    if (rule.kind() == TieKind.SECOND_ORDER) {
                        Optional<UUID> both = shared(own);
                        if (both.isPresent()) {
                            found.add(new Found(
                                    rule,
                                    false,
                                    List.of(
                                            served,
                                            mineLink,
                                            new Link.Shares(
                                                    world.bodies().body(both.get()),
                                                    application.application(),
                                                    application.name()))));
                            return;
                        }
                    }
                }
            }
        }

        private Optional<UUID> shared(ApplicationFacts own) {
            return own.parties().stream()
                    .filter(party -> party.role() == PartyRole.MEMBER)
                    .map(Party::body)
                    .filter(body -> application.parties().contains(new Party(body, PartyRole.MEMBER)))
                    .min(UUID::compareTo);
        }

        private void relations(ConflictRule rule, Relation relation, List<Found> found) {
            int counts = counts(rule, relation.period());
            if (!rule.relations().contains(relation.kind()) || counts == 0) {
                return;
            }
            Optional<Body> organisation = relation.organisation().map(world.bodies()::body);
            Link knows = new Link.Knows(
                    relation.kind(), relation.person(), organisation, relation.work(), relation.period());
            boolean named = false;
            for (Person person : application.people()) {
                if (!relation.person().isBlank() && person.name().equals(relation.person())) {
                    int same = same(relation.organisation().stream().toList(), person.organisation());
                    if (same > 0) {
                        named = true;
                        found.add(new Found(
                                rule,
                                counts == 2 && same == 3,
                                with(
                                        knows,
                                        namedIn(
                                                person,
                                                relation.organisation().stream().toList()))));
                    }
                }
            }
            if (organisation.isPresent() && !named && rule.kind() == TieKind.JOINT_WORK) {
                Link first =
                        new Link.WorkedWith(relation.kind(), organisation.get(), relation.work(), relation.period());
                ways(organisation.get().id(), rule, application)
                        .forEach(way -> found.add(new Found(rule, counts == 2, with(first, way))));
                for (UUID other : alike(organisation.get().id())) {
                    Link question =
                            new Link.Alike(organisation.get(), world.bodies().body(other));
                    ways(other, rule, application)
                            .forEach(way -> found.add(new Found(rule, false, with(first, with(question, way)))));
                }
            }
        }

        private void self(ConflictRule rule, Person person, List<Found> found) {
            List<UUID> mine =
                    expert.engagements().stream().map(Engagement::organisation).toList();
            int same = same(mine, person.organisation());
            if (person.name().equals(expert.name()) && same > 0) {
                found.add(new Found(rule, same == 3, namedIn(person, mine)));
            }
        }

        private List<Link> namedIn(Person person, List<UUID> mine) {
            Link named = new Link.NamedIn(
                    person.name(),
                    person.organisation().map(world.bodies()::body),
                    person.part(),
                    application.application(),
                    application.name());
            return same(mine, person.organisation()) == 2
                    ? List.of(
                            new Link.Alike(
                                    world.bodies()
                                            .body(mine.stream()
                                                    .filter(body -> alike(body)
                                                            .contains(person.organisation()
                                                                    .orElseThrow()))
                                                    .min(UUID::compareTo)
                                                    .orElseThrow()),
                                    world.bodies().body(person.organisation().orElseThrow())),
                            named)
                    : List.of(named);
        }

        /** 0 somebody else, 1 not stated, 2 alike, 3 the same. */
        private int same(List<UUID> mine, Optional<UUID> stated) {
            if (mine.isEmpty() || stated.isEmpty()) {
                return 1;
            }
            if (mine.contains(stated.get())) {
                return 3;
            }
            return mine.stream().anyMatch(body -> alike(body).contains(stated.get())) ? 2 : 0;
        }

        private Set<UUID> alike(UUID body) {
            return world.bodies().alike().getOrDefault(body, Set.of());
        }

        private List<List<Link>> ways(UUID body, ConflictRule rule, ApplicationFacts to) {
            return allWays(body, to).stream()
                    .filter(way -> rule.parties().contains(roleOf(way)))
                    .toList();
        }

        private static PartyRole roleOf(List<Link> way) {
            return way.size() > 1 ? PartyRole.PARENT : ((Link.PartyOf) way.getFirst()).role();
        }

        private List<List<Link>> allWays(UUID body, ApplicationFacts to) {
            List<List<Link>> ways = new ArrayList<>();
            for (Party party : to.parties()) {
                UUID named = party.member().orElse(party.body());
                PartyRole role = party.member().isPresent() ? PartyRole.MEMBER : party.role();
                List<Link> up =
                        List.of(new Link.PartyOf(world.bodies().body(named), role, to.application(), to.name()));
                if (party.member().isEmpty() && named.equals(body)) {
                    ways.add(up);
                }
                Map<UUID, UUID> parents = new java.util.HashMap<>(world.bodies().parents());
                if (party.member().isPresent()) {
                    parents.remove(named);
                    parents.put(named, party.body());
                }
                UUID below = named;
                Set<UUID> seen = new java.util.HashSet<>(Set.of(named));
                while (role == PartyRole.MEMBER && parents.containsKey(below) && seen.add(parents.get(below))) {
                    UUID above = parents.get(below);
                    up = with(
                            new Link.BelongsTo(
                                    world.bodies().body(below), world.bodies().body(above)),
                            up);
                    if (above.equals(body)) {
                        ways.add(up);
                    }
                    below = above;
                }
            }
            return ways;
        }

        private static List<Link> with(Link first, List<Link> then) {
            List<Link> all = new ArrayList<>(List.of(first));
            all.addAll(then);
            return all;
        }
    }

    /** Few bodies, people and days, so that everything meets. */
    private static final class RandomWorld {

        private static final int BODIES = 8;

        private final Random random;
        private final ConflictPolicy policy = Avoidance.policy();
        private final Bodies bodies;
        private final List<ApplicationFacts> applications = new ArrayList<>();
        private final List<ExpertFacts> experts = new ArrayList<>();

        RandomWorld(Random random) {
            this.random = random;
            this.bodies = someBodies();
            for (int i = 0; i < 4; i++) {
                applications.add(application(i));
            }
            for (int i = 0; i < 5; i++) {
                experts.add(expert(i));
            }
        }

        private Bodies someBodies() {
            Map<UUID, String> names = new java.util.HashMap<>();
            Map<UUID, UUID> parents = new java.util.HashMap<>();
            Map<UUID, Set<UUID>> alike = new java.util.HashMap<>();
            Map<UUID, String> departments = new java.util.HashMap<>();
            for (int i = 0; i < BODIES; i++) {
                names.put(body(i), "单位" + i);
                if (i > 0 && random.nextInt(4) == 0) {
                    parents.put(body(i), body(random.nextInt(i)));
                }
                if (random.nextInt(5) == 0) {
                    departments.put(body(i), "C" + random.nextInt(2));
                }
            }
            for (int i = 0; i < 2; i++) {
                UUID one = body(random.nextInt(BODIES));
                UUID other = body(random.nextInt(BODIES));
                if (!one.equals(other)) {
                    alike.computeIfAbsent(one, id -> new java.util.HashSet<>()).add(other);
                    alike.computeIfAbsent(other, id -> new java.util.HashSet<>())
                            .add(one);
                }
            }
            return new Bodies(names, parents, alike, departments);
        }

        private static UUID body(int i) {
            return Avoidance.id("body " + i);
        }

        private UUID someBody() {
            return body(random.nextInt(BODIES));
        }

        private ApplicationFacts application(int i) {
            Set<Party> parties = new java.util.LinkedHashSet<>();
            parties.add(new Party(someBody(), PartyRole.APPLICANT));
            parties.add(new Party(someBody(), PartyRole.RECOMMENDER));
            for (int m = random.nextInt(4); m > 0; m--) {
                UUID member = someBody();
                UUID parent = someBody();
                parties.add(new Party(member, PartyRole.MEMBER));
                if (random.nextInt(3) == 0 && !parent.equals(member)) {
                    parties.add(Party.parent(parent, member));
                }
            }
            List<Person> people = random.nextBoolean()
                    ? List.of(new Person(
                            person(), someOrNone(), PersonPart.values()[random.nextInt(PersonPart.values().length)]))
                    : List.of();
            List<Request> requests = random.nextInt(4) == 0
                    ? List.of(new Request(
                            Avoidance.id("request " + i),
                            Avoidance.id("expert " + random.nextInt(5)),
                            day(),
                            "请求",
                            random.nextBoolean()))
                    : List.of();
            return new ApplicationFacts(
                    Avoidance.id("application " + i),
                    "集群" + i,
                    "C" + random.nextInt(2),
                    "F" + random.nextInt(2),
                    List.copyOf(parties),
                    people,
                    requests);
        }

        private ExpertFacts expert(int i) {
            Set<Engagement> engagements = new java.util.LinkedHashSet<>();
            for (int e = random.nextInt(4); e > 0; e--) {
                EngagementKind kind = EngagementKind.values()[random.nextInt(EngagementKind.values().length)];
                engagements.add(new Engagement(kind, someBody(), "", period()));
            }
            Set<Relation> relations = new java.util.LinkedHashSet<>();
            for (int r = random.nextInt(3); r > 0; r--) {
                var kinds = org.clusterreview.experts.history.RelationKind.values();
                relations.add(
                        new Relation(kinds[random.nextInt(kinds.length)], person(), someOrNone(), "成果" + r, period()));
            }
            List<Declaration> declarations = random.nextInt(4) == 0
                    ? List.of(new Declaration(
                            Avoidance.id("declaration " + i),
                            Avoidance.id("application " + random.nextInt(5)),
                            day(),
                            "声明"))
                    : List.of();
            return new ExpertFacts(
                    Avoidance.id("expert " + i),
                    person(),
                    List.copyOf(engagements),
                    List.copyOf(relations),
                    declarations);
        }

        private String person() {
            return "人" + random.nextInt(4);
        }

        private Optional<UUID> someOrNone() {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(someBody());
        }

        private LocalDate day() {
            return Avoidance.TODAY.minusDays(random.nextInt(1_000));
        }

        private Period period() {
            return switch (random.nextInt(5)) {
                case 0 -> Period.past(Optional.empty());
                case 1 -> Period.until(Avoidance.TODAY.minusYears(3).minusDays(random.nextInt(3) - 1));
                case 2 -> Period.until(day().minusDays(300));
                case 3 -> Period.since(Avoidance.TODAY.plusDays(random.nextInt(3) - 1));
                default -> Period.open(Optional.empty());
            };
        }

        ConflictPolicy policy() {
            return policy;
        }

        Bodies bodies() {
            return bodies;
        }

        List<ApplicationFacts> applications() {
            return applications;
        }

        List<ExpertFacts> experts() {
            return experts;
        }
    }
}
