package org.clusterreview.scoring.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.clusterreview.cli.CliRun;
import org.clusterreview.scoring.ScoringFixtures;
import org.clusterreview.scoring.model.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkAggregateTest {

    private static final int PER_SEED = "long".equals(System.getProperty("test.counts")) ? 60 : 8;
    private static final String HEADER = "application,expert,indicator,mark\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 12);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String model(Random random) {
        String weighting = List.of("points", "weights", "factors").get(random.nextInt(3));
        String key = weighting.equals("points") ? "points" : weighting.equals("weights") ? "weight" : "factor";
        StringBuilder indicators = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String weight = List.of("10", "0.7", "33", "2.25").get(random.nextInt(4));
            indicators.append("      - {id: i%d, name: i, %s: %s, by: expert, scale: {min: 0, max: 10, step: 0.5}}%n"
                    .formatted(i, key, weight));
        }
        int trim = random.nextInt(3);
        return """
                language: 1
                id: bulk
                version: "1"
                name: Bulk
                official: true
                source: {document: tests}
                weighting: %s
                indicators:
                  - id: d
                    name: D
                    children:
                %saggregation:
                  trim: {of: sheets, highest: %d, lowest: %d, from: %d, equal_extremes: first_key}
                  minimum_valid: %d
                  below_minimum: %s
                  rounding: [{at: final, places: %d, mode: %s}]
                ranking: {on: %s, ties: [%s{lot: true}]}
                """.formatted(
                        weighting,
                        indicators,
                        trim,
                        trim / 2,
                        trim + trim / 2 + 1 + random.nextInt(3),
                        1 + random.nextInt(4),
                        random.nextBoolean() ? "ranked" : "not_ranked",
                        random.nextInt(4),
                        List.of("half_up", "half_even", "down").get(random.nextInt(3)),
                        random.nextBoolean() ? "exact" : "published",
                        random.nextBoolean() ? "{part: i1}, {part: i2, order: lower_first}, " : "");
    }

    private static String marks(Random random) {
        List<String> rows = new ArrayList<>();
        int applications = 2 + random.nextInt(30);
        for (int a = 0; a < applications; a++) {
            int experts = 1 + random.nextInt(7);
            for (int e = 1; e <= experts; e++) {
                for (int i = 0; i < 4; i++) {
                    boolean gone = random.nextInt(40) == 0;
                    String mark = random.nextInt(30) == 0 ? "" : String.valueOf(random.nextInt(4) * 2.5);
                    if (!gone) {
                        rows.add("集群%d,%d,i%d,%s".formatted(a, 2 * e, i, mark));
                    }
                }
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        return HEADER + String.join("\n", rows) + (random.nextBoolean() ? "\n" : "");
    }

    /** The same by the ordinary way, which answers with a trace. */
    private static String ordinary(String model, String marks, String applications) {
        List<String> arguments = new ArrayList<>(List.of("aggregate", "--model", model, "--marks", "-"));
        if (!applications.isEmpty()) {
            arguments.addAll(List.of("--applications", applications));
        }
        return CliRun.withInput(marks, arguments.toArray(String[]::new)).out();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void many_marks_give_what_the_engine_gives_to_the_last_byte(int seed) throws IOException {
        Random random = new Random(seed);
        for (int n = 0; n < PER_SEED; n++) {
            String text = model(random);
            String marks = marks(random);
            Path file = file("marks.csv", marks);
            Map<String, String> groups = new LinkedHashMap<>();
            String applications = "";
            if (random.nextBoolean()) {
                for (int a = 0; a < 34; a++) {
                    groups.put("集群" + a, "g" + a % 3);
                }
                StringBuilder table = new StringBuilder("application,group\n");
                groups.forEach((application, group) -> table.append(application + "," + group + "\n"));
                applications = file("applications.csv", table.toString()).toString();
            }

            Optional<byte[]> bulk =
                    BulkAggregate.table(ScoringFixtures.model(text), file, groups, 1 + random.nextInt(3));

            assertThat(bulk)
                    .map(b -> new String(b, StandardCharsets.UTF_8))
                    .contains(ordinary(file("model.yaml", text).toString(), marks, applications));
        }
    }

    private Optional<byte[]> small(String rows) throws IOException {
        ScoringModel model = ScoringFixtures.model(model(new Random(1)));
        return BulkAggregate.table(model, file("marks.csv", rows), Map.of(), 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,1,i0,n/a\n",
                "a,1,i0,5.25\n",
                "a,1,i0,10.5\n",
                "a,1,i0,-1\n",
                "a,1,i9,5\n",
                "a,1,i0,5\na,1,i0,6\n",
                "a,1,i0,5\nb,1,i0,5\na,1,i0,\n",
                "\"a\",1,i0,5\n",
                " a,1,i0,5\n",
                "a ,1,i0,5\n",
                "a\u2003,1,i0,5\n",
                "\u3000a,1,i0,5\n",
                "a,1\u1680,i0,5\n",
                "a,,i0,5\n",
                "a,1,i0,5,6\n",
                "a,1,i0\n",
                "a,1,i0,5\r\n",
                "a,1,i0,1e1\n",
                "a,1,i0,+5\n",
                "a,1,i0,5.\n",
                "a,1,i0,1.23456\n",
                "a,1,i0,0000000000005\n",
                "\n",
                "#a,1,i0,5\n"
            })
    void whatever_is_not_plain_is_left_to_the_ordinary_way(String rows) throws IOException {
        assertThat(small(HEADER + rows)).isEmpty();
    }

    @Test
    void another_header_is_left_to_the_ordinary_way() throws IOException {
        assertThat(small("\uFEFF" + HEADER + "a,1,i0,5\n")).isEmpty();
        assertThat(small("expert,application,indicator,mark\n1,a,i0,5\n")).isEmpty();
        assertThat(small("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hubei-2025-recognition", "high-tech-enterprise-2016", "project-midterm-1", "sme-cluster-2022"})
    void models_that_are_not_plain_are_left_to_the_ordinary_way(String model) {
        assertThat(BulkModel.of(ScoringFixtures.model(ScoringFixtures.text("/scoring-models/" + model + ".yaml"))))
                .isEmpty();
    }

    @Test
    void a_model_that_leaves_out_the_last_of_equal_extremes_is_left_to_the_ordinary_way() {
        String text = model(new Random(7));
        assertThat(BulkModel.of(ScoringFixtures.model(text))).isPresent();
        assertThat(BulkModel.of(ScoringFixtures.model(text.replace("first_key", "last_key"))))
                .isEmpty();
    }

    private static String manyExperts(int experts) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int e = 1; e <= experts; e++) {
            for (int i = 0; i < 4; i++) {
                rows.append("a,").append(e).append(",i").append(i).append(",10\n");
                rows.append("b,").append(e).append(",i").append(i).append(e == 1 ? ",9.5\n" : ",10\n");
            }
        }
        return rows.toString();
    }

    /** Past nine decimals the denominator over a thousand sheets would need more than a long. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 10, 11, 12, 14, 18})
    void weights_of_many_decimals_over_many_sheets_never_overflow(int decimals) throws IOException {
        String weight = "0." + "0".repeat(decimals - 1) + "3";
        String text = model(new Random(1)).replaceAll("(points|weight|factor): [0-9.]+, by", "$1: " + weight + ", by");
        assertThat(text).contains(weight);
        String rows = manyExperts(1100);

        Optional<String> bulk = BulkAggregate.table(ScoringFixtures.model(text), file("marks.csv", rows), Map.of(), 2)
                .map(b -> new String(b, StandardCharsets.UTF_8));

        String expected = ordinary(file("model.yaml", text).toString(), rows, "");
        assertThat(bulk.isPresent() || decimals >= 10).isTrue();
        assertThat(bulk.orElse(expected)).isEqualTo(expected);
    }

    @Test
    void an_application_with_too_many_sheets_is_left_to_the_ordinary_way() throws IOException {
        assertThat(small(manyExperts(BulkModel.MOST_SHEETS))).isPresent();
        assertThat(small(manyExperts(BulkModel.MOST_SHEETS + 1))).isEmpty();
    }

    @Test
    void rows_longer_than_a_block_can_keep_are_left_to_the_ordinary_way() throws IOException {
        assertThat(small(HEADER + "a".repeat(5000) + ",1,i0,5\n" + "b,1,i0,5\n"))
                .isNotNull();
        assertThat(small(HEADER + ("a".repeat(5000) + ",1,i0,5\n").repeat(400))).isEmpty();
    }

    @Test
    void blocks_and_stretches_meet_at_rows() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int a = 0; a < 40_000; a++) {
            for (int i = 0; i < 4; i++) {
                rows.append("application-number-")
                        .append(a)
                        .append(",expert-1,i")
                        .append(i)
                        .append(",7.5\n");
            }
        }
        byte[] one = BulkAggregate.table(
                        ScoringFixtures.model(model(new Random(3))), file("one.csv", rows.toString()), Map.of(), 1)
                .orElseThrow();
        byte[] five = BulkAggregate.table(
                        ScoringFixtures.model(model(new Random(3))), file("five.csv", rows.toString()), Map.of(), 5)
                .orElseThrow();

        assertThat(one).isEqualTo(five);
        assertThat(new String(one, StandardCharsets.UTF_8).lines()).hasSize(40_001);
    }
}
