package org.clusterreview.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.NoticeRule;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public notice of a list: how long it stands is counted in working days, as the policy says. What was shown to the public
 * is never changed: a mistake is withdrawn and shown anew, and what an objection takes off is marked in the notice that
 * otherwise stands.
 */
@Service
@Transactional
public class PublicNotices {

    private static final int SHORT_TEXT = 100;
    private static final int LOCATION = 500;
    static final int TEXT = 20_000;

    private final Tracks tracks;
    private final Policies policies;
    private final Applications applications;
    private final ListStore lists;
    private final NoticeStore store;
    private final NoticeCoverage coverage;
    private final NoticeWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Calendars calendars;

    PublicNotices(
            Tracks tracks,
            Policies policies,
            Applications applications,
            ListStore lists,
            NoticeStore store,
            NoticeCoverage coverage,
            NoticeWording wording,
            ApplicationEventPublisher events,
            Clock clock,
            Calendars calendars) {
        this.tracks = tracks;
        this.policies = policies;
        this.applications = applications;
        this.lists = lists;
        this.store = store;
        this.coverage = coverage;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
        this.calendars = calendars;
    }

    /** Whether the policy of a track asks for a public notice. */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean isNeeded(Viewer viewer, TrackId track) {
        return policies.of(viewer, track).notice().isPresent();
    }

    /** How the period comes about for a day of publication; refused where a calendar is missing. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Outcome<NoticePlan> plan(Viewer viewer, TrackId track, LocalDate published) {
        Optional<NoticeRule> rule = policies.of(viewer, track).notice();
        return rule.isEmpty()
                ? Outcome.refused(Violation.of("recognition.notice.not-needed"))
                : plans().plan(rule.get(), published);
    }

    /**
     * The notice that the list in force waits for: of those that together show the whole of it, the one that ends last. Empty
     * while something on it is still to be shown.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<PublicNotice> current(Viewer viewer, TrackId track) {
        return coverage.decisive(track, isShownAgain(viewer, track)).map(notice -> seen(viewer, notice));
    }

    /** The notices that stand for the list in force, the latest first: one, and after an objection one for what moved up. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<PublicNotice> standing(Viewer viewer, TrackId track) {
        return coverage.standing(track).stream()
                .map(notice -> seen(viewer, notice))
                .toList();
    }

    /** What the next notice has to show; empty where nothing is left to be shown, and to somebody who does not see the whole. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ListEntry> unshown(Viewer viewer, TrackId track) {
        boolean done = !coverage.standing(track).isEmpty() && !isShownAgain(viewer, track);
        return done || applications.isPartial(viewer, track)
                ? List.of()
                : lists.current(track).map(coverage::unshown).orElse(List.of());
    }

    /**
     * The notice that an objection is about: the latest that was not withdrawn and showed the application, and where none showed
     * it, that of the whole list. The latest where it is about none in particular, where all were withdrawn, and for an
     * application that the viewer may not see.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<PublicNotice> concerned(Viewer viewer, TrackId track, Optional<ApplicationId> application) {
        List<PublicNotice> open = open(track);
        Optional<PublicNotice> own = application
                .filter(id -> applications.find(viewer, id).isPresent())
                .flatMap(id -> Optional.ofNullable(shownBy(open).get(id)).or(() -> whole(open)));
        return own.or(() -> open.stream().findFirst())
                .or(() -> store.ofTrack(track).stream().findFirst())
                .map(notice -> seen(viewer, notice));
    }

    /** For each of some applications the notice that an objection would be about; without those that the viewer may not see. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Map<ApplicationId, PublicNotice> concerned(Viewer viewer, TrackId track, Collection<ApplicationId> some) {
        List<PublicNotice> open = open(track);
        Map<ApplicationId, PublicNotice> shown = shownBy(open);
        Map<ApplicationId, PublicNotice> found = new HashMap<>();
        applications
                .some(viewer, some)
                .keySet()
                .forEach(id -> Optional.ofNullable(shown.get(id))
                        .or(() -> whole(open))
                        .ifPresent(notice -> found.put(id, seen(viewer, notice))));
        return found;
    }

    /** Those that were not withdrawn, the latest first. */
    private List<PublicNotice> open(TrackId track) {
        return store.ofTrack(track).stream()
                .filter(notice -> notice.withdrawal().isEmpty())
                .toList();
    }

    private Map<ApplicationId, PublicNotice> shownBy(List<PublicNotice> latestFirst) {
        Map<ApplicationId, PublicNotice> shown = new HashMap<>();
        latestFirst.forEach(notice -> store.shown(notice.id()).keySet().forEach(id -> shown.putIfAbsent(id, notice)));
        return shown;
    }

    private static Optional<PublicNotice> whole(List<PublicNotice> latestFirst) {
        return latestFirst.stream()
                .filter(notice -> notice.scope() == PublicNotice.Scope.WHOLE)
                .findFirst();
    }

    /** The days of a notice's period as the present calendar counts them; empty where a person confirmed its end. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<NoticePlan> counted(Viewer viewer, PublicNotice notice) {
        return policies.of(viewer, notice.track()).notice().flatMap(rule -> plans().counted(rule, notice));
    }

    /** Every notice of a track, also those withdrawn or on earlier lists; the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<PublicNotice> all(Viewer viewer, TrackId track) {
        return store.ofTrack(track).stream().map(notice -> seen(viewer, notice)).toList();
    }

    /** How many working days of a notice have passed and are left; empty where a person confirmed its end. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<NoticeCountdown> countdown(Viewer viewer, PublicNotice notice) {
        return plans().countdown(notice, today());
    }

    /** Whether the period of a notice has run out today. */
    @ForInsiders
    public boolean isOver(Viewer viewer, PublicNotice notice) {
        return notice.isOverOn(today());
    }

    /** Records that the frozen list was published. */
    @ForOrganisers
    public Outcome<PublicNotice> publish(Viewer viewer, TrackId id, NewNotice notice) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        Optional<RecognitionList> list = lists.lock(id).filter(RecognitionList::isFrozen);
        List<Violation> faults = new ArrayList<>(faultsOf(notice));
        if (track.stage() != Stage.PUBLIC_NOTICE) {
            faults.add(Violation.of("recognition.notice.stage"));
        }
        if (applications.isPartial(viewer, id)) {
            faults.add(Violation.of("recognition.partial"));
        }
        if (list.isEmpty()) {
            faults.add(Violation.of("recognition.notice.list"));
        } else if (notice.published().isBefore(frozenOn(list.get()))) {
            faults.add(Violation.at(
                    "published",
                    "recognition.notice.published.early",
                    frozenOn(list.get()).toString()));
        } else if (!coverage.standing(id).isEmpty() && unshown(viewer, id).isEmpty()) {
            faults.add(Violation.of("recognition.notice.twice"));
        }
        if (!faults.isEmpty() || list.isEmpty()) {
            return Outcome.refused(faults);
        }
        return plan(viewer, id, notice).map(plan -> record(viewer, track, list.get(), notice, plan));
    }

    /** Takes a notice back, for one with a mistake in it; it stays on record and another may be published. */
    @ForOrganisers
    public Outcome<PublicNotice> withdraw(Viewer viewer, TrackId id, UUID which, String reason) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        Optional<PublicNotice> notice = coverage.standing(id).stream()
                .filter(one -> one.id().equals(which))
                .findFirst();
        if (notice.isEmpty() || track.stage() != Stage.PUBLIC_NOTICE) {
            return Outcome.refused(Violation.of("recognition.notice.none"));
        }
        if (applications.isPartial(viewer, id)) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "recognition.reason.missing"));
        }
        store.withdraw(which, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS), viewer.actor());
        events.publishEvent(new RecognitionEvents.NoticeWithdrawn(track.round().value(), which, reason));
        return Outcome.done(store.ofTrack(id).stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .orElseThrow());
    }

    Outcome<NoticePlan> plan(Viewer viewer, TrackId track, NewNotice notice) {
        Optional<NoticeRule> rule = policies.of(viewer, track).notice();
        return rule.isEmpty()
                ? Outcome.refused(Violation.of("recognition.notice.not-needed"))
                : plans().plan(rule.get(), notice);
    }

    private PublicNotice record(Viewer viewer, Track track, RecognitionList list, NewNotice wanted, NoticePlan plan) {
        PublicNotice.Scope scope = coverage.nextScope(track.id());
        PublicNotice notice = new PublicNotice(
                UUID.randomUUID(),
                track.id(),
                list.id(),
                list.revision(),
                scope,
                wanted.published(),
                plan.period(),
                plan.workingDays(),
                plan.sameDay(),
                plan.counted().isEmpty(),
                wanted.documentNumber().strip(),
                wanted.location().strip(),
                wording.title(viewer, track, scope),
                wording.office(viewer),
                wanted.text().strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                0);
        store.add(notice, coverage.unshown(list), viewer.actor());
        events.publishEvent(new RecognitionEvents.NoticePublished(
                track.round().value(),
                notice.id(),
                list.id().value(),
                notice.published(),
                plan.period().first(),
                plan.period().last(),
                notice.confirmed(),
                notice.documentNumber(),
                notice.location()));
        return notice;
    }

    /** Whether what comes on a list after its notice is shown as well; so where the policy says nothing of objections. */
    private boolean isShownAgain(Viewer viewer, TrackId track) {
        Policy policy = policies.of(viewer, track);
        return policy.objections()
                .filter(rule -> rule.renotice() == ObjectionRule.Renotice.NONE)
                .isEmpty();
    }

    private NoticePlans plans() {
        return new NoticePlans(calendars.current());
    }

    private PublicNotice seen(Viewer viewer, PublicNotice notice) {
        return applications.isPartial(viewer, notice.track()) ? notice.inPart() : notice;
    }

    private static List<Violation> faultsOf(NewNotice notice) {
        List<Violation> faults = new ArrayList<>();
        if (notice.documentNumber().length() > SHORT_TEXT) {
            faults.add(Violation.at("documentNumber", "recognition.text.long", SHORT_TEXT));
        }
        if (notice.location().isBlank() || notice.location().length() > LOCATION) {
            faults.add(Violation.at("location", "recognition.notice.location", LOCATION));
        }
        if (notice.text().isBlank() || notice.text().length() > TEXT) {
            faults.add(Violation.at("text", "recognition.notice.text", TEXT));
        }
        return faults;
    }

    /** The day, in China, on which a list was closed: nothing is shown before. */
    private static LocalDate frozenOn(RecognitionList list) {
        return list.frozenAt()
                .map(at -> LocalDate.ofInstant(at, ListBases.CHINA))
                .orElse(LocalDate.MAX);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ListBases.CHINA);
    }
}
