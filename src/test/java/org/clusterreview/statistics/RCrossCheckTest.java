package org.clusterreview.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.agreement.Icc;
import org.clusterreview.statistics.agreement.IntraclassCorrelation;
import org.clusterreview.statistics.agreement.KendallW;
import org.clusterreview.statistics.location.Location;
import org.clusterreview.statistics.numeric.Doubles;
import org.clusterreview.statistics.severity.Observation;
import org.clusterreview.statistics.severity.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares with R on random tables: {@code psych}, {@code lme4}, {@code MASS}, {@code robustbase} and R itself. Runs where
 * R and these packages are installed; {@code ./test long} says where they are not. The greatest difference of each number is
 * printed.
 */
@Tag("r")
class RCrossCheckTest {

    private static final int TABLES = 200;
    private static final long SEED = 20_261_128L;

    /** How far apart the same number may be, by the beginning of its name; relative where it is above 1. */
    private static final Map<String, Double> NEAR = Map.of(
            "icc", 1e-9,
            "chi", 1e-9,
            "severity", 1e-9,
            "mean", 1e-12,
            "median", 1e-12,
            "trimmed", 1e-12,
            "mad", 1e-12,
            "hl", 1e-12,
            "huber", 2e-6);

    private static final double NEAR_OF_LIKELIHOOD = 1e-4;

    @TempDir
    private Path folder;

    @Test
    void the_same_tables_have_the_same_statistics_as_in_r() throws Exception {
        Map<String, Double> greatest = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        List<Ratings> tables = tables();
        Map<Integer, Map<String, Double>> theirs = byR(tables);
        for (int table = 0; table < tables.size(); table++) {
            Map<String, Double> own = own(tables.get(table));
            Map<String, Double> other = Objects.requireNonNull(theirs.get(table));
            for (Map.Entry<String, Double> one : other.entrySet()) {
                Double value = own.get(one.getKey());
                if (value != null) {
                    String name = one.getKey().replaceAll("severity .*", "severity");
                    double difference = Math.abs(value - one.getValue()) / Math.max(1, Math.abs(one.getValue()));
                    greatest.merge(name, difference, Math::max);
                    counts.merge(name, 1, Integer::sum);
                }
            }
        }
        greatest.forEach((name, difference) -> System.out.printf(
                Locale.ROOT, "R: %-20s %5d values, greatest difference %.1e%n", name, counts.get(name), difference));
        assertThat(counts)
                .containsKeys("icc5 ICC", "icc5 lower bound", "chi-squared", "var expert", "severity", "huber");
        assertThat(greatest)
                .allSatisfy(
                        (name, difference) -> assertThat(difference).as(name).isLessThan(near(name)));
    }

    private static double near(String name) {
        return NEAR.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Double::compare)
                .orElse(NEAR_OF_LIKELIHOOD);
    }

    /** Two in three are full; in the others one mark in ten is missing. */
    private static List<Ratings> tables() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Ratings> tables = new ArrayList<>();
        while (tables.size() < TABLES) {
            int missing = tables.size() % 3 == 2 ? 10 : 0;
            Ratings table = Marks.random(random, 4 + random.nextInt(9), 3 + random.nextInt(6), 20, missing);
            if (Severity.of(observations(table)).isComparable()
                    && table.rows().stream()
                            .allMatch(row -> row.stream()
                                            .filter(mark -> mark.isPresent())
                                            .count()
                                    > 2)) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static List<Observation> observations(Ratings table) {
        List<Observation> observations = new ArrayList<>();
        for (int a = 0; a < table.applications(); a++) {
            for (int e = 0; e < table.experts(); e++) {
                String application = "a" + a;
                String expert = "e" + e;
                table.mark(a, e).ifPresent(mark -> observations.add(new Observation(application, expert, mark)));
            }
        }
        return observations;
    }

    private static Map<String, Double> own(Ratings table) {
        Map<String, Double> own = new HashMap<>();
        List<Icc> icc = IntraclassCorrelation.of(table, IntraclassCorrelation.CONFIDENCE)
                .known()
                .orElse(List.of());
        for (int i = 0; i < icc.size(); i++) {
            put(own, "icc" + (i + 1) + " ICC", icc.get(i).value());
            put(own, "icc" + (i + 1) + " F", icc.get(i).f());
            put(own, "icc" + (i + 1) + " p", icc.get(i).p());
            put(own, "icc" + (i + 1) + " lower bound", icc.get(i).lower());
            put(own, "icc" + (i + 1) + " upper bound", icc.get(i).upper());
        }
        put(own, "chi-squared", KendallW.of(table).map(w -> Doubles.of(w.chiSquared())));
        Severity.Fit fit = Severity.of(observations(table)).fits().getFirst();
        fit.additive().severity().forEach((expert, effect) -> own.put("severity " + expert, effect));
        fit.random().known().ifPresent(random -> {
            own.put("var application", random.varApplication());
            own.put("var expert", random.varExpert());
            own.put("var Residual", random.varResidual());
            own.put("intercept", random.intercept());
        });
        Location location = Location.of(table.marks(0));
        put(own, "mean", location.mean().map(Doubles::of));
        put(own, "median", location.median().map(Doubles::of));
        put(own, "mad", location.mad().map(Doubles::of));
        put(own, "trimmed", location.trimmed1().map(Doubles::of));
        put(own, "hl", location.hodgesLehmann().map(Doubles::of));
        put(own, "huber", location.huber().map(Doubles::of));
        put(own, "huber MASS", location.huber().map(Doubles::of));
        return own;
    }

    private static void put(Map<String, Double> values, String name, Statistic<Double> value) {
        value.known().ifPresent(known -> values.put(name, known));
    }

    private Map<Integer, Map<String, Double>> byR(List<Ratings> tables) throws IOException, InterruptedException {
        Path input = folder.resolve("marks.csv");
        Path output = folder.resolve("r.csv");
        List<String> lines = new ArrayList<>(List.of("table,application,expert,mark"));
        for (int table = 0; table < tables.size(); table++) {
            for (Observation one : observations(tables.get(table))) {
                Exact mark = one.mark();
                lines.add(table + "," + one.application() + "," + one.expert() + "," + mark);
            }
        }
        Files.write(input, lines);
        Process r = new ProcessBuilder(
                        "Rscript", "src/test/resources/r/statistics.R", input.toString(), output.toString())
                .inheritIO()
                .start();
        assertThat(r.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(r.exitValue()).isZero();
        Map<Integer, Map<String, Double>> values = new HashMap<>();
        for (String line :
                Files.readAllLines(output).subList(1, Files.readAllLines(output).size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            if (!cells[2].equals("NA") && !cells[2].endsWith("Inf")) {
                values.computeIfAbsent(Integer.valueOf(cells[0]), any -> new HashMap<>())
                        .put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return values;
    }
}
