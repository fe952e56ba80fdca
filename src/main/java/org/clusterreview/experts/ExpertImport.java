package org.clusterreview.experts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterreview.access.DemonstrationAccounts;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.workbook.ExpertForm;
import org.clusterreview.experts.workbook.ExpertLimits;
import org.clusterreview.experts.workbook.ExpertSheet;
import org.clusterreview.experts.workbook.ExpertTemplate;
import org.clusterreview.experts.workbook.ExpertWorkbook;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.organisations.Dictionaries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Excel form of the pool: download, preview of an upload, and its confirmation. */
@Service
@Transactional
public class ExpertImport {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The column by which a row means somebody else. */
    private static final String PHONE = "手机";

    private final ExpertPool pool;
    private final DemonstrationAccounts demonstration;
    private final Clock clock;
    private final Dictionaries dictionaries;

    ExpertImport(ExpertPool pool, DemonstrationAccounts demonstration, Dictionaries dictionaries, Clock clock) {
        this.pool = pool;
        this.demonstration = demonstration;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** Writes the empty form; its texts are Chinese, as its headers are. */
    @ForStaff
    @Transactional(readOnly = true)
    public void writeTemplate(Viewer viewer, OutputStream out) throws IOException {
        new ExpertTemplate(form(viewer), Texts.in(Locale.SIMPLIFIED_CHINESE)).writeEmpty(out);
    }

    /** Reads an upload and holds it against the pool; nothing is saved. */
    @ForStaff
    @Transactional(readOnly = true)
    public ImportPreview preview(Viewer viewer, String fileName, InputStream in) {
        ExpertSheet sheet = ExpertWorkbook.read(in, fileName, form(viewer), ExpertLimits.USUAL);
        ExpertDifferences differences = pool.differences(viewer, sheet.experts());
        List<Fault> faults = new ArrayList<>(sheet.faults());
        differences.violations().forEach(violation -> faults.add(fault(fileName, violation)));
        List<ImportPreview.Line> lines =
                differences.lines().stream().map(ExpertImport::line).toList();
        return new ImportPreview(fileName, lines, faults, digest(differences), new ImportPreview.Rows(sheet.experts()));
    }

    /**
     * Saves what was previewed; refused while it has faults, or if the pool has changed since. Whoever is brought into a
     * system of invented people counts as one of them.
     */
    @ForStaff
    public Outcome<Integer> confirm(Viewer viewer, ImportPreview preview) {
        if (!preview.canBeConfirmed()) {
            return Outcome.refused(Violation.of("expert.import.nothing"));
        }
        ExpertDifferences now = pool.differences(viewer, preview.rows().read());
        if (!digest(now).equals(preview.digest())) {
            return Outcome.refused(Violation.of("expert.import.changed"));
        }
        return pool.enterAll(viewer, preview.rows().read(), demonstration.present(), preview.fileName())
                .map(List::size);
    }

    private ExpertForm form(Viewer viewer) {
        return new ExpertForm(dictionaries.current(viewer), LocalDate.ofInstant(clock.instant(), CHINA));
    }

    private static ImportPreview.Line line(ExpertDifferences.Line line) {
        return new ImportPreview.Line(
                line.row().row(), line.row().name(), line.row().employer(), line.change(), line.differences());
    }

    private static Fault fault(String fileName, Violation violation) {
        int row = violation.args().getFirst() instanceof Integer number ? number : 0;
        return new Fault(fileName, row, 0, PHONE, violation.code(), violation.args());
    }

    /** Versions are part of it, so that a change by somebody else is noticed even where it leaves the same differences. */
    private static String digest(ExpertDifferences differences) {
        return Sha256.ofCanonical(differences.lines().stream()
                .map(line -> List.of(
                        line.row().row(),
                        line.change(),
                        line.meant()
                                .map(e -> e.toValue("").version() + "@" + e.id())
                                .orElse(""),
                        line.differences()))
                .toList());
    }
}
