package org.clusterreview.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.jobs.Job;
import org.clusterreview.jobs.Jobs;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.recognition.Issue;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.PlaceNames;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
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

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Tracks tracks;
    private final RecognitionLists lists;
    private final PublicNotices notices;
    private final Issues issues;
    private final FeedbackObstacles obstacles;
    private final LetterSources sources;
    private final Dictionaries dictionaries;
    private final FeedbackStore store;
    private final FeedbackReader reader;
    private final FeedbackJob kind;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feedback(
            Tracks tracks,
            RecognitionLists lists,
            PublicNotices notices,
            Issues issues,
            FeedbackObstacles obstacles,
            LetterSources sources,
            Dictionaries dictionaries,
            FeedbackStore store,
            FeedbackReader reader,
            FeedbackJob kind,
            Jobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tracks = tracks;
        this.lists = lists;
        this.notices = notices;
        this.issues = issues;
        this.obstacles = obstacles;
        this.sources = sources;
        this.dictionaries = dictionaries;
        this.store = store;
        this.reader = reader;
        this.kind = kind;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** What stands in the way of issuing letters now; to somebody who does not see the whole nothing else is told. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<Violation> obstacles(Viewer viewer, TrackId track) {
        return obstacles.of(viewer, found(viewer, track));
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
        return reader.latest(viewer, track);
    }

    /** Those ordered before, the latest first, each with all of its letters in one file and not letter by letter. */
    @ForOrganisers
    @Transactional(readOnly = true)
    public List<FeedbackBatch> earlier(Viewer viewer, TrackId track) {
        return reader.earlier(viewer, track);
    }

    /**
     * Orders a letter to every applicant of the track; they are written in the background. Issued again, they take the place
     * of those before, which stay on record.
     */
    @ForOrganisers
    public Outcome<FeedbackBatch> issue(Viewer viewer, TrackId id, FeedbackTerms terms) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        List<Violation> faults = new ArrayList<>(obstacles.of(viewer, track));
        if (latest(viewer, id).filter(FeedbackBatch::running).isPresent()) {
            faults.add(Violation.of("feedback.running"));
        }
        if (faults.isEmpty()) {
            faults.addAll(terms.faults());
            faults.addAll(dateFaults(viewer, id, terms.date()));
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
                Optional.empty(),
                true,
                Set.of());
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

    /** A letter is not older than what it rests on, and not of a day to come. */
    private List<Violation> dateFaults(Viewer viewer, TrackId track, LocalDate date) {
        LocalDate first = Stream.concat(
                        notices.current(viewer, track).map(PublicNotice::published).stream(),
                        issues.of(viewer, track).map(Issue::issuedOn).stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        return date.isBefore(first) || date.isAfter(today)
                ? List.of(Violation.at("date", "feedback.fault.date", first.toString(), today.toString()))
                : List.of();
    }

    private Track found(Viewer viewer, TrackId id) {
        return tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }
}
