package org.clusterreview.applications.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.codes.CreditCode;
import org.clusterreview.kernel.workbook.Column;
import org.clusterreview.kernel.workbook.FormRow;
import org.clusterreview.kernel.workbook.FormTable;
import org.clusterreview.kernel.workbook.Sheet;
import org.clusterreview.kernel.workbook.Workbook;
import org.clusterreview.kernel.workbook.WorkbookReader;

/** Reads the Excel form of applications and reports every fault by sheet, row and column. Nothing is thrown. */
public final class ApplicationWorkbook {

    private final String file;
    private final List<Fault> faults;
    private final ClusterNames clusters = new ClusterNames();

    private ApplicationWorkbook(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

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
                        ApplicationForm.MEMBERS, limits.maxMembers() + 1,
                        ApplicationForm.PEOPLE, limits.maxPeople() + 1),
                Set.of(ApplicationForm.PEOPLE));
        return new ApplicationWorkbook(file, new ArrayList<>(book.faults())).read(book, form);
    }

    private ApplicationSheets read(Workbook book, ApplicationForm form) {
        ApplicationRowReader reader = new ApplicationRowReader(form);
        List<ApplicationRow> applications = rows(book.sheet(ApplicationForm.APPLICATIONS), form.columns(), row -> {
            Optional<ApplicationRow> read = reader.read(row);
            clusters.add(row);
            return read;
        });
        Set<List<String>> members = new HashSet<>();
        List<MemberRow> memberRows =
                rows(book.sheet(ApplicationForm.MEMBERS), ApplicationForm.MEMBER_COLUMNS, row -> member(row, members));
        Set<List<String>> people = new HashSet<>();
        List<PersonRow> personRows = rows(
                book.sheet(ApplicationForm.PEOPLE).filter(sheet -> !sheet.rows().isEmpty()),
                ApplicationForm.PERSON_COLUMNS,
                row -> person(row, people));
        // What is wrong with an application is often why what belongs to it is at fault, so it comes first.
        faults.sort(Comparator.comparingInt(ApplicationWorkbook::place)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column));
        return new ApplicationSheets(applications, memberRows, personRows, faults);
    }

    private static int place(Fault fault) {
        return Math.max(
                0,
                List.of(ApplicationForm.APPLICATIONS, ApplicationForm.MEMBERS, ApplicationForm.PEOPLE)
                        .indexOf(fault.path().split("!", 2)[0]));
    }

    /** The rows of a sheet that are without fault. */
    private <T> List<T> rows(Optional<Sheet> sheet, List<Column> columns, Function<FormRow, Optional<T>> read) {
        List<T> rows = new ArrayList<>();
        if (sheet.isEmpty()) {
            return rows;
        }
        for (FormRow row : FormTable.read(file, sheet.get(), columns, faults)) {
            int before = faults.size();
            Optional<T> one = read.apply(row);
            if (faults.size() == before) {
                one.ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<MemberRow> member(FormRow row, Set<List<String>> seen) {
        Optional<String> cluster = clusters.of(row);
        Optional<String> name = row.text(ApplicationForm.MEMBER_NAME);
        Optional<String> code = row.text(ApplicationForm.MEMBER_CODE);
        Optional<MemberRole> role = row.choice(ApplicationForm.MEMBER_ROLE, MemberRole::labelled);
        Optional<String> parent = row.text(ApplicationForm.MEMBER_PARENT);
        code.filter(c -> !CreditCode.isValid(c))
                .ifPresent(c -> row.fault(ApplicationForm.MEMBER_CODE, "workbook.cell.creditCode", c));
        if (cluster.isEmpty() || name.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(cluster.get(), name.get()))) {
            row.fault(ApplicationForm.MEMBER_NAME, "applications.member.twice", name.get(), cluster.get());
        }
        return Optional.of(new MemberRow(row.number(), cluster.get(), name.get(), code, role.get(), parent));
    }

    private Optional<PersonRow> person(FormRow row, Set<List<String>> seen) {
        Optional<String> cluster = clusters.of(row);
        Optional<String> name = row.text(ApplicationForm.PERSON_NAME);
        Optional<String> unit = row.text(ApplicationForm.PERSON_UNIT);
        Optional<PersonRole> role = row.choice(ApplicationForm.PERSON_ROLE, PersonRole::labelled);
        if (cluster.isEmpty() || name.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(List.of(cluster.get(), name.get(), role.get().name(), unit.orElse("")))) {
            row.fault(ApplicationForm.PERSON_NAME, "applications.person.twice", cluster.get());
        }
        return Optional.of(new PersonRow(row.number(), cluster.get(), name.get(), unit, role.get()));
    }
}
