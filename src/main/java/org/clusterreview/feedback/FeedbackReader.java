package org.clusterreview.feedback;

import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Component;

/** Reads batches of letters, as far as the viewer may see them. */
@Component
class FeedbackReader {

    private final FeedbackStore store;
    private final FeedbackObstacles obstacles;
    private final Jobs jobs;
    private final StoredFiles files;
    private final Visibility visibility;

    FeedbackReader(
            FeedbackStore store, FeedbackObstacles obstacles, Jobs jobs, StoredFiles files, Visibility visibility) {
        this.store = store;
        this.obstacles = obstacles;
        this.jobs = jobs;
        this.files = files;
        this.visibility = visibility;
    }

    /** With its letters. */
    Optional<FeedbackBatch> latest(Viewer viewer, TrackId track) {
        return store.ofTrack(track).stream().findFirst().map(batch -> filled(viewer, batch, letters(viewer, batch)));
    }

    /** All but the latest, without their letters. */
    List<FeedbackBatch> earlier(Viewer viewer, TrackId track) {
        return store.ofTrack(track).stream()
                .skip(1)
                .map(batch -> filled(viewer, batch, List.of()))
                .toList();
    }

    private List<FeedbackLetter> letters(Viewer viewer, FeedbackBatch batch) {
        Hidden hidden = visibility.of(viewer);
        return store.letters(batch.id()).stream()
                .filter(letter -> !hidden.withholds(letter.application().value()))
                .flatMap(letter -> files.find(viewer, letter.file()).stream()
                        .map(file ->
                                new FeedbackLetter(letter.application(), file, letter.opinions(), letter.leftOut())))
                .toList();
    }

    private FeedbackBatch filled(Viewer viewer, FeedbackBatch batch, List<FeedbackLetter> letters) {
        Optional<FeedbackStore.Bundle> bundle = store.bundle(batch.id());
        boolean running = bundle.isEmpty()
                && jobs.state(viewer, batch.job())
                        .filter(state -> !state.isEnd())
                        .isPresent();
        return new FeedbackBatch(
                batch.id(),
                batch.round(),
                batch.track(),
                batch.list(),
                batch.listRevision(),
                batch.terms(),
                batch.job(),
                batch.orderedAt(),
                batch.orderedBy(),
                letters,
                bundle.filter(all ->
                                !visibility.of(viewer).isPartial(batch.track().value()))
                        .flatMap(all -> files.find(viewer, all.file())),
                bundle.map(FeedbackStore.Bundle::finished),
                running,
                obstacles.since(viewer, batch));
    }
}
