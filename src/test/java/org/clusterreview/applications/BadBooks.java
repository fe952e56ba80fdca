package org.clusterreview.applications;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clusterreview.fixtures.ExampleBooks;

/** Forms with one thing wrong each. */
public final class BadBooks {

    public static final String LIST = "申报汇总";

    private static final int MEGABYTE = 1 << 20;

    private BadBooks() {}

    /** The first two applications of the example, changed. */
    public static InputStream changed(Consumer<Sheet> change) {
        return changed(2, change);
    }

    public static InputStream changed(int count, Consumer<Sheet> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(ExampleBooks.applications(count));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book.getSheet(LIST));
            book.write(out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Position of a column, from 0. */
    public static int column(Sheet sheet, String header) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(header);
    }

    public static void set(Sheet sheet, int row, String header, String value) {
        Row cells = sheet.getRow(row - 1);
        cells.createCell(column(sheet, header)).setCellValue(value);
    }

    /** Lets one row say what another says. */
    public static void copy(Sheet sheet, int from, int to) {
        Row target = sheet.getRow(to - 1);
        for (Cell cell : sheet.getRow(from - 1)) {
            Cell copied = target.createCell(cell.getColumnIndex());
            switch (cell.getCellType()) {
                case NUMERIC -> copied.setCellValue(cell.getNumericCellValue());
                case STRING -> copied.setCellValue(cell.getStringCellValue());
                default -> target.removeCell(copied);
            }
        }
    }

    /** A form whose list has so many rows. */
    public static byte[] rows(int count) {
        return packed(out -> {
            out.write("<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>集群名称</t></is></c></row>"
                    .getBytes(StandardCharsets.UTF_8));
            for (int row = 2; row < count + 2; row++) {
                out.write(("<row r='" + row + "'><c r='A" + row + "' t='inlineStr'><is><t>集群" + row
                                + "</t></is></c></row>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A small file that unpacks to so many megabytes. */
    public static byte[] bomb(int megabytes) {
        byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        return packed(out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(spaces);
            }
            out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        });
    }

    /** The beginning of a Windows program. */
    public static byte[] program() {
        byte[] bytes = new byte[4096];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    @FunctionalInterface
    private interface Part {

        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] packed(Part list) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='r'><sheets><sheet name='" + LIST
                            + "' sheetId='1' r:id='rId1'/><sheet name='成员企业' sheetId='2' r:id='rId2'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                            + "<Relationship Id='rId2' Target='worksheets/sheet2.xml'/></Relationships>");
            part(zip, "xl/worksheets/sheet2.xml", "<worksheet><sheetData></sheetData></worksheet>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            list.writeTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
