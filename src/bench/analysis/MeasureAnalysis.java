import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.clusterreview.analysis.Distributions;
import org.clusterreview.analysis.ExpertDeviations;
import org.clusterreview.analysis.GroupAnalysis;
import org.clusterreview.analysis.GroupMarks;
import org.clusterreview.analysis.Halo;
import org.clusterreview.analysis.HomeLeaning;
import org.clusterreview.analysis.WeightedRanking;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.engine.Mark;
import org.clusterreview.scoring.engine.Ranker;
import org.clusterreview.scoring.engine.SheetMark;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.yaml.ModelReader;
import org.clusterreview.scoring.yaml.ModelReading;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.sensitivity.WeightDraws;
import org.clusterreview.statistics.severity.Severity;
import org.clusterreview.statistics.stability.JudgeBootstrap;
import org.clusterreview.statistics.stability.Trim;

/**
 * Times the whole analysis of a group, and its parts: applications, experts, indicators as arguments. The first run, in a process that
 * has done nothing before, is told apart from the median of the later ones.
 */
public final class MeasureAnalysis {

    private static final int RUNS = 5;

    private MeasureAnalysis() {}

    public static void main(String[] args) {
        int applications = Integer.parseInt(args[0]);
        int experts = Integer.parseInt(args[1]);
        int indicators = Integer.parseInt(args[2]);
        ScoringModel model = model(indicators);
        List<Entry> entries = entries(applications, experts, indicators);
        int places = Math.max(1, applications / 3);
        List<ApplicationResult> results = new Ranker(model).rank(entries);
        String name = applications + " x " + experts + " x " + indicators;
        report(name, "whole analysis", () -> GroupAnalysis.of(
                model, results, entries, new GroupAnalysis.Settings(places, 1, JudgeBootstrap.SAMPLES)));
        GroupMarks marks = GroupMarks.of(model, results, entries);
        report(name, "tables", () -> GroupMarks.of(model, results, entries));
        report(name, "ranking", () -> new Ranker(model).rank(entries));
        Ratings totals = marks.totals();
        report(name, "experts drawn again", () ->
                JudgeBootstrap.of(totals, Trim.ONE_EACH, places, 1, JudgeBootstrap.SAMPLES));
        report(name, "weights near the cut", () -> WeightedRanking.of(model, results, entries)
                .map(found -> found.nearCut(places, GroupAnalysis.NEAR)));
        report(name, "severity", () -> Severity.of(GroupAnalysis.observations(marks)));
        WeightedRanking weighting = WeightedRanking.of(model, results, entries).orThrow();
        report(name, "weights drawn", () -> WeightDraws.of(
                weighting.sheets(), places, GroupAnalysis.CONCENTRATION, 1, GroupAnalysis.DRAWS));
        report(name, "halo", () -> Halo.of(marks));
        report(name, "deviations", () -> ExpertDeviations.of(model, marks, ExpertDeviations.Shares.USUAL));
        report(name, "leaning", () -> HomeLeaning.of(
                marks, MeasureAnalysis::origin, 1, JudgeBootstrap.SAMPLES));
        report(name, "distributions", () -> Distributions.ofShares(model, results));
    }

    /** Seven cities, and an expert of each of the first ones. */
    private static HomeLeaning.Origin origin(String application, String expert) {
        return Integer.parseInt(application.substring(1)) % 7 == Integer.parseInt(expert) % 7
                ? HomeLeaning.Origin.HOME
                : HomeLeaning.Origin.AWAY;
    }

    private static void report(String name, String part, Supplier<?> work) {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            if (work.get().hashCode() == 42) {
                System.err.println("the answer");
            }
            seconds[run] = (System.nanoTime() - began) / 1e9;
        }
        double first = seconds[0];
        double[] later = Arrays.copyOfRange(seconds, 1, RUNS);
        Arrays.sort(later);
        System.out.printf(Locale.ROOT, "| %s | %s | %.3f | %.3f |%n", name, part, first, later[later.length / 2]);
    }

    private static List<Entry> entries(int applications, int experts, int indicators) {
        SplittableRandom random = new SplittableRandom(20_261_128);
        List<Entry> entries = new ArrayList<>();
        for (int a = 0; a < applications; a++) {
            int level = random.nextInt(4);
            List<SheetMark> marks = new ArrayList<>();
            for (int e = 1; e <= experts; e++) {
                for (int i = 0; i < indicators; i++) {
                    BigDecimal mark = BigDecimal.valueOf(2L * (level + random.nextInt(7)) + 1, 0)
                            .min(BigDecimal.valueOf(20))
                            .divide(BigDecimal.valueOf(2));
                    marks.add(new SheetMark(String.valueOf(e), "i" + i, Mark.of(mark)));
                }
            }
            entries.add(new Entry("a" + a, "g", marks, List.of(), null));
        }
        return entries;
    }

    private static ScoringModel model(int indicators) {
        StringBuilder text = new StringBuilder(
                """
                language: 1
                id: measured
                version: "1"
                name: Measured
                official: false
                notice: measured
                source: {document: none}
                weighting: weights
                indicators:
                """);
        for (int i = 0; i < indicators; i++) {
            text.append("  - {id: i").append(i).append(", name: I").append(i).append(", weight: ").append(3 + i % 5)
                    .append(", by: expert, scale: {min: 0, max: 10, step: 0.5}}\n");
        }
        text.append(
                """
                aggregation:
                  trim: {of: sheets, highest: 1, lowest: 1, from: 3}
                  minimum_valid: 3
                  rounding:
                    - {at: final, places: 2, mode: half_up}
                ranking:
                  on: exact
                """);
        return switch (new ModelReader().read("measured.yaml", text.toString())) {
            case ModelReading.Sound sound -> sound.model();
            case ModelReading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }
}
