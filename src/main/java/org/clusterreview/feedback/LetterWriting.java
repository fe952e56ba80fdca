package org.clusterreview.feedback;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.Documents;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.feedback.letter.Letter;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters of a batch, each in a transaction of its own, and at last all of them in one file. */
@Component
class LetterWriting {

    private final Rounds rounds;
    private final Tracks tracks;
    private final RecognitionLists lists;
    private final FeedbackObstacles obstacles;
    private final LetterSources sources;
    private final Dictionaries dictionaries;
    private final FeedbackStore store;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterWriting(
            Rounds rounds,
            Tracks tracks,
            RecognitionLists lists,
            FeedbackObstacles obstacles,
            LetterSources sources,
            Dictionaries dictionaries,
            FeedbackStore store,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.lists = lists;
        this.obstacles = obstacles;
        this.sources = sources;
        this.dictionaries = dictionaries;
        this.store = store;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** A letter that is still to be issued. */
    record Draft(ApplicationId application, Letter letter, int opinions, int leftOut) {}

    /** What is still to be written of a batch; empty if it may no longer be written or would say what no longer holds. */
    @Transactional(readOnly = true)
    public Optional<List<Draft>> open(Viewer viewer, FeedbackBatch batch) {
        Track track = tracks.find(viewer, batch.track()).orElseThrow();
        if (!holds(viewer, batch, track)) {
            return Optional.empty();
        }
        LetterSources.OfTrack found = sources.of(viewer, track).orElseThrow();
        LetterWords words = new LetterWords(found, new PlaceNames(dictionaries.current(viewer)));
        Set<ApplicationId> written = store.letters(batch.id()).stream()
                .map(FeedbackStore.Written::application)
                .collect(Collectors.toSet());
        return Optional.of(found.applications().stream()
                .filter(one -> !written.contains(one.application().id()))
                .map(one -> new Draft(
                        one.application().id(),
                        words.letter(one, batch.terms()),
                        batch.terms().opinions() ? one.opinions().count() : 0,
                        batch.terms().opinions() ? one.opinions().leftOut() : 0))
                .toList());
    }

    @Transactional
    public void write(Viewer viewer, FeedbackBatch batch, Draft draft) {
        FrozenInput input = FrozenInput.of(draft.letter());
        IssuedDocument document = documents
                .issue(
                        viewer,
                        new LetterDocument(),
                        batch.round().value(),
                        batch.track().value(),
                        input,
                        DocumentFormat.DOCX)
                .orThrow();
        store.add(
                batch.id(),
                new FeedbackStore.Written(draft.application(), document.file().id(), draft.opinions(), draft.leftOut()),
                input.canonical(),
                document);
    }

    private boolean holds(Viewer viewer, FeedbackBatch batch, Track track) {
        return obstacles.of(viewer, track).isEmpty()
                && obstacles.since(viewer, batch).isEmpty();
    }

    /** A batch that is finished already stays as it is. False if it may no longer be finished, or letters are missing. */
    @Transactional
    public boolean finish(Viewer viewer, FeedbackBatch batch) {
        if (store.bundle(batch.id()).isPresent()) {
            return true;
        }
        List<String> inputs = store.inputs(batch.id());
        Round round = rounds.find(viewer, batch.round()).orElseThrow();
        Track track = tracks.find(viewer, batch.track()).orElseThrow();
        int wanted = lists.current(viewer, batch.track())
                .map(list -> list.entries().size())
                .orElse(0);
        if (inputs.isEmpty() || inputs.size() != wanted || !holds(viewer, batch, track)) {
            return false;
        }
        IssuedDocument document = documents
                .issue(
                        viewer,
                        new LettersDocument(),
                        batch.round().value(),
                        batch.track().value(),
                        FrozenInput.of(Map.of(
                                "round", round.name(),
                                "track", track.name(),
                                "date", batch.terms().date(),
                                "letters", inputs)),
                        DocumentFormat.ZIP)
                .orThrow();
        store.finish(batch.id(), document, inputs.size(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        events.publishEvent(new FeedbackEvents.LettersIssued(
                batch.round().value(),
                batch.track().value(),
                batch.id().value(),
                inputs.size(),
                document.file().sha256()));
        return true;
    }
}
