package org.clusterreview.experts.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.kernel.workbook.FormTable;
import org.clusterreview.kernel.workbook.Sheet;
import org.clusterreview.kernel.workbook.Workbook;
import org.clusterreview.kernel.workbook.WorkbookReader;

/** Reads the Excel form of the expert pool and reports every fault by row and column. Nothing is thrown. */
public final class ExpertWorkbook {

    private ExpertWorkbook() {}

    /** @param file name of the upload, for the faults */
    public static ExpertSheet read(InputStream in, String file, ExpertForm form, ExpertLimits limits) {
        Workbook book = WorkbookReader.read(
                in,
                file,
                limits.file(),
                Map.of(
                        ExpertForm.EXPERTS,
                        limits.maxExperts() + 1,
                        ExpertForm.ENGAGEMENTS,
                        limits.maxFacts() + 1,
                        ExpertForm.RELATIONS,
                        limits.maxFacts() + 1),
                Set.of(ExpertForm.ENGAGEMENTS, ExpertForm.RELATIONS));
        List<Fault> faults = new ArrayList<>(book.faults());
        PastReader past = new PastReader();
        List<ExpertRow> experts = book.sheet(ExpertForm.EXPERTS)
                .map(sheet -> experts(file, sheet, form, past, faults))
                .orElse(List.of());
        int before = faults.size();
        List<EngagementRow> engagements = book.sheet(ExpertForm.ENGAGEMENTS)
                .map(sheet -> past(file, sheet, ExpertForm.ENGAGEMENT_COLUMNS, past::engagement, faults))
                .orElse(List.of());
        List<RelationRow> relations = book.sheet(ExpertForm.RELATIONS)
                .map(sheet -> past(file, sheet, ExpertForm.RELATION_COLUMNS, past::relation, faults))
                .orElse(List.of());
        sort(faults.subList(0, before));
        sort(faults.subList(before, faults.size()));
        return new ExpertSheet(experts, engagements, relations, faults);
    }

    private static void sort(List<Fault> faults) {
        faults.sort(Comparator.comparing((Fault fault) -> fault.path().split("!", -1)[0])
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column));
    }

    private static List<ExpertRow> experts(
            String file, Sheet sheet, ExpertForm form, PastReader past, List<Fault> faults) {
        List<ExpertRow> experts = new ArrayList<>();
        ExpertRowReader reader = new ExpertRowReader(form);
        Map<ExpertRow, Integer> seen = new HashMap<>();
        for (FormRow row : FormTable.read(file, sheet, form.columns(), faults)) {
            int before = faults.size();
            Optional<ExpertRow> read = reader.read(row);
            past.knows(row, read);
            read.map(expert -> seen.putIfAbsent(expert.anywhere(), row.number()))
                    .ifPresent(earlier -> row.fault(ExpertForm.NAME, "experts.row.twice", earlier));
            if (faults.size() == before) {
                read.ifPresent(experts::add);
            }
        }
        return experts;
    }

    private static <T> List<T> past(
            String file, Sheet sheet, List<Column> columns, Function<FormRow, Optional<T>> reader, List<Fault> faults) {
        List<T> facts = new ArrayList<>();
        for (FormRow row : FormTable.read(file, sheet, columns, faults)) {
            int before = faults.size();
            Optional<T> read = reader.apply(row);
            if (faults.size() == before) {
                read.ifPresent(facts::add);
            }
        }
        return facts;
    }
}
