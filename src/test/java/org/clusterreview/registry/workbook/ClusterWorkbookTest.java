package org.clusterreview.registry.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.DictionaryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterWorkbookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ClusterForm FORM = new ClusterForm(DictionaryReader.shipped());
    private static final ClusterRow ROW = new ClusterRow(
            2,
            "武汉东湖高新区新型显示创新型产业集群",
            ListedLevel.NATIONAL,
            "420100",
            Optional.empty(),
            Optional.of("gx-wuhan-donghu"),
            "B13",
            "武汉东湖新技术开发区管理委员会",
            LocalDate.of(2022, 9, 1),
            Optional.of("国科发火〔2022〕1号"));
    private static final ClusterRow CITY_AND_COUNTY = new ClusterRow(
            3,
            "仙桃市现代纺织省级创新型产业集群",
            ListedLevel.CULTIVATION,
            "429004",
            Optional.of("429004"),
            Optional.empty(),
            "Q04",
            "仙桃市人民政府",
            LocalDate.of(2026, 3, 2),
            Optional.empty());

    private static ClusterSheet read(Consumer<Sheet> change) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try {
            new ClusterTemplate(FORM, Texts.in(Locale.SIMPLIFIED_CHINESE))
                    .write(written, List.of(ROW, CITY_AND_COUNTY));
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written.toByteArray()))) {
                change.accept(book.getSheet(ClusterForm.CLUSTERS));
                book.write(changed);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ClusterWorkbook.read(new ByteArrayInputStream(changed.toByteArray()), "名单.xlsx", FORM, TODAY);
    }

    private static int column(Sheet sheet, String header) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(header);
    }

    private static Consumer<Sheet> set(int row, String header, String value) {
        return sheet -> sheet.getRow(row - 1).createCell(column(sheet, header)).setCellValue(value);
    }

    @Test
    void what_is_written_is_read_back_unchanged() {
        ClusterSheet sheet = read(unchanged -> {});

        assertThat(sheet.faults()).isEmpty();
        assertThat(sheet.rows()).containsExactly(ROW, CITY_AND_COUNTY);
    }

    @ParameterizedTest
    @CsvSource({"2024/3/1", "2024.3.1", "2024年3月1日", "2024-03-01", "45352"})
    void days_are_read_as_people_write_them(String written) {
        assertThat(read(set(2, "认定（培育）日期", written)).rows().getFirst().decidedOn())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "集群名称, '', workbook.cell.required",
        "级别, 市级, workbook.cell.unknownNear",
        "市州, 武汉, workbook.cell.unknownNear",
        "园区, 襄阳高新区, registry.import.elsewhere",
        "县（市、区）, 大冶市, registry.import.elsewhere",
        "产业领域, 新型显示器, workbook.cell.unknownNear",
        "认定（培育）日期, 2024年, registry.import.day",
        "认定（培育）日期, 2024-02-30, registry.import.day",
        "认定（培育）日期, 2026-11-24, registry.import.future"
    })
    void a_cell_that_cannot_be_used_is_named_with_its_row_and_column(String header, String value, String code) {
        ClusterSheet sheet = read(set(2, header, value));

        assertThat(sheet.faults()).extracting(Fault::code).containsExactly(code);
        assertThat(sheet.faults().getFirst().line()).isEqualTo(2);
        assertThat(sheet.faults().getFirst().column()).isPositive();
        assertThat(sheet.rows()).containsExactly(CITY_AND_COUNTY);
    }

    @Test
    void a_name_that_stands_twice_is_at_fault_with_the_row_of_the_first() {
        ClusterSheet sheet = read(set(3, "集群名称", ROW.name()));

        assertThat(sheet.faults()).extracting(Fault::code).containsExactly("registry.import.twice");
        assertThat(sheet.faults().getFirst().args()).contains(ROW.name(), 2);
    }

    @Test
    void a_form_without_rows_says_so() {
        ClusterSheet sheet = read(rows -> {
            rows.removeRow(rows.getRow(1));
            rows.removeRow(rows.getRow(2));
        });

        assertThat(sheet.faults()).extracting(Fault::code).containsExactly("import.no-rows");
    }

    @Test
    void something_else_than_a_workbook_is_refused_without_being_thrown() {
        ClusterSheet sheet =
                ClusterWorkbook.read(new ByteArrayInputStream(new byte[] {1, 2, 3}), "名单.xlsx", FORM, TODAY);

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.faults()).isNotEmpty();
    }
}
