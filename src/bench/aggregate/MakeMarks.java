import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes model.yaml and marks.csv: so many applications × 7 experts × 20 indicators, always the same. Run: java MakeMarks.java FOLDER APPLICATIONS */
final class MakeMarks {

    private static final int EXPERTS = 7;
    private static final int INDICATORS = 20;

    /** Sum 100. */
    private static final int[] WEIGHTS = {8, 6, 4, 5, 7, 3, 2, 6, 5, 4, 8, 6, 4, 5, 7, 3, 2, 6, 5, 4};

    private MakeMarks() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.writeString(folder.resolve("model.yaml"), model());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("marks.csv")), 1 << 20)) {
            marks(Integer.parseInt(args[1]), out);
        }
        StringBuilder weights = new StringBuilder("indicator,weight\n");
        for (int i = 0; i < INDICATORS; i++) {
            weights.append("i%d,%d%n".formatted(i + 1, WEIGHTS[i]));
        }
        Files.writeString(folder.resolve("weights.csv"), weights);
    }

    private static String model() {
        StringBuilder indicators = new StringBuilder();
        for (int i = 0; i < INDICATORS; i++) {
            indicators.append("  - {id: i%d, name: Indicator %d, weight: %d, by: expert, scale: {min: 0, max: 100, step: 0.1}}%n"
                    .formatted(i + 1, i + 1, WEIGHTS[i]));
        }
        return """
                language: 1
                id: benchmark
                version: "1"
                name: Benchmark
                official: false
                notice: for measuring only
                source: {document: none}
                weighting: weights
                indicators:
                %saggregation:
                  trim: {of: sheets, highest: 1, lowest: 1, from: 5}
                  minimum_valid: 5
                  rounding: [{at: final, places: 2, mode: half_up}]
                ranking: {on: exact}
                """
                .formatted(indicators);
    }

    private static void marks(int applications, OutputStream out) throws IOException {
        out.write("application,expert,indicator,mark\n".getBytes(StandardCharsets.US_ASCII));
        SplittableRandom random = new SplittableRandom(20261127);
        StringBuilder sheet = new StringBuilder();
        for (int a = 1; a <= applications; a++) {
            int level = random.nextInt(500, 900);
            for (int e = 1; e <= EXPERTS; e++) {
                sheet.setLength(0);
                for (int i = 1; i <= INDICATORS; i++) {
                    int mark = Math.clamp(level + random.nextInt(-100, 101), 0, 1000);
                    sheet.append('a').append(a).append(",e").append(e).append(",i").append(i).append(',');
                    sheet.append(mark / 10).append('.').append(mark % 10).append('\n');
                }
                out.write(sheet.toString().getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
