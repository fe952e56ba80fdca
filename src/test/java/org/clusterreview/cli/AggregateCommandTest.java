package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterreview.kernel.canonical.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AggregateCommandTest {

    private static final String MODEL = "src/test/resources/models/small.yaml";
    private static final String HEADER = "application,expert,indicator,mark\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String marks = "";

    @BeforeEach
    void write_marks() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        sheet(rows, "b", "e1", "10", "10");
        sheet(rows, "b", "e2", "60", "60");
        sheet(rows, "b", "e3", "71", "70");
        sheet(rows, "b", "e4", "70", "70");
        sheet(rows, "a", "e1", "90", "80");
        sheet(rows, "a", "e2", "90", "80");
        sheet(rows, "a", "e3", "90", "81");
        sheet(rows, "c", "e1", "90", "");
        sheet(rows, "c", "e2", "90", "80");
        sheet(rows, "v", "e1", "99", "99");
        sheet(rows, "v", "e2", "99", "99");
        sheet(rows, "v", "e3", "99", "99");
        marks = file("marks.csv", rows.toString());
    }

    private static void sheet(StringBuilder rows, String application, String expert, String quality, String effect) {
        rows.append("%s,%s,quality,%s\n".formatted(application, expert, quality));
        rows.append("%s,%s,effect,%s\n".formatted(application, expert, effect));
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void prints_exact_and_published_scores_in_rank_order() throws IOException {
        String data = file("data.csv", "application,item,year,value\nv,fraud,,yes\n");

        CliRun run = CliRun.of("aggregate", "--model", MODEL, "--marks", marks, "--data", data);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        application,exact,published,rank,status
                        a,86,86.00,1,ranked
                        b,65,65.00,2,ranked
                        c,86,86.00,,below-minimum
                        v,99,99.00,,vetoed
                        """);
    }

    @Test
    void prints_what_does_not_terminate_as_a_fraction() throws IOException {
        String model = file(
                "thirds.yaml",
                Files.readString(Path.of(MODEL)).replace("highest: 1, lowest: 1", "highest: 0, lowest: 0"));

        assertThat(CliRun.of("aggregate", "--model", model, "--marks", marks).out())
                .contains("a,1292/15,86.13,2,ranked\n");
    }

    @Test
    void ranks_within_the_groups_of_the_applications_file() throws IOException {
        String applications = file("applications.csv", "application,group\na,north\nb,south\nc,south\nv,south\n");

        assertThat(CliRun.of("aggregate", "--model", MODEL, "--marks", marks, "--applications", applications)
                        .out())
                .contains("a,86,86.00,1,ranked\n", "v,99,99.00,1,ranked\n", "b,65,65.00,2,ranked\n");
    }

    @Test
    void an_application_without_any_mark_is_listed_without_a_score() throws IOException {
        String applications = file("applications.csv", "application,group\na,\nb,\nc,\nv,\nz,\n");

        assertThat(CliRun.of("aggregate", "--model", MODEL, "--marks", marks, "--applications", applications)
                        .out())
                .endsWith("z,,,,below-minimum\n");
    }

    @Test
    void the_json_trace_shows_every_mark_what_was_dropped_and_every_rounding() throws IOException {
        CliRun run = CliRun.of("aggregate", "--model", MODEL, "--marks", marks, "--json");

        JsonNode json = new JsonMapper().readTree(run.out());
        assertThat(json.propertyNames()).startsWith("command", "version", "input", "model", "applications");
        assertThat(json.path("input").path(marks).stringValue())
                .isEqualTo(Sha256.of(Files.readAllBytes(Path.of(marks))));
        JsonNode b = json.path("applications")
                .valueStream()
                .filter(a -> a.path("application").stringValue().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(b.path("plainMean").path("exact").stringValue()).isEqualTo("52.65");
        assertThat(b.at("/trace/sheets/0/dropped").stringValue()).isEqualTo("lowest");
        assertThat(b.at("/trace/sheets/2/dropped").stringValue()).isEqualTo("highest");
        assertThat(b.at("/trace/sheets/2/total").stringValue()).isEqualTo("70.6");
        assertThat(b.at("/trace/marks")).hasSize(8);
        assertThat(b.at("/trace/roundings/0/before").stringValue()).isEqualTo("65");
        assertThat(b.at("/trace/roundings/0/after").stringValue()).isEqualTo("65.00");
    }

    @Test
    void the_order_of_rows_and_line_ends_change_nothing() throws IOException {
        String expected =
                CliRun.of("aggregate", "--model", MODEL, "--marks", marks).out();
        StringBuilder reversed = new StringBuilder("\uFEFF" + HEADER.strip() + "\r\n");
        Files.readAllLines(Path.of(marks)).reversed().stream()
                .filter(row -> !row.equals(HEADER.strip()))
                .forEach(row -> reversed.append(row).append("\r\n"));

        assertThat(CliRun.withInput(reversed.toString(), "aggregate", "--model", MODEL, "--marks", "-")
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_printed() throws IOException {
        String bad = file(
                "bad.csv",
                HEADER
                        + "a,e1,quality,ten\na,e1,effect,101\na,e1,beauty,5\na,e2,quality,5.5\na,e2,effect,5\na,e2,effect,6\n");

        CliRun run = CliRun.of("aggregate", "--model", MODEL, "--marks", bad, "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().map(l -> l.substring(bad.length(), l.indexOf(' ', bad.length()))))
                .containsExactly(":2:4:", ":3:4:", ":4:3:", ":5:4:", ":7:4:");
    }

    @Test
    void a_faulty_model_ends_with_2() throws IOException {
        String model = file("model.yaml", Files.readString(Path.of(MODEL)).replace("total: 100", "total: 99"));

        CliRun run = CliRun.of("aggregate", "--model", model, "--marks", marks);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith(model + ":9:8: ");
    }

    @Test
    void one_form_of_output_at_a_time() {
        assertThat(CliRun.of("aggregate", "--model", MODEL, "--marks", marks, "--json", "--csv")
                        .status())
                .isEqualTo(2);
    }
}
