package org.clusterreview.applications;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.workbook.ApplicationForm;
import org.clusterreview.applications.workbook.ApplicationLimits;
import org.clusterreview.applications.workbook.ApplicationSheets;
import org.clusterreview.applications.workbook.ApplicationTemplate;
import org.clusterreview.applications.workbook.ApplicationWorkbook;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the Excel form of applications: first a preview of every row, then, once confirmed, all of it or nothing. */
@Service
@Transactional
public class ApplicationImport {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rounds rounds;
    private final Tracks tracks;
    private final TrackRegister register;
    private final Policies policies;
    private final Dictionaries dictionaries;
    private final StoredFiles files;
    private final TrackContents contents;
    private final ImportChecks checks;
    private final ImportWriter writer;
    private final Visibility visibility;
    private final Clock clock;

    ApplicationImport(
            Rounds rounds,
            Tracks tracks,
            TrackRegister register,
            Policies policies,
            Dictionaries dictionaries,
            StoredFiles files,
            TrackContents contents,
            ImportChecks checks,
            ImportWriter writer,
            Visibility visibility,
            Clock clock) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.register = register;
        this.policies = policies;
        this.dictionaries = dictionaries;
        this.files = files;
        this.contents = contents;
        this.checks = checks;
        this.writer = writer;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** The form of a track: the lists it offers and the figures of the years it asks for. */
    @ForStaff
    @Transactional(readOnly = true)
    public ApplicationForm form(Viewer viewer, TrackId track) {
        int year = round(viewer, track(viewer, track)).year()
                + policies.of(viewer, track).figureYearOffset();
        return new ApplicationForm(dictionaries.current(viewer), FigureItems.shipped(), year, Times.today(clock));
    }

    /** Writes the empty form of a track; the stream stays open. */
    @ForStaff
    @Transactional(readOnly = true)
    public void template(Viewer viewer, TrackId track, OutputStream out) throws IOException {
        new ApplicationTemplate(form(viewer, track), Texts.in(Locale.SIMPLIFIED_CHINESE)).writeEmpty(out);
    }

    /** Reads a form of which nobody says where it came from. */
    @ForStaff
    @Transactional(readOnly = true)
    public ImportPreview preview(Viewer viewer, TrackId trackId, String fileName, InputStream in) {
        return preview(viewer, trackId, fileName, in, Receipt.UNSTATED);
    }

    /** Reads a form with all its faults and says what it would change. Nothing is saved. Does not close the stream. */
    @ForStaff
    @Transactional(readOnly = true)
    public ImportPreview preview(Viewer viewer, TrackId trackId, String fileName, InputStream in, Receipt receipt) {
        Track track = track(viewer, trackId);
        ApplicationLimits limits = ApplicationLimits.USUAL;
        UploadedForm form = new UploadedForm(fileName, read(in, limits.file().maxBytes() + 1));
        ApplicationSheets sheets = ApplicationWorkbook.read(form.open(), fileName, form(viewer, trackId), limits);
        TrackContent present = contents.of(track);
        List<Fault> faults = new ArrayList<>(sheets.faults());
        faults.addAll(checks.check(
                viewer,
                track,
                present,
                receipt.handedIn(Times.today(clock)),
                fileName,
                sheets.applications(),
                sheets.members(),
                sheets.people()));
        if (sheets.isClean() && sheets.applications().isEmpty()) {
            faults.add(Fault.at(fileName, 0, 0, "", "applications.import.empty"));
        }
        return new ImportPreview(
                trackId,
                form,
                sheets.applications(),
                sheets.members(),
                sheets.people(),
                faults,
                contents.differences(viewer, trackId, present, sheets),
                present.hash(visibility.of(viewer)));
    }

    /** Confirms a preview without saying where the form came from. */
    @ForStaff
    public Outcome<ImportSummary> confirm(Viewer viewer, ImportPreview preview) {
        return confirm(viewer, preview, Receipt.UNSTATED);
    }

    /**
     * Saves all rows of a preview, with the file itself. Refused while it has faults, if the track has changed since it was
     * made, and from the panels on.
     */
    @ForStaff
    public Outcome<ImportSummary> confirm(Viewer viewer, ImportPreview preview, Receipt receipt) {
        // New organisations reach into other tracks: who holds several holds all of them from the beginning.
        register.holdBefore(Stage.RESULTS);
        Track track = tracks.hold(viewer, preview.track())
                .orElseThrow(() -> new IllegalArgumentException("no track " + preview.track()));
        TrackContent present = contents.of(track);
        List<Violation> violations = faultsOf(viewer, track, present, preview, receipt);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        UploadedForm form = preview.form();
        Outcome<StoredFile> stored = files.store(viewer, form.name(), XLSX, form.open(), form.size());
        return stored.map(file -> writer.write(
                viewer, track, round(viewer, track).demonstration(), present, preview, file.id(), receipt));
    }

    private List<Violation> faultsOf(
            Viewer viewer, Track track, TrackContent present, ImportPreview preview, Receipt receipt) {
        if (Stage.FORMAL_CHECK.isBefore(track.stage())) {
            return List.of(Violation.of("applications.import.late"));
        }
        if (!preview.isClean()) {
            return List.of(
                    Violation.of("applications.import.faulty", preview.faults().size()));
        }
        if (!present.hash(visibility.of(viewer)).equals(preview.basis())) {
            return List.of(Violation.of("applications.import.stale"));
        }
        return checks
                .check(
                        viewer,
                        track,
                        present,
                        receipt.handedIn(Times.today(clock)),
                        preview.form().name(),
                        preview.applications(),
                        preview.members(),
                        preview.people())
                .stream()
                .map(fault -> new Violation(fault.code(), fault.path(), fault.args()))
                .toList();
    }

    private Track track(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }

    private Round round(Viewer viewer, Track track) {
        return rounds.find(viewer, track.round()).orElseThrow();
    }

    private static byte[] read(InputStream in, int limit) {
        try {
            return in.readNBytes(limit);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }
}
