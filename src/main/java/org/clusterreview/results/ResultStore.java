package org.clusterreview.results;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.results.ResultDifference.File;
import org.clusterreview.results.ResultDifference.FileAltered;
import org.clusterreview.results.ResultRevision.Because;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The frozen rankings: input and result as canonical files, one in force a track. */
@Component
class ResultStore {

    private static final long MAX_BYTES = 512L * 1024 * 1024;

    private final ResultRepository results;
    private final StoredFiles files;
    private final Optional<BuildProperties> build;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultStore(
            ResultRepository results,
            StoredFiles files,
            Optional<BuildProperties> build,
            ApplicationEventPublisher events,
            Clock clock) {
        this.results = results;
        this.files = files;
        this.build = build;
        this.events = events;
        this.clock = clock;
    }

    Optional<ResultEntity> inForce(TrackId track) {
        return results.findByTrackIdAndSupersededAtIsNull(track.value());
    }

    List<ResultRevision> history(TrackId track) {
        return results.findByTrackIdOrderByRevisionDesc(track.value()).stream()
                .map(ResultEntity::toRevision)
                .toList();
    }

    ResultEntity keep(Viewer viewer, Track track, ResultInput input, Ranking ranking) {
        inForce(track.id()).ifPresent(earlier -> supersede(viewer, earlier, Because.REPLACED));
        int revision = results.countByTrackId(track.id().value()) + 1;
        ResultEntity entity = results.saveAndFlush(new ResultEntity(
                track,
                revision,
                build.map(BuildProperties::getVersion).orElse("unknown"),
                ranking.modelSha256(),
                store(viewer, "result-input-" + revision, input.canonical()),
                store(viewer, "result-" + revision, Rankings.canonical(ranking)),
                clock.instant(),
                viewer.actor()));
        events.publishEvent(new ResultEvents.ResultFrozen(
                track.round().value(),
                track.id().value(),
                entity.id(),
                revision,
                entity.inputSha256(),
                entity.resultSha256()));
        return entity;
    }

    /** What the ranking in force rests on was opened again. */
    void reopen(Viewer viewer, TrackId track) {
        inForce(track).ifPresent(entity -> {
            supersede(viewer, entity, Because.REOPENED);
            events.publishEvent(
                    new ResultEvents.ResultReopened(entity.round(), track.value(), entity.id(), entity.revision()));
        });
    }

    /** The input as it was frozen; empty where it is no longer the one that was. */
    Optional<ResultInput> input(Viewer viewer, ResultEntity entity) {
        return text(viewer, entity.inputFile(), entity.inputSha256())
                .map(ResultInput::read)
                .filter(input -> input.model().sha256().equals(entity.modelSha256()));
    }

    Optional<Results.FrozenFiles> files(Viewer viewer, ResultEntity entity) {
        return text(viewer, entity.inputFile(), entity.inputSha256())
                .flatMap(input -> text(viewer, entity.resultFile(), entity.resultSha256())
                        .map(result -> new Results.FrozenFiles(input, result)));
    }

    /** Whether the stored result is the one that was frozen and the recomputed one equals it. */
    boolean isReproduced(Viewer viewer, ResultEntity entity, Ranking recomputed) {
        return text(viewer, entity.resultFile(), entity.resultSha256())
                .filter(Rankings.canonical(recomputed)::equals)
                .isPresent();
    }

    /** What is otherwise than it was frozen; empty where all is the same. */
    List<ResultDifference> differences(Viewer viewer, ResultEntity entity, Optional<Ranking> recomputed) {
        if (recomputed.isEmpty()) {
            return List.of(new FileAltered(File.INPUT));
        }
        String now = Rankings.canonical(recomputed.get());
        return text(viewer, entity.resultFile(), entity.resultSha256())
                .map(frozen ->
                        frozen.equals(now) ? List.<ResultDifference>of() : ResultDifferences.between(frozen, now))
                .orElseGet(() -> List.of(new FileAltered(File.RESULT)));
    }

    private void supersede(Viewer viewer, ResultEntity entity, Because because) {
        entity.supersede(because, clock.instant(), viewer.actor());
        results.saveAndFlush(entity);
    }

    private StoredFile store(Viewer viewer, String name, String canonical) {
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        return files.store(viewer, name + ".json", "application/json", new ByteArrayInputStream(bytes), MAX_BYTES)
                .orThrow();
    }

    private Optional<String> text(Viewer viewer, UUID file, String sha256) {
        try (InputStream in = files.open(viewer, file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(text).filter(found -> Sha256.of(found).equals(sha256));
        } catch (IOException altered) {
            // The stream itself finds bytes that are not those that were stored.
            return Optional.empty();
        }
    }
}
