package org.clusterreview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void cells_are_found_by_column_and_an_empty_one_is_missing() {
        CsvTable table = parse("id,score\nA1, 90.5 \nA2,\n");

        assertThat(table.header()).containsExactly("id", "score");
        assertThat(table.rows().get(0).text("score")).contains("90.5");
        assertThat(table.rows().get(1).text("score")).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_column() {
        assertThat(parse("\uFEFFid,score\r\nA1,1\r\n").has("id")).isTrue();
    }

    @Test
    void a_minus_reads_standard_input() {
        var in = new ByteArrayInputStream("id\n甲\n".getBytes(StandardCharsets.UTF_8));

        assertThat(CsvTable.read("-", in, faults).rows().getFirst().text("id")).contains("甲");
    }

    @Test
    void quoted_cells_hold_commas_quotes_and_line_breaks_and_lines_are_still_counted() {
        CsvTable table = parse("id,name\nA1,\"a \"\"b\"\", c\nd\"\n\nA2,x\n");

        assertThat(table.rows().get(0).text("name")).contains("a \"b\", c\nd");
        assertThat(table.rows().get(1).line()).isEqualTo(5);
    }

    @Test
    void a_missing_value_is_reported_with_line_and_column() {
        CsvTable table = parse("id,score\nA1,\n");

        table.rows().getFirst().required("score", faults);

        assertThat(faults).containsExactly(Fault.at("t.csv", 2, 2, "score", "cli.csv.cell.missing", "score"));
    }

    @Test
    void every_missing_column_is_reported() {
        assertThat(parse("id,name\n").require(faults, "id", "city", "zone")).isFalse();
        assertThat(faults).extracting(Fault::path).containsExactly("city", "zone");
    }

    @Test
    void a_column_named_twice_is_reported() {
        parse("id,score,id\n");
        assertThat(faults).containsExactly(Fault.at("t.csv", 1, 3, "id", "cli.csv.column.twice", "id"));
    }

    @Test
    void a_row_of_another_width_is_reported_and_the_others_are_read() {
        assertThat(parse("id,score\nA1\nA2,2\n").rows()).hasSize(1);
        assertThat(faults).containsExactly(Fault.at("t.csv", 2, 0, "", "cli.csv.ragged", 1, 2));
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_the_line() {
        CsvTable.parse("t.csv", "id\nA1\n武汉\n".getBytes(Charset.forName("GBK")), faults);
        assertThat(faults).containsExactly(Fault.at("t.csv", 3, 0, "", "cli.file.not-utf8"));
    }

    @Test
    void an_open_quote_is_reported() {
        parse("id,name\nA1,\"open\n");
        assertThat(faults).extracting(Fault::code).containsExactly("cli.csv.malformed");
    }

    @Test
    void an_empty_file_and_a_missing_file_are_reported() {
        parse("\n\n");
        CsvTable.read("no-such.csv", new ByteArrayInputStream(new byte[0]), faults);
        assertThat(faults).extracting(Fault::code).containsExactly("cli.csv.empty", "cli.file.missing");
    }

    private CsvTable parse(String text) {
        return CsvTable.parse("t.csv", text.getBytes(StandardCharsets.UTF_8), faults);
    }
}
