package org.clusterreview.calendars.arrangement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.kernel.workbook.TemplateWriter;
import org.jspecify.annotations.Nullable;

/** Writes the Excel form of the calendar, empty or with years that {@link YearWorkbook} reads back unchanged. */
public final class YearTemplate {

    private static final int ROOM = 200;

    private YearTemplate() {}

    /** The stream stays open. */
    public static void write(OutputStream out, Texts texts, List<WorkingDays.Year> years) throws IOException {
        try (TemplateWriter writer = new TemplateWriter(texts)) {
            writer.instructions(
                    YearForm.INSTRUCTIONS,
                    List.of(
                            texts.get("calendar.template.title"),
                            texts.get("calendar.template.rows"),
                            texts.get("calendar.template.carry"),
                            texts.get("calendar.template.days"),
                            texts.get("calendar.template.new-year")));
            writer.table(YearForm.SHEET, YearForm.COLUMNS, rows(years), ROOM);
            writer.write(out);
        }
    }

    private static List<List<@Nullable Object>> rows(List<WorkingDays.Year> years) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (WorkingDays.Year year : years) {
            YearDraft draft = YearDraft.of(year);
            for (YearDraft.Row row : draft.rows()) {
                rows.add(Arrays.asList(
                        draft.year(),
                        draft.notice(),
                        row.name(),
                        row.from(),
                        row.to(),
                        row.worked().isEmpty() ? null : row.worked()));
            }
        }
        return rows;
    }
}
