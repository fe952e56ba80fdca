import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.clusterreview.conflicts.policy.ConflictPolicy;
import org.clusterreview.conflicts.policy.ConflictRule;
import org.clusterreview.conflicts.policy.LookBack;
import org.clusterreview.conflicts.policy.PartyRole;
import org.clusterreview.conflicts.policy.Strength;
import org.clusterreview.conflicts.policy.TieKind;
import org.clusterreview.conflicts.rules.ApplicationFacts;
import org.clusterreview.conflicts.rules.Bodies;
import org.clusterreview.conflicts.rules.ConflictMatrix;
import org.clusterreview.conflicts.rules.ConflictRules;
import org.clusterreview.conflicts.rules.ExpertFacts;
import org.clusterreview.conflicts.rules.Party;
import org.clusterreview.conflicts.rules.Person;
import org.clusterreview.conflicts.rules.PersonPart;
import org.clusterreview.experts.history.Engagement;
import org.clusterreview.experts.history.EngagementKind;
import org.clusterreview.experts.history.Period;
import org.clusterreview.experts.history.Relation;
import org.clusterreview.experts.history.RelationKind;
import org.clusterreview.rounds.policy.Label;

/** Times the whole matrix, single changes, and a check pair by pair as the baseline, on one generated pool. */
public final class MeasureConflicts {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final int CITIES = 17;
    private static final int FIELDS = 20;

    /** One university is a member of so many applications: its people have a way by each of them to every other. */
    private static final int HUB_OF = 30;

    private final Random random = new Random(20_261_127);
    private final int experts;
    private final int applications;
    private final int members;
    private final List<UUID> bodies = new ArrayList<>();
    private final Bodies graph;

    private MeasureConflicts(int experts, int applications, int members) {
        this.experts = experts;
        this.applications = applications;
        this.members = members;
        this.graph = graph();
    }

    public static void main(String[] args) {
        MeasureConflicts run = new MeasureConflicts(
                Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        run.measure(Integer.parseInt(args[3]));
    }

    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private Bodies graph() {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, UUID> parents = new HashMap<>();
        Map<UUID, Set<UUID>> alike = new HashMap<>();
        Map<UUID, String> departments = new HashMap<>();
        for (int i = 0; i < members; i++) {
            UUID body = id("member " + i);
            bodies.add(body);
            names.put(body, "成员企业" + i + "有限公司");
            if (i > 100 && random.nextInt(5) == 0) {
                parents.put(body, bodies.get(random.nextInt(100)));
            }
            if (i > 0 && random.nextInt(50) == 0) {
                UUID other = bodies.get(random.nextInt(i));
                alike.computeIfAbsent(body, b -> new HashSet<>()).add(other);
                alike.computeIfAbsent(other, b -> new HashSet<>()).add(body);
            }
        }
        for (int i = 0; i < 1_000; i++) {
            names.put(id("college " + i), "高校" + i);
        }
        for (int i = 0; i < CITIES; i++) {
            names.put(id("bureau " + i), "科技局" + i);
            departments.put(id("bureau " + i), "C" + i);
        }
        return new Bodies(names, parents, alike, departments);
    }

    private ApplicationFacts application(int i) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(id("zone " + i), PartyRole.APPLICANT));
        parties.add(new Party(id("bureau " + i % CITIES), PartyRole.RECOMMENDER));
        int each = members / applications;
        for (int m = 0; m < each; m++) {
            parties.add(new Party(bodies.get(i * each + m), PartyRole.MEMBER));
        }
        for (int m = 0; m < 3; m++) {
            parties.add(new Party(bodies.get(random.nextInt(members)), PartyRole.MEMBER));
        }
        if (i < HUB_OF) {
            parties.add(new Party(id("college 0"), PartyRole.MEMBER));
        }
        return new ApplicationFacts(
                id("application " + i),
                "集群" + i,
                "C" + i % CITIES,
                "F" + random.nextInt(FIELDS),
                parties,
                List.of(
                        new Person("负责人" + random.nextInt(2_000), Optional.of(parties.getLast().body()), PersonPart.LEADER),
                        new Person("编制人" + random.nextInt(2_000), Optional.empty(), PersonPart.AUTHOR)),
                List.of());
    }

    /** A third has had to do with enterprises, as employees, advisers or on boards; everyone with universities. */
    private ExpertFacts expert(int i) {
        List<Engagement> engagements = new ArrayList<>();
        engagements.add(new Engagement(
                EngagementKind.EMPLOYED, id("college " + random.nextInt(1_000)), "教授", Period.since(LocalDate.of(2010, 9, 1))));
        EngagementKind[] kinds = EngagementKind.values();
        for (int e = random.nextInt(3) == 0 ? 3 : 0; e > 0; e--) {
            engagements.add(new Engagement(
                    kinds[random.nextInt(kinds.length)],
                    bodies.get(random.nextInt(members)),
                    "",
                    Period.between(LocalDate.of(2015, 1, 1), TODAY.minusDays(random.nextInt(2_000)))));
        }
        List<Relation> relations = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            relations.add(new Relation(
                    RelationKind.values()[random.nextInt(RelationKind.values().length)],
                    "负责人" + random.nextInt(20_000),
                    random.nextBoolean() ? Optional.empty() : Optional.of(bodies.get(random.nextInt(members))),
                    "课题",
                    Period.until(TODAY.minusDays(random.nextInt(2_000)))));
        }
        return new ExpertFacts(id("expert " + i), "专家" + i, engagements, relations, List.of());
    }

    private static ConflictPolicy policy() {
        Set<PartyRole> all = EnumSet.allOf(PartyRole.class);
        Set<EngagementKind> work = EnumSet.of(
                EngagementKind.EMPLOYED, EngagementKind.PART_TIME, EngagementKind.RE_EMPLOYED, EngagementKind.RETIRED);
        LookBack three = new LookBack.Years(3);
        List<ConflictRule> rules = List.of(
                rule(TieKind.SAME_EMPLOYER, new LookBack.Years(0), all, work, Set.of()),
                rule(TieKind.EMPLOYMENT, three, all, work, Set.of()),
                rule(TieKind.HOLDING, three, all, EnumSet.of(EngagementKind.BOARD, EngagementKind.SHAREHOLDER), Set.of()),
                rule(TieKind.ADVISER, three, all, EnumSet.of(EngagementKind.ADVISER), Set.of()),
                rule(TieKind.DEPARTMENT, three, Set.of(), work, Set.of()),
                rule(TieKind.KINSHIP, new LookBack.Life(), Set.of(), Set.of(), EnumSet.of(RelationKind.KIN)),
                rule(
                        TieKind.TEACHER_STUDENT,
                        new LookBack.Life(),
                        Set.of(),
                        Set.of(),
                        EnumSet.of(RelationKind.TEACHER, RelationKind.STUDENT)),
                rule(
                        TieKind.JOINT_WORK,
                        three,
                        all,
                        Set.of(),
                        EnumSet.of(RelationKind.JOINT_PROJECT, RelationKind.JOINT_PAPER, RelationKind.JOINT_PATENT)),
                rule(TieKind.COMPETITOR, new LookBack.Years(0), Set.of(), work, Set.of()),
                rule(TieKind.SECOND_ORDER, new LookBack.Years(0), Set.of(), work, Set.of()));
        return new ConflictPolicy("bench", 1, new Label("测速", "Bench"), Optional.empty(), rules, "", "");
    }

    private static ConflictRule rule(
            TieKind kind,
            LookBack lookBack,
            Set<PartyRole> parties,
            Set<EngagementKind> engagements,
            Set<RelationKind> relations) {
        return new ConflictRule(
                kind.key(),
                kind,
                new Label(kind.key(), kind.key()),
                Optional.empty(),
                lookBack,
                Strength.FORBIDDEN,
                parties,
                engagements,
                relations);
    }

    private void measure(int rounds) {
        List<ApplicationFacts> of = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            of.add(application(i));
        }
        List<ExpertFacts> pool = new ArrayList<>();
        for (int i = 0; i < experts; i++) {
            pool.add(expert(i));
        }
        System.out.printf(
                "%,d experts, %,d applications, %,d member enterprises (%,d party rows)%n",
                experts, applications, members, of.stream().mapToInt(a -> a.parties().size()).sum());
        long[] whole = new long[rounds];
        ConflictMatrix matrix = null;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            matrix = new ConflictMatrix(policy(), graph, of, pool, TODAY);
            whole[i] = System.nanoTime() - start;
        }
        System.out.printf(
                "pairs with a tie: %,d, ties: %,d%n",
                matrix.all().size(),
                matrix.all().values().stream().mapToInt(List::size).sum());
        System.out.printf("whole matrix, first: %s%n", millis(whole[0]));
        System.out.printf("whole matrix, median of %d: %s%n", rounds, millis(median(whole)));
        ConflictMatrix present = matrix;
        told("one expert changed", times(rounds * 20, i -> present.change(expert(i))));
        told("one application changed", times(rounds, i -> present.change(application(i))));
        told("one name decided, one parent set", times(rounds, i -> present.change(changed(i))));
        told("pair by pair, without index (baseline)", times(1, i -> pairByPair(of, pool)));
    }

    /** Two members are no longer alike, and one has another parent. */
    private Bodies changed(int i) {
        Map<UUID, UUID> parents = new HashMap<>(graph.parents());
        parents.put(bodies.get(members - 1 - i), bodies.get(i));
        Map<UUID, Set<UUID>> alike = new HashMap<>(graph.alike());
        UUID one = alike.keySet().stream().sorted().skip(i).findFirst().orElseThrow();
        alike.remove(one).forEach(other -> alike.computeIfPresent(other, (body, all) -> {
            Set<UUID> rest = new HashSet<>(all);
            rest.remove(one);
            return rest;
        }));
        return new Bodies(graph.names(), parents, alike, graph.departments());
    }

    /** The plain way: every pair by itself, which also misses what runs through other applications. */
    private void pairByPair(List<ApplicationFacts> of, List<ExpertFacts> pool) {
        int found = 0;
        for (ApplicationFacts application : of) {
            ConflictRules alone = new ConflictRules(policy(), graph, List.of(application), TODAY);
            for (ExpertFacts expert : pool) {
                found += alone.of(expert).getOrDefault(application.application(), List.of()).size();
            }
        }
        System.out.printf("ties found pair by pair: %,d%n", found);
    }

    private interface Act {
        void at(int i);
    }

    private static long[] times(int count, Act act) {
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            act.at(i);
            times[i] = System.nanoTime() - start;
        }
        return times;
    }

    private static void told(String what, long[] times) {
        System.out.printf(
                "%s, median of %d: %s, worst: %s%n",
                what, times.length, millis(median(times)), millis(Arrays.stream(times).max().orElseThrow()));
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String millis(long nanos) {
        return "%.2f ms".formatted(nanos / 1e6);
    }
}
