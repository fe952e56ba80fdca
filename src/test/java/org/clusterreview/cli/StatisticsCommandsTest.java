package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatisticsCommandsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path STATISTICS = GOLDEN.resolve("statistics");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static JsonNode golden(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static JsonNode done(String... args) {
        CliRun run = CliRun.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return JSON.readTree(run.out());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static void near(JsonNode value, JsonNode expected) {
        assertThat(value.doubleValue())
                .isCloseTo(expected.doubleValue(), within(1e-9 * Math.max(1, Math.abs(expected.doubleValue()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shrout_fleiss_1979", "synthetic_12x5", "wine2012_white_10x9"})
    void reliability_reads_the_golden_tables_and_gives_their_values(String name) {
        JsonNode golden =
                golden(STATISTICS.resolve("reliability_expected.json")).get(name);
        JsonNode answer = done(
                "reliability",
                "--ratings",
                STATISTICS.resolve("ratings_" + name + ".csv").toString());

        assertThat(answer.propertyNames()).startsWith("command", "version", "input");
        assertThat(answer.get("icc").propertyNames())
                .containsExactly("ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)");
        for (Map.Entry<String, JsonNode> form : answer.get("icc").properties()) {
            JsonNode expected = golden.get("icc").get(form.getKey());
            assertThat(form.getValue().propertyNames())
                    .containsExactly("value", "F", "df1", "df2", "p", "lower95", "upper95");
            for (String key : List.of("value", "F", "df1", "df2", "p")) {
                near(form.getValue().get(key), expected.get(key));
            }
            near(form.getValue().get("lower95"), expected.get("psych_lower95"));
            near(form.getValue().get("upper95"), expected.get("psych_upper95"));
        }
        near(answer.get("kendallW").get("w"), golden.get("kendallW_uncorrected").get("W"));
        near(answer.get("kendallW").get("wTies"), golden.get("kendallW_ties").get("W"));
        near(answer.get("kendallW").get("chisq"), golden.get("kendallW_ties").get("chisq"));
        near(answer.get("kendallW").get("p"), golden.get("kendallW_ties").get("p"));
        assertThat(answer.get("notes").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"krippendorff_2011_C", "synthetic_missing_5x12"})
    void rows_may_be_experts_and_marks_missing(String name) {
        JsonNode golden =
                golden(STATISTICS.resolve("krippendorff_expected.json")).get(name);
        JsonNode answer = done(
                "reliability",
                "--ratings",
                STATISTICS.resolve(golden.get("file").stringValue()).toString(),
                "--rows",
                "experts",
                "--lang",
                "en");

        for (String scale : List.of("nominal", "ordinal", "interval", "ratio")) {
            near(answer.get("krippendorff").get(scale), golden.get(scale));
        }
        assertThat(answer.get("icc").isNull()).isTrue();
        assertThat(answer.get("kendallW").isNull()).isTrue();
        assertThat(answer.get("notes").toString()).contains("icc: undefined with missing marks", "kendallW: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "trimmed"})
    void stability_gives_the_enumerated_ranks_and_chances(String estimator) {
        JsonNode expected = golden(STATISTICS.resolve("bootstrap_expected.json"))
                .get("A_12x5")
                .get(estimator.equals("mean") ? "mean" : "trimmed_drop1hi1lo");
        JsonNode answer = done(
                "stability",
                "--ratings",
                STATISTICS.resolve("bootstrap_A_12x5.csv").toString(),
                "--top",
                "4",
                "--estimator",
                estimator);

        assertThat(answer.get("method").stringValue()).isEqualTo("enumeration");
        assertThat(answer.get("resamples").intValue()).isEqualTo(3125);
        assertThat(answer.has("seed")).isFalse();
        for (int i = 0; i < 12; i++) {
            JsonNode row = answer.get("applications").get(i);
            assertThat(row.propertyNames()).containsExactly("row", "score", "rankLow", "rankHigh", "pTop", "pFirst");
            assertThat(row.get("row").intValue()).isEqualTo(i + 1);
            near(row.get("score"), expected.get("score").get(i));
            near(row.get("rankLow"), expected.get("rank_min_q025").get(i));
            near(row.get("rankHigh"), expected.get("rank_min_q975").get(i));
            near(row.get("pTop"), expected.get("p_topK_ties_shared").get(i));
            near(row.get("pFirst"), expected.get("p_rank_min_1").get(i));
        }
    }

    @Test
    void with_a_missing_mark_samples_are_drawn_by_chance_and_the_seed_is_printed() throws IOException {
        String table = file("r.csv", "J1,J2,J3\n80,85,90\n70,,75\n,,\n");
        CliRun run = CliRun.of("stability", "--ratings", table, "--top", "1", "--seed", "42");
        JsonNode answer = JSON.readTree(run.out());

        assertThat(answer.get("method").stringValue()).isEqualTo("monte-carlo");
        assertThat(answer.get("seed").longValue()).isEqualTo(42);
        assertThat(answer.get("applications").get(2).get("score").isNull()).isTrue();
        assertThat(answer.get("notes").size()).isEqualTo(3);
        assertThat(CliRun.of("stability", "--ratings", table, "--top", "1", "--seed", "42"))
                .isEqualTo(run);
    }

    @Test
    void severity_gives_least_squares_and_random_effects_by_id() {
        JsonNode golden = golden(STATISTICS.resolve("severity_expected.json")).get("severity_30x12x5");
        JsonNode answer = done(
                "severity",
                "--ratings",
                STATISTICS.resolve("severity_30x12x5.csv").toString());

        assertThat(answer.get("comparable").booleanValue()).isTrue();
        JsonNode ols = answer.get("components").get(0).get("ols");
        JsonNode reml = answer.get("components").get(0).get("reml");
        near(ols.get("grandMean"), golden.get("ols_two_way").get("grand"));
        near(ols.get("sigma"), golden.get("ols_two_way").get("sigma"));
        near(ols.get("dfResidual"), golden.get("ols_two_way").get("df_resid"));
        for (int e = 1; e <= 12; e++) {
            near(
                    ols.get("severity").get(String.valueOf(e)),
                    golden.get("ols_two_way").get("judge_severity_effect").get(e - 1));
            assertThat(reml.get("severity").get(String.valueOf(e)).doubleValue())
                    .isCloseTo(
                            golden.get("reml_random")
                                    .get("blup_judge")
                                    .get(e - 1)
                                    .doubleValue(),
                            within(1e-4));
        }
        for (int a = 1; a <= 30; a++) {
            near(
                    ols.get("adjusted").get(String.valueOf(a)),
                    golden.get("ols_two_way").get("app_adjusted_mean").get(a - 1));
        }
        assertThat(reml.get("varExpert").doubleValue()
                        / golden.get("reml_random").get("var_judge").doubleValue())
                .isCloseTo(1, within(1e-4));
    }

    @Test
    void severity_refuses_to_compare_separate_panels_in_words() {
        JsonNode answer = done(
                "severity",
                "--lang",
                "en",
                "--ratings",
                STATISTICS.resolve("severity_disconnected_A.csv").toString());

        assertThat(answer.get("comparable").booleanValue()).isFalse();
        assertThat(answer.get("components").size()).isEqualTo(2);
        assertThat(answer.get("components").get(1).get("applications").toString())
                .isEqualTo("[\"8\",\"9\",\"10\",\"11\",\"12\",\"13\",\"14\"]");
        assertThat(answer.get("notes").get(answer.get("notes").size() - 1).stringValue())
                .startsWith("Applications and experts fall into 2 parts")
                .contains("cannot be compared");
    }

    static Stream<String> panels() {
        return golden(GOLDEN.resolve("location_outlier_expected.json")).propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void outliers_gives_the_golden_estimates_of_a_row(String name) throws IOException {
        JsonNode golden =
                golden(GOLDEN.resolve("location_outlier_expected.json")).get(name);
        String marks = String.join(
                ",", golden.get("x").valueStream().map(JsonNode::toString).toList());
        JsonNode row = done("outliers", "--ratings", file("o.csv", marks + "\n"))
                .get("rows")
                .get(0);

        Map<String, String> names = Map.of(
                "n",
                "n",
                "mean",
                "mean",
                "median",
                "median",
                "hodgesLehmann",
                "hodges_lehmann",
                "sd",
                "sd",
                "mad",
                "mad_raw",
                "trimmed1",
                "drop1hi1lo",
                "winsorised1",
                "winsor1");
        names.forEach((ours, theirs) -> near(row.get(ours), golden.get(theirs)));
        JsonNode grubbs = row.get("grubbs");
        near(grubbs.get("index"), golden.get("grubbs").get("index1"));
        near(grubbs.get("g"), golden.get("grubbs").get("G"));
        near(grubbs.get("pTwoSided"), golden.get("grubbs").get("p_two_sided"));
        near(grubbs.get("gMax"), golden.get("grubbs").get("Gmax"));
        near(row.get("dixonR10"), golden.get("dixon_r10"));
        if (golden.has("MASS_huber_k1.5")) {
            assertThat(row.get("huber").doubleValue())
                    .isCloseTo(golden.get("MASS_huber_k1.5").doubleValue(), within(2e-6));
            near(row.get("modifiedZ").get(0), golden.get("modified_z").get(0));
        } else {
            assertThat(row.get("huber").isNull()).isTrue();
            assertThat(row.get("modifiedZ").isNull()).isTrue();
            assertThat(row.get("notes").toString()).contains("huber: ", "modifiedZ: ");
        }
    }

    @Test
    void flags_name_column_test_and_level() throws IOException {
        JsonNode row = done("outliers", "--ratings", file("o.csv", "a,b,c,d,e,f\n85,86.5,,87,88,60\n"))
                .get("rows")
                .get(0);

        assertThat(row.get("flags").toString())
                .isEqualTo("[{\"index\":6,\"test\":\"grubbs\",\"level\":0.01},{\"index\":6,\"test\":\"dixon\","
                        + "\"level\":0.01},{\"index\":6,\"test\":\"modifiedZ\",\"level\":3.5}]");
        assertThat(row.get("modifiedZ").get(2).isNull()).isTrue();
    }

    @Test
    void every_fault_of_a_table_is_shown_with_line_and_column() throws IOException {
        String table = file("r.csv", "J1,J2\n80,x\n81\n,85\ny,86\n");
        for (String command : List.of("reliability", "outliers")) {
            CliRun run = CliRun.of(command, "--ratings", table, "--lang", "en");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().replace(table, "r.csv").lines())
                    .containsExactly(
                            "r.csv:2:2: \"x\" is not a usable number.",
                            "r.csv:3:0: This line has 1 cells, the first one 2",
                            "r.csv:5:1: \"y\" is not a usable number.");
        }
    }

    @Test
    void every_fault_of_marks_in_long_form_is_shown() throws IOException {
        String table = file("s.csv", "app,judge,score\na,x,80\na,x,81\n,y,70\nb,y,high\nc,y,\n");
        CliRun run = CliRun.of("severity", "--ratings", table, "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().replace(table, "s.csv").lines())
                .containsExactly(
                        "s.csv:3:2: Application \"a\" and expert \"x\" stand together twice",
                        "s.csv:4:1: \"app\" must not be empty",
                        "s.csv:5:3: \"high\" is not a usable number.");
    }

    @Test
    void wrong_options_and_empty_files_end_with_two() throws IOException {
        String table = file("r.csv", "1,2\n3,4\n");

        assertThat(CliRun.of("stability", "--ratings", table).status()).isEqualTo(2);
        assertThat(CliRun.of("stability", "--ratings", table, "--top", "0", "--estimator", "best")
                        .err()
                        .lines())
                .hasSize(2);
        assertThat(CliRun.of("reliability", "--ratings", table, "--rows", "both")
                        .status())
                .isEqualTo(2);
        assertThat(CliRun.of("outliers", "--ratings", file("e.csv", "a,b\n")).status())
                .isEqualTo(2);
        assertThat(CliRun.of("severity", "--ratings", file("e2.csv", "app,judge,score\na,x,\n"))
                        .status())
                .isEqualTo(2);
        assertThat(CliRun.of("severity", "--ratings", file("e3.csv", "app,expert,score\na,x,1\n"))
                        .status())
                .isEqualTo(2);
        assertThat(CliRun.of("outliers", "--ratings", "nowhere.csv").status()).isEqualTo(2);
    }

    @Test
    void a_table_may_come_from_standard_input_without_header_and_with_a_byte_order_mark() {
        CliRun run = CliRun.withInput("\uFEFF\"1\",2\n3,\"4\"\n", "outliers", "--ratings", "-");

        assertThat(run.status()).isZero();
        assertThat(JSON.readTree(run.out()).get("rows").size()).isEqualTo(2);
    }

    @Test
    void a_row_without_marks_is_a_row_of_nulls_and_never_of_zeros() throws IOException {
        JsonNode row = done("outliers", "--ratings", file("o.csv", "a,b\n,\n1,2\n"))
                .get("rows")
                .get(0);

        assertThat(row.get("n").intValue()).isZero();
        for (String key : List.of("mean", "median", "sd", "mad", "trimmed1", "huber", "grubbs", "dixonR10")) {
            assertThat(row.get(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void stability_reads_tables_of_experts_by_rows_and_refuses_marks_too_fine_to_add() throws IOException {
        JsonNode answer = done(
                "stability", "--ratings", file("t.csv", "90,80,70\n91,81,71\n"), "--rows", "experts", "--top", "1");

        assertThat(answer.get("applications").size()).isEqualTo(3);
        assertThat(answer.get("applications").get(0).get("pTop").doubleValue()).isEqualTo(1);
        CliRun fine = CliRun.of(
                "stability", "--ratings", file("f.csv", "1.0000000000000000000001,2\n"), "--top", "1", "--lang", "en");
        assertThat(fine.status()).isEqualTo(2);
        assertThat(fine.err()).contains(":0:0: the marks have too many digits");
    }

    @Test
    void notes_are_chinese_unless_english_is_asked_for() throws IOException {
        String table = file("r.csv", "1,2\n,4\n");

        assertThat(CliRun.of("reliability", "--ratings", table).out()).contains("有缺失时无定义");
        assertThat(CliRun.of("reliability", "--ratings", table, "--lang", "en")
                        .out()
                        .toLowerCase(Locale.ROOT))
                .contains("missing marks")
                .doesNotContainPattern("\\p{IsHan}");
    }
}
