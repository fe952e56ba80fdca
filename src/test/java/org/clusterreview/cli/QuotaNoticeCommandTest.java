package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QuotaNoticeCommandTest {

    private static final String POLICY = "scoring-models/hubei-2025-recognition.policy.yaml";
    private static final String GOLDEN = "src/test/resources/golden/quota/";
    private static final String HEADER = "id,score,city,field,zone\n";

    private record Run(int status, String out, String err) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"q1, 20", "q2_ties, 30"})
    void quota_gives_the_golden_list_with_its_reasons(String name, String places) throws IOException {
        JsonNode expected = JsonMapper.shared()
                .readTree(Path.of(GOLDEN + "quota_expected.json").toFile())
                .get(name);

        Run run = quota(GOLDEN + "quota_" + name + ".csv", "--places", places);

        List<String> listed = new ArrayList<>();
        assertThat(run.out()).startsWith("id,score,rank,decision,reason\n");
        for (String line : run.out().lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (cells[3].equals("listed")) {
                listed.add(cells[0]);
                assertThat(cells[4]).isEmpty();
            } else {
                assertThat(cells[4])
                        .isEqualTo(expected.get("skipped_reason").get(cells[0]).stringValue());
            }
        }
        assertThat(listed)
                .isEqualTo(expected.get("greedy_selected").values().stream()
                        .map(JsonNode::stringValue)
                        .toList());
        assertThat(run.status()).isZero();
    }

    @Test
    void quota_as_json_names_the_policy_the_inputs_the_total_and_the_tie() {
        Run run = quota(GOLDEN + "quota_q2_ties.csv", "--places", "30", "--json", "--optimal");
        JsonNode json = JsonMapper.shared().readTree(run.out());

        assertThat(json.get("command").stringValue()).isEqualTo("quota");
        assertThat(json.get("input").size()).isEqualTo(2);
        assertThat(json.get("policy").get("id").stringValue()).isEqualTo("hubei-2025-recognition");
        assertThat(json.get("total").stringValue()).isEqualTo("2627.5");
        assertThat(json.get("cutoffTie").values().stream().map(JsonNode::stringValue))
                .containsExactly("A037", "A051", "A062");
    }

    @Test
    void equal_scores_share_a_rank_and_fractions_are_exact() throws IOException {
        Run run = quota(file("c.csv", HEADER + "B,1/3,C,F,Z1\nA,2/6,C,F,Z2\nC,0.3333,C,F,Z3\n"), "--places", "9");

        assertThat(run.out())
                .isEqualTo("id,score,rank,decision,reason\nA,2/6,1,listed,\nB,1/3,1,listed,\nC,0.3333,3,listed,\n");
    }

    @Test
    void what_is_recognised_already_takes_up_room() throws IOException {
        String existing = file("e.csv", "city,field,zone,count\nC,F,,3\n,,Z1,2\n");

        Run run = quota(
                file("c.csv", HEADER + "A,90,C,F,Z1\nB,80,C,G,Z1\nD,70,C,G,Z2\n"),
                "--places",
                "9",
                "--existing",
                existing);

        assertThat(run.out())
                .isEqualTo("id,score,rank,decision,reason\nA,90,1,not-listed,CITY_FIELD+ZONE\nB,80,2,not-listed,ZONE\n"
                        + "D,70,3,listed,\n");
    }

    @Test
    void every_fault_of_the_candidates_is_shown_with_line_and_column() throws IOException {
        String candidates = file("c.csv", HEADER + "A,high,C,F,Z1\nA,80,,F,Z1\nB,7\n");

        Run run = quota(candidates, "--places", "9", "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()
                        .lines()
                        .map(line -> line.replace(candidates, "c.csv"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "c.csv:4:0: This line has 2 cells, but there are 5 column names",
                        "c.csv:2:2: \"high\" is not a usable number.",
                        "c.csv:3:3: \"city\" must not be empty",
                        "c.csv:3:1: Id \"A\" appears twice");
    }

    @Test
    void a_policy_without_quotas_is_refused() {
        Run run = run(
                "quota",
                "--candidates",
                GOLDEN + "quota_q1.csv",
                "--policy",
                "scoring-models/hubei-2025-evaluation.policy.yaml",
                "--places",
                "3");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("quotas");
    }

    @Test
    void check_model_says_ok_for_both_policies() {
        assertThat(run("check-model", POLICY, "scoring-models/hubei-2025-evaluation.policy.yaml"))
                .isEqualTo(new Run(0, POLICY + ": ok\nscoring-models/hubei-2025-evaluation.policy.yaml: ok\n", ""));
    }

    @Test
    void check_model_shows_the_place_of_a_policys_fault() throws IOException {
        String broken =
                file("p.yaml", Files.readString(Path.of(POLICY)).replace("workingDays: 5", "workingDays: five"));

        Run run = run("check-model", broken, "--lang", "en");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).matches(".*p\\.yaml:[0-9]+:16: Must be of type integer\n");
    }

    @Test
    void notice_prints_first_and_last_day_on_one_line() {
        assertThat(run("notice", "--from", "2026-09-29", "--days", "5", "--start", "next-day"))
                .isEqualTo(new Run(0, "2026-09-30,2026-10-12\n", ""));
        assertThat(run("notice", "--from", "2026-09-29", "--days", "5", "--start", "same-day"))
                .isEqualTo(new Run(0, "2026-09-29,2026-10-10\n", ""));
    }

    @Test
    void notice_refuses_a_year_without_a_calendar() {
        Run run = run("notice", "--from", "2026-12-29", "--days", "5", "--start", "next-day", "--lang", "en");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("2027").doesNotContain("2,027");
    }

    @Test
    void notice_reads_another_calendar() throws IOException {
        String calendar = file("cal.yaml", """
                years:
                  - year: 2027
                    notice: x
                    holidays:
                      - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
                """);

        assertThat(run("notice", "--from", "2027-01-01", "--days", "1", "--start", "same-day", "--calendar", calendar))
                .isEqualTo(new Run(0, "2027-01-04,2027-01-04\n", ""));
    }

    @Test
    void notice_shows_every_wrong_argument() {
        Run run = run("notice", "--from", "2026-02-30", "--days", "0", "--start", "tomorrow");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(3);
    }

    private Run quota(String candidates, String... more) {
        List<String> args = new ArrayList<>(List.of("quota", "--candidates", candidates, "--policy", POLICY));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Run run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = Cli.run(streams, args);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
