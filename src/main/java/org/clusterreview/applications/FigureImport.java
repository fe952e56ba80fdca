package org.clusterreview.applications;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.VisibleApplications.Held;
import org.clusterreview.applications.workbook.FigureItems;
import org.clusterreview.applications.workbook.FigureYear;
import org.clusterreview.applications.workbook.PlatformFile;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Fault;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Texts;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in figures that the department's data platform exports: first every value against the one that holds, then, once
 * confirmed, all of it or nothing. What staff verified or corrected goes on to hold.
 */
@Service
@Transactional
public class FigureImport {

    private static final String CSV = "text/csv";

    private final Rounds rounds;
    private final Tracks tracks;
    private final Policies policies;
    private final VisibleApplications applications;
    private final FigureStore figures;
    private final FigureImportStore imports;
    private final StoredFiles files;
    private final FormalDecisions decisions;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FigureImport(
            Rounds rounds,
            Tracks tracks,
            Policies policies,
            VisibleApplications applications,
            FigureStore figures,
            FigureImportStore imports,
            StoredFiles files,
            FormalDecisions decisions,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.policies = policies;
        this.applications = applications;
        this.figures = figures;
        this.imports = imports;
        this.files = files;
        this.decisions = decisions;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** Writes an empty file with the columns that are read; the stream stays open. */
    @ForStaff
    @Transactional(readOnly = true)
    public void template(Viewer viewer, OutputStream out) throws IOException {
        PlatformFile.writeEmpty(Texts.in(Locale.SIMPLIFIED_CHINESE), FigureItems.shipped(), out);
    }

    /** Reads a file with all its faults and says what it would change. Nothing is saved. Does not close the stream. */
    @ForStaff
    @Transactional(readOnly = true)
    public FigurePreview preview(Viewer viewer, TrackId id, String fileName, InputStream in) {
        Track track = tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        UploadedForm form = new UploadedForm(fileName, read(in));
        PlatformFile.Reading reading =
                PlatformFile.read(form.open(), fileName, FigureItems.shipped(), lastYear(viewer, track));
        List<PlatformComparison.Known> known = known(viewer, track);
        PlatformComparison compared = new PlatformComparison(
                        fileName, known, FigureItems.shipped(), isWhole(viewer, track))
                .compare(reading.rows());
        List<Fault> faults = new ArrayList<>(reading.faults());
        faults.addAll(compared.faults());
        if (faults.isEmpty() && compared.differences().isEmpty()) {
            faults.add(Fault.at(fileName, 0, 0, "", "platform.empty"));
        }
        return new FigurePreview(id, form, compared.differences(), compared.skipped(), faults, basis(known));
    }

    /**
     * Records all values of a preview, with the file itself; how many they are. Refused while it has faults, if the figures of
     * the track have changed since it was made, and from the panels on.
     */
    @ForStaff
    public Outcome<Integer> confirm(Viewer viewer, FigurePreview preview, Receipt receipt) {
        Track track = tracks.hold(viewer, preview.track())
                .orElseThrow(() -> new IllegalArgumentException("no track " + preview.track()));
        List<Violation> violations = faultsOf(viewer, track, preview);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        UploadedForm form = preview.form();
        String type = form.name().toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : ApplicationImport.XLSX;
        Outcome<StoredFile> stored = files.store(viewer, form.name(), type, form.open(), form.size());
        return stored.map(file -> record(viewer, track, preview, file.id(), receipt));
    }

    private int record(Viewer viewer, Track track, FigurePreview preview, UUID file, Receipt receipt) {
        OffsetDateTime now = Times.now(clock);
        List<FigureDifference> news = preview.news();
        List<FigureStore.Record> records = news.stream()
                .map(one -> new FigureStore.Record(
                        one.application().value(),
                        new Figure(one.of().item(), Optional.of(one.of().year()), one.value(), Figure.Source.PLATFORM),
                        preview.form().name()))
                .toList();
        figures.supersedeOfPlatform(records, now);
        figures.add(records, now, viewer.actor());
        imports.add(track.id(), file, preview.form(), receipt, records.size(), now, viewer.actor());
        events.publishEvent(new ApplicationEvents.FiguresImported(
                track.round(), track.id(), preview.form().sha256(), records.size(), digest(news)));
        news.stream()
                .map(FigureDifference::application)
                .distinct()
                .flatMap(id -> applications.find(viewer, id).stream())
                .forEach(entity -> decisions.changed(viewer, new Held(track, entity)));
        return records.size();
    }

    private List<Violation> faultsOf(Viewer viewer, Track track, FigurePreview preview) {
        if (Stage.FORMAL_CHECK.isBefore(track.stage())) {
            return List.of(Violation.of("applications.change.late"));
        }
        if (!preview.isClean()) {
            return List.of(
                    Violation.of("applications.import.faulty", preview.faults().size()));
        }
        return basis(known(viewer, track)).equals(preview.basis())
                ? List.of()
                : List.of(Violation.of("applications.import.stale"));
    }

    /** To somebody who does not see all of them, a unit with one application may have another. */
    private boolean isWhole(Viewer viewer, Track track) {
        return !visibility.of(viewer).isPartial(track.id().value());
    }

    private List<PlatformComparison.Known> known(Viewer viewer, Track track) {
        UUID id = track.id().value();
        Map<ApplicationId, List<Figure>> holding = figures.holdingOfTrack(id);
        Map<UUID, Map<FigureYear, BigDecimal>> platform = figures.platformOfTrack(id);
        return applications.ofTrack(viewer, track.id()).stream()
                .map(entity -> new PlatformComparison.Known(
                        entity.id(),
                        entity.name(),
                        entity.applicantCode(),
                        holding.getOrDefault(entity.id(), List.of()),
                        platform.getOrDefault(entity.id().value(), Map.of())))
                .toList();
    }

    private static String basis(List<PlatformComparison.Known> known) {
        return Sha256.ofCanonical(known.stream()
                .map(one -> Map.of(
                        "id",
                        one.id().value(),
                        "name",
                        one.name(),
                        "unit",
                        one.unitCode(),
                        "platform",
                        one.platform().entrySet().stream()
                                .map(entry -> List.of(
                                        entry.getKey().item(), entry.getKey().year(), entry.getValue()))
                                .sorted(Comparator.comparing(List::toString))
                                .toList(),
                        "holding",
                        one.holding().stream()
                                .map(figure -> List.of(
                                        figure.item(),
                                        figure.year().map(String::valueOf).orElse(""),
                                        figure.value(),
                                        figure.source()))
                                .toList()))
                .toList());
    }

    private static String digest(List<FigureDifference> news) {
        return Sha256.ofCanonical(news.stream()
                .map(one -> Map.of(
                        "application", one.application().value(),
                        "item", one.of().item(),
                        "year", one.of().year(),
                        "value", one.value()))
                .collect(Collectors.toList()));
    }

    private int lastYear(Viewer viewer, Track track) {
        return rounds.find(viewer, track.round()).orElseThrow().year()
                + policies.of(viewer, track.id()).figureYearOffset();
    }

    private static byte[] read(InputStream in) {
        try {
            return in.readNBytes(PlatformFile.LIMITS.maxBytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be read to its end", e);
        }
    }
}
