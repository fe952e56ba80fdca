package org.clusterreview.calendars.arrangement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.workbook.TemplateWriter;
import org.jspecify.annotations.Nullable;

/** Filled-in forms of the calendar. */
public final class CalendarBooks {

    private CalendarBooks() {}

    /** @param rows year, notice, name, from, to, worked */
    public static byte[] of(@Nullable String[]... rows) {
        try (TemplateWriter writer = new TemplateWriter(Texts.in(Locale.SIMPLIFIED_CHINESE));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<List<@Nullable Object>> cells = Stream.of(rows)
                    .map(row -> Arrays.<@Nullable Object>asList((Object[]) row))
                    .toList();
            writer.table(YearForm.SHEET, YearForm.COLUMNS, cells, 100);
            writer.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An invented arrangement of a year: New Year and a holiday in October, with one weekend worked. */
    public static byte[] of(int year, String notice) {
        return of(
                new @Nullable String[] {String.valueOf(year), notice, "元旦", year + "-01-01", year + "-01-03", null},
                new @Nullable String[] {null, null, "国庆节", year + "-10-01", year + "-10-07", null});
    }
}
