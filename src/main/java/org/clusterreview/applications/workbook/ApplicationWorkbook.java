package org.clusterreview.applications.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.codes.CreditCode;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.kernel.workbook.FormTable;
import org.clusterreview.kernel.workbook.Workbook;
import org.clusterreview.kernel.workbook.WorkbookReader;

/** Reads the Excel form of applications and reports every fault by sheet, row and column. Nothing is thrown. */
public final class ApplicationWorkbook {

    private ApplicationWorkbook() {}

    /**
     * @param file name of the upload, for the faults
     * @param form the form of the round that was to be filled in
     */
    public static ApplicationSheets read(InputStream in, String file, ApplicationForm form, ApplicationLimits limits) {
        Workbook book = WorkbookReader.read(
                in,
                file,
                limits.file(),
                Map.of(
                        ApplicationForm.APPLICATIONS, limits.maxApplications() + 1,
                        ApplicationForm.MEMBERS, limits.maxMembers() + 1));
        List<Fault> faults = new ArrayList<>(book.faults());
        Names clusters = new Names();
        List<ApplicationRow> applications = new ArrayList<>();
        book.sheet(ApplicationForm.APPLICATIONS).ifPresent(sheet -> {
            ApplicationRowReader reader = new ApplicationRowReader(form);
            for (FormRow row : FormTable.read(file, sheet, form.columns(), faults)) {
                int before = faults.size();
                Optional<ApplicationRow> read = reader.read(row);
                clusters.check(row);
                if (faults.size() == before) {
                    read.ifPresent(applications::add);
                }
            }
        });
        List<MemberRow> members = new ArrayList<>();
        book.sheet(ApplicationForm.MEMBERS).ifPresent(sheet -> {
            Set<List<String>> seen = new HashSet<>();
            for (FormRow row : FormTable.read(file, sheet, ApplicationForm.MEMBER_COLUMNS, faults)) {
                int before = faults.size();
                Optional<MemberRow> read = member(row, clusters, seen);
                if (faults.size() == before) {
                    read.ifPresent(members::add);
                }
            }
        });
        // What is wrong with an application is often why its members are at fault, so it comes first.
        faults.sort(Comparator.comparing((Fault fault) -> fault.path().startsWith(ApplicationForm.MEMBERS))
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column));
        return new ApplicationSheets(applications, members, faults);
    }

    private static Optional<MemberRow> member(FormRow row, Names clusters, Set<List<String>> seen) {
        Optional<String> cluster = row.text(ApplicationForm.CLUSTER);
        Optional<String> name = row.text(ApplicationForm.MEMBER_NAME);
        Optional<String> code = row.text(ApplicationForm.MEMBER_CODE);
        Optional<MemberRole> role = row.choice(ApplicationForm.MEMBER_ROLE, MemberRole::labelled);
        cluster.filter(c -> !clusters.contains(c))
                .ifPresent(c -> row.fault(ApplicationForm.CLUSTER, "applications.member.clusterUnknown", c));
        code.filter(c -> !CreditCode.isValid(c))
                .ifPresent(c -> row.fault(ApplicationForm.MEMBER_CODE, "workbook.cell.creditCode", c));
        if (cluster.isEmpty() || name.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(cluster.get(), name.get()))) {
            row.fault(ApplicationForm.MEMBER_NAME, "applications.member.twice", name.get(), cluster.get());
        }
        return Optional.of(new MemberRow(row.number(), cluster.get(), name.get(), code, role.get()));
    }

    /** The clusters of the file by name, with the row that named each first. */
    private static final class Names {

        private final Map<String, Integer> rows = new HashMap<>();

        void check(FormRow row) {
            row.quietly(ApplicationForm.CLUSTER).ifPresent(name -> {
                Integer earlier = rows.putIfAbsent(name, row.number());
                if (earlier != null) {
                    row.fault(ApplicationForm.CLUSTER, "applications.cluster.twice", name, earlier);
                }
            });
        }

        boolean contains(String name) {
            return rows.containsKey(name);
        }
    }
}
