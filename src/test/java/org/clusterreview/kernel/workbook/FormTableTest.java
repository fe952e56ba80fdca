package org.clusterreview.kernel.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.clusterreview.kernel.Fault;
import org.junit.jupiter.api.Test;

class FormTableTest {

    private static final Column NAME = Column.text("名称", true, 10);
    private static final Column REMARK = Column.text("备注", false, 10);
    private static final Column LATER = Column.later("所属集团", 10);
    private static final List<Column> COLUMNS = List.of(NAME, REMARK, LATER);

    private final List<Fault> faults = new ArrayList<>();

    private static SheetRow row(int number, String... texts) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cells.put(i + 1, new Cell.Text(texts[i]));
            }
        }
        return new SheetRow(number, cells);
    }

    private List<FormRow> read(SheetRow... rows) {
        return FormTable.read("f.xlsx", new Sheet("S", List.of(rows)), COLUMNS, faults);
    }

    @Test
    void a_column_that_came_later_may_be_absent_and_is_empty_then() {
        List<FormRow> rows = read(row(1, "名称", "备注"), row(2, "甲", "乙"));

        assertThat(faults).isEmpty();
        assertThat(rows.getFirst().text(NAME)).contains("甲");
        assertThat(rows.getFirst().text(LATER)).isEmpty();
        assertThat(rows.getFirst().quietly(LATER)).isEmpty();
    }

    @Test
    void a_column_that_came_later_is_read_wherever_it_stands() {
        List<FormRow> rows = read(row(1, "所属集团*", "名称", "备注"), row(2, "丙集团", "甲", ""));

        assertThat(faults).isEmpty();
        assertThat(rows.getFirst().text(LATER)).contains("丙集团");
    }

    @Test
    void any_other_column_is_missed_though_it_is_optional() {
        assertThat(read(row(1, "名称", "所属集团"), row(2, "甲", ""))).isEmpty();

        assertThat(faults).extracting(Fault::code).containsExactly("workbook.header.missing");
        assertThat(faults.getFirst().args()).contains("备注");
    }

    @Test
    void a_later_column_under_another_name_is_not_passed_over() {
        assertThat(read(row(1, "名称", "备注", "集团"), row(2, "甲", "", "丙集团"))).isEmpty();

        assertThat(faults).extracting(Fault::code).containsExactly("workbook.header.unknown");
    }

    @Test
    void a_value_that_is_required_needs_its_column() {
        assertThatThrownBy(() -> new Column("名称", true, false, new Column.Kind.Text(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
