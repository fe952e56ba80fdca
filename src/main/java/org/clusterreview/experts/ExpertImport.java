package org.clusterreview.experts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Excel form of the pool: download, preview of an upload, and its confirmation. */
@Service
@Transactional
public class ExpertImport {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ExpertPool pool;
    private final IntakePreview preview;
    private final DemonstrationAccounts demonstration;
    private final Clock clock;
    private final Dictionaries dictionaries;

    ExpertImport(
            ExpertPool pool,
            IntakePreview preview,
            DemonstrationAccounts demonstration,
            Dictionaries dictionaries,
            Clock clock) {
        this.pool = pool;
        this.preview = preview;
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
        IntakePreview.Seen seen = preview.of(viewer, sheet);
        return new ImportPreview(fileName, seen.lines(), sheet.faults(), seen.digest(), new ImportPreview.Rows(sheet));
    }

    /**
     * Saves what was previewed; refused while it has faults, or if the pool has changed since. Whoever is brought into a
     * system of invented people counts as one of them.
     */
    @ForStaff
    public Outcome<Integer> confirm(Viewer viewer, ImportPreview seen) {
        if (!seen.canBeConfirmed()) {
            return Outcome.refused(Violation.of("expert.import.nothing"));
        }
        if (!preview.of(viewer, seen.rows().read()).digest().equals(seen.digest())) {
            return Outcome.refused(Violation.of("expert.import.changed"));
        }
        return pool.enterAll(viewer, seen.rows().read(), demonstration.present(), seen.fileName())
                .map(List::size);
    }

    private ExpertForm form(Viewer viewer) {
        return new ExpertForm(dictionaries.current(viewer), LocalDate.ofInstant(clock.instant(), CHINA));
    }
}
