package org.clusterreview.kernel.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import java.util.List;
import org.clusterreview.kernel.Fault;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private enum Size {
        SMALL,
        LARGE
    }

    private static CsvTable read(String text) {
        return CsvTable.read("t.csv", new StringReader(text), List.of("a", "b"));
    }

    @Test
    void reads_quoted_values_and_lists() {
        CsvTable table = read("a,b\n\"x,y\",p|q\n,\n");

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows().getFirst().text("a")).isEqualTo("x,y");
        assertThat(table.rows().getFirst().list("b")).containsExactly("p", "q");
        assertThat(table.rows().get(1).list("b")).isEmpty();
    }

    @Test
    void a_missing_column_is_named() {
        assertThat(read("a\n1\n").faults()).containsExactly(Fault.at("t.csv", 1, 0, "b", "csv.column.missing", "b"));
    }

    @Test
    void a_row_of_another_width_is_reported_and_the_others_are_read() {
        CsvTable table = read("a,b\n1\n2,3\n");

        assertThat(table.rows()).hasSize(1);
        assertThat(table.faults()).containsExactly(Fault.at("t.csv", 2, 0, "", "csv.row.width", 1, 2));
    }

    @Test
    void an_unclosed_quotation_is_a_fault() {
        assertThat(read("a,b\n\"1,2\n").faults()).extracting(Fault::code).containsExactly("csv.damaged");
    }

    @Test
    void every_value_that_cannot_be_read_is_reported_with_its_line() {
        CsvTable table = read("a,b\n,12\nx,2025-13-01\n");
        CsvRow first = table.rows().getFirst();
        CsvRow second = table.rows().get(1);

        first.required("a");
        assertThat(first.integer("b", 0, 10)).isZero();
        assertThat(second.choice("a", second.text("a"), Size.class)).isEqualTo(Size.SMALL);
        assertThat(second.date("b")).isNull();

        assertThat(table.faults())
                .extracting(Fault::line, Fault::code)
                .containsExactly(
                        tuple(2, "csv.value.missing"),
                        tuple(2, "csv.value.integer"),
                        tuple(3, "csv.value.choice"),
                        tuple(3, "csv.value.date"));
    }

    @Test
    void a_table_that_is_not_shipped_is_a_fault_of_the_build() {
        assertThatThrownBy(() -> CsvTable.shipped("dictionaries/none.csv", List.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
