package org.clusterreview.experts.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.kernel.workbook.FormTable;
import org.clusterreview.kernel.workbook.Workbook;
import org.clusterreview.kernel.workbook.WorkbookReader;

/** Reads the Excel form of the expert pool and reports every fault by row and column. Nothing is thrown. */
public final class ExpertWorkbook {

    private ExpertWorkbook() {}

    /** @param file name of the upload, for the faults */
    public static ExpertSheet read(InputStream in, String file, ExpertForm form, ExpertLimits limits) {
        Workbook book =
                WorkbookReader.read(in, file, limits.file(), Map.of(ExpertForm.EXPERTS, limits.maxExperts() + 1));
        List<Fault> faults = new ArrayList<>(book.faults());
        List<ExpertRow> experts = new ArrayList<>();
        book.sheet(ExpertForm.EXPERTS).ifPresent(sheet -> {
            ExpertRowReader reader = new ExpertRowReader(form);
            Repetitions repetitions = new Repetitions();
            for (FormRow row : FormTable.read(file, sheet, form.columns(), faults)) {
                int before = faults.size();
                Optional<ExpertRow> read = reader.read(row);
                read.ifPresent(expert -> repetitions.check(row, expert));
                if (faults.size() == before) {
                    read.ifPresent(experts::add);
                }
            }
        });
        faults.sort(Comparator.comparing(Fault::line).thenComparing(Fault::column));
        return new ExpertSheet(experts, faults);
    }

    /** The same person twice in one file: by mobile number, by identity number, by name and employer. */
    private static final class Repetitions {

        private final Map<Object, Integer> seen = new HashMap<>();

        void check(FormRow row, ExpertRow expert) {
            check(row, ExpertForm.MOBILE, expert.mobile());
            check(row, ExpertForm.NAME, List.of(expert.name(), expert.employer()));
            expert.idNumber().ifPresent(number -> check(row, ExpertForm.ID_NUMBER, number));
        }

        private void check(FormRow row, Column column, Object value) {
            Integer earlier = seen.putIfAbsent(value, row.number());
            if (earlier != null) {
                row.fault(column, "experts.row.twice", earlier);
            }
        }
    }
}
