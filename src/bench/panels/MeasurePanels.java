import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clusterreview.panels.assignment.Assignment;
import org.clusterreview.panels.assignment.AssignmentCheck;
import org.clusterreview.panels.assignment.AssignmentEngine;
import org.clusterreview.panels.assignment.AssignmentEngines;
import org.clusterreview.panels.assignment.AssignmentProblem;
import org.clusterreview.panels.assignment.Cap;
import org.clusterreview.panels.assignment.Need;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.draw.DrawSpec;
import org.clusterreview.panels.draw.PanelDraw;
import org.clusterreview.panels.rules.Amount;
import org.clusterreview.panels.rules.PanelRules;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.panels.rules.Requirement;
import org.clusterreview.panels.rules.WantedPanel;

/** Times one assignment or draws of panels on generated data; one process a measurement, so that its memory is its own. */
public final class MeasurePanels {

    private static final int CONFLICTS_IN_HUNDRED = 3;

    private MeasurePanels() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("draw")) {
            draw(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            return;
        }
        AssignmentEngine engine = args[1].equals("portable") ? AssignmentEngines.portable() : AssignmentEngines.best();
        AssignmentProblem problem = args[2].endsWith(".csv") ? read(Path.of(args[2])) : generated(args);
        long begun = System.nanoTime();
        Assignment found = engine.solve(problem);
        double seconds = (System.nanoTime() - begun) / 1e9;
        boolean sound = AssignmentCheck.violations(problem, found.panels()).isEmpty();
        String gap = found.total().isEmpty()
                ? "-"
                : "%.5f %%"
                        .formatted(100
                                * found.bound().orElseThrow().subtract(found.total().orElseThrow()).doubleValue()
                                / found.bound().orElseThrow().doubleValue());
        System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %.2f s | %d MB | %s |%n",
                args[0],
                engine.name(),
                found.status(),
                found.total().map(BigDecimal::toPlainString).orElse("-"),
                found.bound().map(BigDecimal::toPlainString).orElse("-"),
                gap,
                seconds,
                peak(),
                found.total().isEmpty() ? "-" : sound ? "yes" : "NO");
    }

    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static int[] filled(int length, int value) {
        int[] all = new int[length];
        Arrays.fill(all, value);
        return all;
    }

    private static AssignmentProblem generated(String[] args) {
        int applications = Integer.parseInt(args[2]);
        int experts = Integer.parseInt(args[3]);
        int seats = Integer.parseInt(args[4]);
        int load = Integer.parseInt(args[5]);
        SplittableRandom chance = new SplittableRandom(20_261_127);
        BitSet[] kinds = {new BitSet(), new BitSet()};
        int[] employers = new int[experts];
        int[] cities = new int[experts];
        for (int e = 0; e < experts; e++) {
            int kind = chance.nextInt(10);
            kinds[0].set(e, kind < 5);
            kinds[1].set(e, kind >= 5 && kind < 8);
            employers[e] = chance.nextInt(experts / 5);
            cities[e] = employers[e] % 4 == 0 ? 0 : 1 + employers[e] % 16;
        }
        int[][] arcs = new int[applications][];
        long[][] fits = new long[applications][];
        for (int a = 0; a < applications; a++) {
            int[] free = new int[experts];
            long[] fit = new long[experts];
            int count = 0;
            for (int e = 0; e < experts; e++) {
                if (chance.nextInt(100) >= CONFLICTS_IN_HUNDRED) {
                    free[count] = e;
                    fit[count++] = chance.nextInt(1001);
                }
            }
            arcs[a] = Arrays.copyOf(free, count);
            fits[a] = Arrays.copyOf(fit, count);
        }
        return new AssignmentProblem(
                filled(applications, seats),
                filled(experts, load),
                new int[experts],
                List.of(
                        new Need("technical", kinds[0], filled(applications, 2)),
                        new Need("finance", kinds[1], filled(applications, 1))),
                List.of(new Cap("employer", employers, 1), new Cap("city", cities, 2)),
                arcs,
                fits,
                0);
    }

    private static AssignmentProblem read(Path file) throws IOException {
        List<int[]> lines = Files.readAllLines(file).stream()
                .map(line -> Arrays.stream(line.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        int[] head = lines.getFirst();
        List<int[]> people = lines.subList(1, 1 + head[1]);
        List<int[]> least = lines.subList(1 + head[1], 1 + head[1] + head[0]);
        List<Map<Integer, Integer>> rows = new ArrayList<>();
        IntStream.range(0, head[0]).forEach(a -> rows.add(new TreeMap<>()));
        lines.subList(1 + head[1] + head[0], lines.size())
                .forEach(arc -> rows.get(arc[0]).put(arc[1], arc[2]));
        List<Need> needs = new ArrayList<>();
        for (int t = 0; t < head[4]; t++) {
            int type = t;
            BitSet meeting = new BitSet();
            IntStream.range(0, head[1]).filter(e -> people.get(e)[0] == type).forEach(meeting::set);
            needs.add(new Need("type-" + t, meeting, least.stream().mapToInt(one -> one[type]).toArray()));
        }
        return new AssignmentProblem(
                filled(head[0], head[2]),
                filled(head[1], head[3]),
                new int[head[1]],
                needs,
                List.of(
                        new Cap("employer", people.stream().mapToInt(p -> p[1]).toArray(), 1),
                        new Cap("city", people.stream().mapToInt(p -> p[2]).toArray(), head[5])),
                rows.stream()
                        .map(row -> row.keySet().stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                rows.stream()
                        .map(row -> row.values().stream().mapToLong(Integer::longValue).toArray())
                        .toArray(long[][]::new),
                0);
    }

    private static void draw(int panels, int size, int experts) {
        SplittableRandom chance = new SplittableRandom(20_261_127);
        List<PoolExpert> pool = new ArrayList<>();
        List<String> kinds = List.of("TECHNICAL", "TECHNICAL", "INDUSTRY", "FINANCE", "MANAGEMENT", "INVESTMENT");
        for (int e = 0; e < experts; e++) {
            int employer = chance.nextInt(experts / 5);
            pool.add(new PoolExpert(
                    "e%05d".formatted(e),
                    Optional.of(kinds.get(chance.nextInt(kinds.size()))),
                    Optional.of("u" + employer),
                    Optional.of("c" + (employer % 3 == 0 ? 0 : employer % 17)),
                    List.of("B%02d".formatted(chance.nextInt(20))),
                    Optional.of(chance.nextInt(3) == 0 ? "教授" : "工程师"),
                    chance.nextInt(9),
                    0,
                    Optional.empty()));
        }
        List<WantedPanel> wanted = new ArrayList<>();
        for (int p = 0; p < panels; p++) {
            Map<String, String> barred = new TreeMap<>();
            pool.stream()
                    .filter(expert -> chance.nextInt(100) < CONFLICTS_IN_HUNDRED)
                    .forEach(expert -> barred.put(expert.id(), "conflict"));
            wanted.add(new WantedPanel(
                    "g" + p,
                    size,
                    3,
                    new TreeSet<>(List.of("B%02d".formatted(p % 20))),
                    new TreeSet<>(List.of("c" + p % 17)),
                    barred));
        }
        PanelRules rules = new PanelRules(
                List.of(
                        requirement("technical", 3, "TECHNICAL", "INDUSTRY"),
                        requirement("finance", 1, "FINANCE"),
                        requirement("management", 1, "MANAGEMENT")),
                Optional.of(1),
                Optional.of(2),
                true,
                Optional.of(1),
                Optional.of(10),
                Optional.of(3),
                Optional.of(new PanelRules.Chair(new TreeSet<>(), new TreeSet<>(List.of("教授")))));
        DrawPool frozen = new DrawPool(pool);
        DrawSpec spec = new DrawSpec(1, rules, wanted);
        double[] seconds = new double[11];
        int attempts = 0;
        for (int round = 0; round < seconds.length; round++) {
            long begun = System.nanoTime();
            DrawResult result = PanelDraw.of(frozen, spec, new byte[] {1, (byte) round});
            seconds[round] = (System.nanoTime() - begun) / 1e9;
            attempts += result.attempts().size();
            if (result.panels().size() != panels) {
                throw new IllegalStateException("not drawn");
            }
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                "draw of %d panels of %d from %d experts: first %.3f s, median %.3f s, %d rejected choices a draw%n",
                panels, size, experts, first, seconds[seconds.length / 2], attempts / seconds.length);
    }

    private static Requirement requirement(String id, int least, String... kinds) {
        return new Requirement(
                id, new TreeSet<>(List.of(kinds)), new TreeSet<>(), false, new Amount.Count(least));
    }
}
