package org.clusterreview.recognition;

import java.time.Clock;
import java.time.LocalDate;
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
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.NoticeRule;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.clusterreview.rounds.policy.Policy;
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

    private final Tracks tracks;
    private final Policies policies;
    private final Applications applications;
    private final NoticeStore store;
    private final NoticeCoverage coverage;
    private final NoticePublisher publisher;
    private final Clock clock;
    private final Calendars calendars;

    PublicNotices(
            Tracks tracks,
            Policies policies,
            Applications applications,
            NoticeStore store,
            NoticeCoverage coverage,
            NoticePublisher publisher,
            Clock clock,
            Calendars calendars) {
        this.tracks = tracks;
        this.policies = policies;
        this.applications = applications;
        this.store = store;
        this.coverage = coverage;
        this.publisher = publisher;
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
        return applications.isPartial(viewer, track) ? List.of() : coverage.unshown(track, isShownAgain(viewer, track));
    }

    /**
     * The notice that an objection is about: the latest that was not withdrawn and showed the application, and where none showed
     * it, that of the whole list. The latest where it is about none in particular, where all were withdrawn, and for an
     * application that the viewer may not see.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<PublicNotice> concerned(Viewer viewer, TrackId track, Optional<ApplicationId> application) {
        List<PublicNotice> all = store.ofTrack(track);
        NoticesByApplication notices = new NoticesByApplication(all, store);
        return application
                .filter(id -> applications.find(viewer, id).isPresent())
                .flatMap(notices::of)
                .or(notices::latest)
                .or(() -> all.stream().findFirst())
                .map(notice -> seen(viewer, notice));
    }

    /** For each of some applications the notice that an objection would be about; without those that the viewer may not see. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Map<ApplicationId, PublicNotice> concerned(Viewer viewer, TrackId track, Collection<ApplicationId> some) {
        NoticesByApplication notices = new NoticesByApplication(store.ofTrack(track), store);
        Map<ApplicationId, PublicNotice> found = new HashMap<>();
        applications
                .some(viewer, some)
                .keySet()
                .forEach(id -> notices.of(id).ifPresent(notice -> found.put(id, seen(viewer, notice))));
        return found;
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
        return publisher.publish(viewer, held(viewer, id), notice, plan(viewer, id, notice), isShownAgain(viewer, id));
    }

    /** Takes a notice back, for one with a mistake in it; it stays on record and another may be published. */
    @ForOrganisers
    public Outcome<PublicNotice> withdraw(Viewer viewer, TrackId id, UUID which, String reason) {
        return publisher.withdraw(viewer, held(viewer, id), which, reason);
    }

    Outcome<NoticePlan> plan(Viewer viewer, TrackId track, NewNotice notice) {
        Optional<NoticeRule> rule = policies.of(viewer, track).notice();
        return rule.isEmpty()
                ? Outcome.refused(Violation.of("recognition.notice.not-needed"))
                : plans().plan(rule.get(), notice);
    }

    private Track held(Viewer viewer, TrackId id) {
        return tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ListBases.CHINA);
    }
}
