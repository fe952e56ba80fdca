package org.clusterreview.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.registry.workbook.ClusterForm;
import org.clusterreview.registry.workbook.ClusterSheet;
import org.clusterreview.registry.workbook.ClusterTemplate;
import org.clusterreview.registry.workbook.ClusterWorkbook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a list of clusters: first a preview of every row, then, once confirmed, all of it or nothing. */
@Service
@Transactional
public class ClusterImport {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ClusterRepository clusters;
    private final ListComparison comparison;
    private final ClusterImportWriter writer;
    private final Dictionaries dictionaries;
    private final StoredFiles files;
    private final Clock clock;

    ClusterImport(
            ClusterRepository clusters,
            ListComparison comparison,
            ClusterImportWriter writer,
            Dictionaries dictionaries,
            StoredFiles files,
            Clock clock) {
        this.clusters = clusters;
        this.comparison = comparison;
        this.writer = writer;
        this.dictionaries = dictionaries;
        this.files = files;
        this.clock = clock;
    }

    /** Writes the empty form; the stream stays open. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public void template(Viewer viewer, OutputStream out) throws IOException {
        new ClusterTemplate(form(), Texts.in(Locale.SIMPLIFIED_CHINESE)).write(out, List.of());
    }

    /** Reads a list with all its faults and says what it would change. Nothing is saved. Does not close the stream. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public ClusterImportPreview preview(Viewer viewer, String fileName, InputStream in) {
        try {
            return preview(viewer, fileName, in.readNBytes(ClusterForm.LIMITS.maxBytes() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }

    /**
     * Saves all rows of a preview, with the file itself. Refused while it has faults, or if what it would change is another
     * thing by now.
     */
    @ForOrganisers
    public Outcome<ImportedList> confirm(Viewer viewer, ClusterImportPreview preview) {
        clusters.hold();
        if (!preview.isClean()) {
            return Outcome.refused(
                    Violation.of("registry.import.faulty", preview.faults().size()));
        }
        hold(preview);
        ClusterImportPreview now = preview(viewer, preview.file(), preview.open());
        if (!now.differences().equals(preview.differences()) || !now.faults().equals(preview.faults())) {
            return Outcome.refused(Violation.of("registry.import.stale"));
        }
        Outcome<StoredFile> stored = files.store(viewer, preview.file(), XLSX, preview.open(), preview.size());
        return stored.map(file -> writer.write(viewer, preview, file.id()));
    }

    /** Lists that were taken over, the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ImportedList> imported(Viewer viewer) {
        return writer.imported();
    }

    /** In one order for all, so that no two wait for each other. */
    private void hold(ClusterImportPreview preview) {
        preview.differences().stream()
                .flatMap(difference -> difference instanceof ClusterDifference.Changed changed
                        ? Stream.of(changed.cluster().value())
                        : Stream.empty())
                .sorted()
                .forEach(clusters::lock);
    }

    private ClusterImportPreview preview(Viewer viewer, String fileName, byte[] bytes) {
        ClusterSheet sheet = ClusterWorkbook.read(new ByteArrayInputStream(bytes), fileName, form(), Days.today(clock));
        ListComparison.Compared compared = comparison.compare(viewer, fileName, sheet.rows());
        List<Fault> faults = new ArrayList<>(sheet.faults());
        faults.addAll(compared.faults());
        return new ClusterImportPreview(fileName, bytes, faults, compared.differences());
    }

    private ClusterForm form() {
        return new ClusterForm(dictionaries.current());
    }
}
