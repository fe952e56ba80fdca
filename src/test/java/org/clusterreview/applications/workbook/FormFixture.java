package org.clusterreview.applications.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.kernel.Texts;
import org.clusterreview.organisations.dictionary.DictionaryReader;

/** A form filled in rightly, to be spoilt by a test. */
final class FormFixture {

    static final ApplicationForm FORM =
            new ApplicationForm(DictionaryReader.shipped(), FigureItems.shipped(), 2025, LocalDate.of(2026, 3, 1));

    static final String XIAOGAN = "孝感高新区先进材料省级创新型产业集群";
    static final String DAYE = "大冶市智能制造装备省级创新型产业集群";

    private FormFixture() {}

    static ApplicationRow ofAZone() {
        TreeMap<FigureYear, BigDecimal> figures = new TreeMap<>();
        figures.put(new FigureYear("enterprises", 2025), new BigDecimal("164"));
        figures.put(new FigureYear("hightech_enterprises", 2025), new BigDecimal("40"));
        figures.put(new FigureYear("revenue_total", 2025), new BigDecimal("280.125"));
        figures.put(new FigureYear("revenue_leading", 2025), new BigDecimal("120.5"));
        figures.put(new FigureYear("net_profit", 2025), new BigDecimal("-3.2"));
        return new ApplicationRow(
                0,
                XIAOGAN,
                "孝感高新区管委会",
                ApplicantKind.HIGHTECH_ZONE,
                "91350100M000100Y43",
                "420900",
                Optional.empty(),
                Optional.of("gx-xiaogan"),
                "Q02",
                "孝感市科技局",
                "张三",
                "0712-1234567",
                Optional.empty(),
                figures);
    }

    static ApplicationRow ofACounty() {
        return new ApplicationRow(
                0,
                DAYE,
                "大冶市人民政府",
                ApplicantKind.COUNTY_GOVERNMENT,
                "91350100M000100Y43",
                "420200",
                Optional.of("420281"),
                Optional.empty(),
                "B08",
                "黄石市科技局",
                "李四",
                "000-0000000",
                Optional.of("=1+1 备注"),
                new TreeMap<>());
    }

    static List<MemberRow> members() {
        return List.of(
                new MemberRow(
                        0,
                        XIAOGAN,
                        "示例纸业有限公司",
                        Optional.of("91350100M000100Y43"),
                        MemberRole.LEADING,
                        Optional.of("示例控股集团")),
                new MemberRow(0, DAYE, "示例机床有限公司", Optional.empty(), MemberRole.SUPPORTING, Optional.empty()));
    }

    static List<PersonRow> people() {
        return List.of(
                new PersonRow(0, XIAOGAN, "王五", Optional.of("孝感高新区管委会"), PersonRole.LEADER),
                new PersonRow(0, XIAOGAN, "赵六", Optional.empty(), PersonRole.ADVISER));
    }

    static byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ApplicationTemplate(FORM, Texts.in(Locale.SIMPLIFIED_CHINESE))
                    .write(out, "t", List.of(ofAZone(), ofACounty()), members(), people());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] spoilt(Consumer<XSSFWorkbook> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file()))) {
            change.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The cell below a header of the sheet of applications, in row 2 or 3. */
    static Cell cell(XSSFWorkbook book, String header, int row) {
        return cell(book.getSheet("申报汇总"), header, row);
    }

    static Cell cell(Sheet sheet, String header, int row) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return sheet.getRow(row - 1).getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException(header);
    }

    static ApplicationSheets read(byte[] file) {
        return ApplicationWorkbook.read(new ByteArrayInputStream(file), "f.xlsx", FORM, ApplicationLimits.USUAL);
    }

    static ApplicationSheets readSpoilt(String header, int row, Consumer<Cell> change) {
        return read(spoilt(book -> change.accept(cell(book, header, row))));
    }
}
