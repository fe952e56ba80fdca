package org.clusterreview.feedback;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionList.Staleness;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to the applicants of a track (结果反馈), issued together once the frozen list is public. Nothing is sent: an
 * organiser seals them and sees to it.
 */
@Service
@Transactional
public class Feedback {

    private final Tracks tracks;
    private final RecognitionLists lists;
    private final PublicNotices notices;
    private final Results results;
    private final LetterSources sources;
    private final Dictionaries dictionaries;
    private final FeedbackStore store;
    private final FeedbackJob kind;
    private final Jobs jobs;
    private final StoredFiles files;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feedback(
            Tracks tracks,
            RecognitionLists lists,
            PublicNotices notices,
            Results results,
            LetterSources sources,
            Dictionaries dictionaries,
            FeedbackStore store,
            FeedbackJob kind,
            Jobs jobs,
            StoredFiles files,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.lists = lists;
        this.notices = notices;
        this.results = results;
        this.sources = sources;
        this.dictionaries = dictionaries;
        this.store = store;
        this.kind = kind;
        this.jobs = jobs;
        this.files = files;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** What stands in the way of issuing letters now; to somebody who does not see the whole nothing else is told. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<Violation> obstacles(Viewer viewer, TrackId track) {
        return obstacles(viewer, found(viewer, track));
    }

    /** What the letters would say now, by the numbers of the applications; nothing before the list is public. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<FeedbackRow> rows(Viewer viewer, TrackId id) {
        Track track = found(viewer, id);
        if (track.stage().isBefore(Stage.PUBLIC_NOTICE)) {
            return List.of();
        }
        return sources.of(viewer, track).stream()
                .flatMap(found -> {
                    LetterWords words = new LetterWords(found, new PlaceNames(dictionaries.current(viewer)));
                    return found.applications().stream()
                            .map(one -> new FeedbackRow(
                                    one.application().id(),
                                    one.application().number(),
                                    one.application().name(),
                                    one.application().applicantName(),
                                    words.decision(one.entry()),
                                    one.entry().published().orElse(""),
                                    one.opinions().count(),
                                    one.opinions().leftOut()));
                })
                .toList();
    }

    /** The letters that were ordered last, as far as they are written and the viewer may see them. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public Optional<FeedbackBatch> latest(Viewer viewer, TrackId track) {
        return store.latest(track).map(batch -> filled(viewer, batch));
    }

    /**
     * Orders a letter to every applicant of the track; they are written in the background. Issued again, they take the place
     * of those before, which stay on record.
     */
    @ForOrganisers
    public Outcome<FeedbackBatch> issue(Viewer viewer, TrackId id, FeedbackTerms terms) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        List<Violation> faults = new ArrayList<>(obstacles(viewer, track));
        if (faults.isEmpty()) {
            faults.addAll(terms.faults());
            notices.current(viewer, id)
                    .map(PublicNotice::published)
                    .filter(terms.date()::isBefore)
                    .ifPresent(
                            published -> faults.add(Violation.at("date", "feedback.fault.date", published.toString())));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        RecognitionList list = lists.current(viewer, id).orElseThrow();
        FeedbackId batch = new FeedbackId(UUID.randomUUID());
        Job job = jobs.start(viewer, kind, batch.toString());
        FeedbackBatch ordered = new FeedbackBatch(
                batch,
                track.round(),
                id,
                list.id(),
                list.revision(),
                terms,
                job.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                viewer.actor(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        store.add(ordered);
        events.publishEvent(new FeedbackEvents.LettersOrdered(
                track.round().value(),
                id.value(),
                batch.value(),
                list.id().value(),
                list.revision(),
                terms.date(),
                terms.opinions()));
        return Outcome.done(ordered);
    }

    private List<Violation> obstacles(Viewer viewer, Track track) {
        if (visibility.of(viewer).isPartial(track.id().value())) {
            return List.of(Violation.of("feedback.partial"));
        }
        if (track.stage().isBefore(Stage.PUBLIC_NOTICE)) {
            return List.of(Violation.of("feedback.stage"));
        }
        Optional<RecognitionList> list = lists.current(viewer, track.id()).filter(RecognitionList::isFrozen);
        if (list.isEmpty()) {
            return List.of(Violation.of("feedback.list.open"));
        }
        List<Violation> found = new ArrayList<>();
        if (list.get().stale().contains(Staleness.RESULT)) {
            found.add(Violation.of("feedback.stale"));
        }
        if (!results.frozen(viewer, track.id()).map(FrozenResult::reproduced).orElse(false)) {
            found.add(Violation.of("feedback.altered"));
        }
        if (notices.isNeeded(viewer, track.id())
                && notices.current(viewer, track.id()).isEmpty()) {
            found.add(Violation.of("feedback.notice"));
        }
        return found;
    }

    private FeedbackBatch filled(Viewer viewer, FeedbackBatch batch) {
        Hidden hidden = visibility.of(viewer);
        List<FeedbackLetter> letters = store.letters(batch.id()).stream()
                .filter(letter -> !hidden.withholds(letter.application().value()))
                .flatMap(letter -> files.find(viewer, letter.file()).stream()
                        .map(file ->
                                new FeedbackLetter(letter.application(), file, letter.opinions(), letter.leftOut())))
                .toList();
        Optional<FeedbackStore.Bundle> bundle = store.bundle(batch.id());
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
                bundle.filter(all -> !hidden.isPartial(batch.track().value()))
                        .flatMap(all -> files.find(viewer, all.file())),
                bundle.map(FeedbackStore.Bundle::finished));
    }

    private Track found(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }
}
