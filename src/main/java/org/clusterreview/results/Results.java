package org.clusterreview.results;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.model.Entry;
import org.clusterreview.scoring.model.Ranker;
import org.clusterreview.scoring.model.ResultTrace;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rankings of tracks: formed on demand while scoring goes on, then frozen with everything they were made from. */
@Service
@Transactional
public class Results {

    private static final long MAX_BYTES = 512L * 1024 * 1024;

    private final Tracks tracks;
    private final Models models;
    private final RankingInputs inputs;
    private final Sheets sheets;
    private final ResultRepository results;
    private final LotStore lots;
    private final StoredFiles files;
    private final Visibility visibility;
    private final Optional<BuildProperties> build;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Results(
            Tracks tracks,
            Models models,
            RankingInputs inputs,
            Sheets sheets,
            ResultRepository results,
            LotStore lots,
            StoredFiles files,
            Visibility visibility,
            Optional<BuildProperties> build,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.models = models;
        this.inputs = inputs;
        this.sheets = sheets;
        this.results = results;
        this.lots = lots;
        this.files = files;
        this.visibility = visibility;
        this.build = build;
        this.events = events;
        this.clock = clock;
    }

    /** The ranking as the sheets submitted so far give it, without what the viewer may not see. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public Ranking preview(Viewer viewer, TrackId track) {
        return visible(viewer, rank(track, modelHash(viewer, track), viewer, inputs.of(viewer, track)));
    }

    /** The ranking in force, recomputed from its frozen input; empty while none is frozen. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<FrozenResult> frozen(Viewer viewer, TrackId track) {
        return results.findByTrackIdAndSupersededAtIsNull(track.value()).map(entity -> {
            Ranking ranking = rank(track, modelHash(viewer, track), viewer, ResultInput.entries(text(viewer, entity)));
            boolean reproduced = Sha256.of(canonical(ranking)).equals(entity.resultSha256());
            return entity.toValue(visible(viewer, ranking), reproduced);
        });
    }

    /** Which result is in force, without recomputing it; empty while none is frozen. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ResultId> inForce(Viewer viewer, TrackId track) {
        return results.findByTrackIdAndSupersededAtIsNull(track.value()).map(entity -> new ResultId(entity.id()));
    }

    /**
     * Freezes the ranking of the sheets submitted; an earlier one is superseded and stays. Refused unless the track is at
     * its results, while equal places wait for a lot, and for a person who may not see the whole group.
     */
    @ForOrganisers
    public Outcome<FrozenResult> freeze(Viewer viewer, TrackId id) {
        Track track = tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        if (track.stage() != Stage.RESULTS) {
            return Outcome.refused(Violation.of("result.freeze.stage"));
        }
        List<Entry> entries = inputs.of(viewer, id);
        if (sheets.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("result.freeze.conflict"));
        }
        if (entries.isEmpty()) {
            return Outcome.refused(Violation.of("result.freeze.empty"));
        }
        Ranking ranking = rank(id, modelHash(viewer, id), viewer, entries);
        if (ranking.needsLot()) {
            return Outcome.refused(Violation.of("result.freeze.lot"));
        }
        return Outcome.done(keep(viewer, track, entries, ranking));
    }

    /** Records a lot that decided between equal applications: their order, who witnessed it, how it was drawn. */
    @ForOrganisers
    public Outcome<Ranking> recordLot(
            Viewer viewer, TrackId id, List<ApplicationId> order, String witness, String note) {
        Track track = tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        if (witness.isBlank() || note.isBlank()) {
            return Outcome.refused(Violation.at("witness", "result.lot.incomplete"));
        }
        if (track.stage() != Stage.RESULTS) {
            return Outcome.refused(Violation.of("result.freeze.stage"));
        }
        lots.record(id, order, witness, note, clock.instant(), viewer.actor());
        events.publishEvent(new ResultEvents.LotRecorded(
                track.round().value(),
                id.value(),
                order.stream().map(ApplicationId::value).toList(),
                note));
        return Outcome.done(preview(viewer, id));
    }

    private FrozenResult keep(Viewer viewer, Track track, List<Entry> entries, Ranking ranking) {
        results.findByTrackIdAndSupersededAtIsNull(track.id().value()).ifPresent(earlier -> {
            earlier.supersede(clock.instant());
            results.saveAndFlush(earlier);
        });
        int revision = results.countByTrackId(track.id().value()) + 1;
        StoredFile input = store(viewer, "input-" + revision, ResultInput.canonical(ranking.modelSha256(), entries));
        StoredFile result = store(viewer, "result-" + revision, canonical(ranking));
        ResultEntity entity = results.save(new ResultEntity(
                track,
                revision,
                build.map(BuildProperties::getVersion).orElse("unknown"),
                ranking.modelSha256(),
                input,
                result,
                clock.instant(),
                viewer.actor()));
        events.publishEvent(new ResultEvents.ResultFrozen(
                track.round().value(),
                track.id().value(),
                entity.id(),
                revision,
                entity.inputSha256(),
                entity.resultSha256()));
        return entity.toValue(ranking, true);
    }

    private Ranking rank(TrackId track, String modelSha256, Viewer viewer, List<Entry> entries) {
        var model = models.of(tracks.model(viewer, track).rule());
        return new Ranking(track, model, modelSha256, new Ranker(model).rank(entries));
    }

    private String modelHash(Viewer viewer, TrackId track) {
        return tracks.model(viewer, track).rule().sha256();
    }

    private Ranking visible(Viewer viewer, Ranking ranking) {
        Hidden hidden = visibility.of(viewer);
        return new Ranking(
                ranking.track(),
                ranking.model(),
                ranking.modelSha256(),
                ranking.rows().stream()
                        .filter(row -> !hidden.hides(UUID.fromString(row.application())))
                        .toList());
    }

    private static String canonical(Ranking ranking) {
        List<Object> rows = new ArrayList<>();
        ranking.rows().forEach(row -> rows.add(ResultTrace.of(row)));
        return CanonicalJson.of(rows);
    }

    private StoredFile store(Viewer viewer, String name, String canonical) {
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        return files.store(viewer, name + ".json", "application/json", new ByteArrayInputStream(bytes), MAX_BYTES)
                .orThrow();
    }

    private String text(Viewer viewer, ResultEntity entity) {
        try (InputStream in = files.open(viewer, entity.inputFile())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
