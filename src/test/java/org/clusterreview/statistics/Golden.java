package org.clusterreview.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.statistics.numeric.Doubles;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference data and how close to it a value has to come. */
public final class Golden {

    public static final Path FOLDER = Path.of("src/test/resources/golden");

    private static final double NEAR = 1e-9;

    private Golden() {}

    public static JsonNode json(String file) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(FOLDER.resolve(file).toFile());
    }

    public static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Ratings ratings(String file) {
        return new Ratings(rows(file).stream()
                .map(cells -> Arrays.stream(cells)
                        .map(cell -> cell.isEmpty() ? Optional.<Exact>empty() : Optional.of(Marks.exact(cell)))
                        .toList())
                .toList());
    }

    public static List<Exact> exacts(JsonNode array) {
        List<Exact> values = new ArrayList<>();
        array.values().forEach(value -> values.add(Exact.of(value.decimalValue())));
        return values;
    }

    public static void near(Exact value, JsonNode expected) {
        near(Doubles.of(value), expected);
    }

    /** To 1e-9, of its own size where it is above 1, or to the 12 digits that the small ones are given with. */
    public static void near(double value, JsonNode expected) {
        assertThat(expected.isNumber()).isTrue();
        double golden = expected.doubleValue();
        assertThat(value).isCloseTo(golden, within(NEAR * Math.max(1, Math.abs(golden))));
        assertThat(value).isCloseTo(golden, within(Math.max(Math.abs(golden) * NEAR, Double.MIN_NORMAL)));
    }
}
