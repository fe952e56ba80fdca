import java.io.IOException;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.Ratings;
import org.clusterreview.statistics.stability.JudgeBootstrap;
import org.clusterreview.statistics.stability.Place;
import org.clusterreview.statistics.stability.Stability;
import org.clusterreview.statistics.stability.Trim;

/**
 * Times the drawing of experts again in all ways, for the programs beside it that do the same. Arguments: table to write, answers
 * to write, places, runs. A row of the table is an application, a column an expert; marks are whole numbers, so that sums are exact
 * in every language.
 */
public final class MeasureBootstrap {

    private static final int APPLICATIONS = 60;
    private static final int EXPERTS = 7;

    private MeasureBootstrap() {}

    public static void main(String[] args) throws IOException {
        int places = Integer.parseInt(args[2]);
        int[][] marks = marks();
        Files.write(
                Path.of(args[0]),
                Arrays.stream(marks)
                        .map(row -> String.join(",", Arrays.stream(row).mapToObj(String::valueOf).toList()))
                        .toList());
        Ratings ratings = Ratings.complete(Arrays.stream(marks)
                .map(row -> Arrays.stream(row).mapToObj(Exact::of).toList())
                .toList());
        double[] milliseconds = new double[Integer.parseInt(args[3])];
        Stability stability = null;
        for (int run = 0; run < milliseconds.length; run++) {
            long began = System.nanoTime();
            stability = JudgeBootstrap.of(ratings, Trim.ONE_EACH, places, 1, 1).orThrow();
            milliseconds[run] = (System.nanoTime() - began) / 1e6;
        }
        if (stability == null || stability.method() != Stability.Method.ENUMERATION) {
            throw new IllegalStateException("not enumerated");
        }
        Files.write(
                Path.of(args[1]),
                stability.places().stream().map(place -> line(place.orThrow())).toList());
        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "%.2f %.2f%n", first, milliseconds[milliseconds.length / 2]);
    }

    /** Applications are of different strength and experts of different severity, many marks are equal. */
    private static int[][] marks() {
        SplittableRandom random = new SplittableRandom(20_261_128);
        int[] severity = random.ints(EXPERTS, -4, 5).toArray();
        int[][] marks = new int[APPLICATIONS][EXPERTS];
        for (int[] row : marks) {
            int strength = 55 + random.nextInt(31);
            for (int expert = 0; expert < row.length; expert++) {
                row[expert] = strength + severity[expert] + random.nextInt(-8, 9);
            }
        }
        return marks;
    }

    /** Probability of a place, probability of the first, and both ends of the interval of ranks. */
    private static String line(Place place) {
        List<String> values = new ArrayList<>();
        for (Exact one : List.of(place.pTop(), place.pFirst())) {
            values.add(one.decimal(MathContext.DECIMAL64).toPlainString());
        }
        values.add(String.valueOf(place.rankLow()));
        values.add(String.valueOf(place.rankHigh()));
        return String.join(",", values);
    }
}
