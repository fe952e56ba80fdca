package org.clusterreview.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.kernel.calendar.WorkingDays;
import org.clusterreview.recognition.calendar.NoticePeriod;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.rounds.policy.NoticeRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public notice of a list: how long it stands is counted in working days, as the policy says. */
@Service
@Transactional
public class PublicNotices {

    private static final int SHORT_TEXT = 100;
    private static final int LOCATION = 500;
    private static final int TEXT = 20_000;

    private final Tracks tracks;
    private final Policies policies;
    private final Applications applications;
    private final ListStore lists;
    private final NoticeStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Calendars calendars;

    PublicNotices(
            Tracks tracks,
            Policies policies,
            Applications applications,
            ListStore lists,
            NoticeStore store,
            ApplicationEventPublisher events,
            Clock clock,
            Calendars calendars) {
        this.tracks = tracks;
        this.policies = policies;
        this.applications = applications;
        this.lists = lists;
        this.store = store;
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
                : plan(rule.get(), published);
    }

    /** The notice that stands on the list in force. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<PublicNotice> current(Viewer viewer, TrackId track) {
        Optional<ListId> list = lists.current(track).map(RecognitionList::id);
        return all(viewer, track).stream()
                .filter(notice -> notice.withdrawal().isEmpty())
                .filter(notice -> list.filter(notice.list()::equals).isPresent())
                .findFirst();
    }

    /** Every notice of a track, also those withdrawn or on earlier lists; the latest first. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<PublicNotice> all(Viewer viewer, TrackId track) {
        return store.ofTrack(track);
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
        } else if (current(viewer, id).isPresent()) {
            faults.add(Violation.of("recognition.notice.twice"));
        }
        if (!faults.isEmpty() || list.isEmpty()) {
            return Outcome.refused(faults);
        }
        return switch (period(viewer, id, notice)) {
            case Outcome.Refused<NoticePlan>(var violations) -> Outcome.refused(violations);
            case Outcome.Done<NoticePlan>(var plan) -> Outcome.done(record(viewer, track, list.get(), notice, plan));
        };
    }

    /** Takes a notice back, for one with a mistake in it; it stays on record and another may be published. */
    @ForOrganisers
    public Outcome<PublicNotice> withdraw(Viewer viewer, TrackId id, String reason) {
        Track track = tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
        Optional<PublicNotice> notice = current(viewer, id);
        if (notice.isEmpty() || track.stage() != Stage.PUBLIC_NOTICE) {
            return Outcome.refused(Violation.of("recognition.notice.none"));
        }
        if (reason.isBlank()) {
            return Outcome.refused(Violation.at("reason", "recognition.reason.missing"));
        }
        store.withdraw(notice.get().id(), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS), viewer.actor());
        events.publishEvent(new RecognitionEvents.NoticeWithdrawn(
                track.round().value(), notice.get().id(), reason));
        return Outcome.done(store.ofTrack(id).stream()
                .filter(n -> n.id().equals(notice.get().id()))
                .findFirst()
                .orElseThrow());
    }

    private PublicNotice record(Viewer viewer, Track track, RecognitionList list, NewNotice wanted, NoticePlan plan) {
        PublicNotice notice = new PublicNotice(
                UUID.randomUUID(),
                track.id(),
                list.id(),
                list.revision(),
                wanted.published(),
                plan.period(),
                plan.workingDays(),
                plan.sameDay(),
                plan.counted().isEmpty(),
                wanted.documentNumber().strip(),
                wanted.location().strip(),
                wanted.text().strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty());
        store.add(notice, viewer.actor());
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

    /** The period as the calendar gives it, or, where there is none yet, as a person confirms it. */
    private Outcome<NoticePlan> period(Viewer viewer, TrackId track, NewNotice notice) {
        Outcome<NoticePlan> planned = plan(viewer, track, notice.published());
        if (planned.isDone() || notice.confirmedLast().isEmpty()) {
            return planned;
        }
        NoticeRule rule = policies.of(viewer, track).notice().orElseThrow();
        LocalDate first =
                rule.sameDay() ? notice.published() : notice.published().plusDays(1);
        LocalDate last = notice.confirmedLast().get();
        return last.isBefore(first.plusDays(rule.workingDays() - 1L))
                ? Outcome.refused(Violation.at("confirmedLast", "recognition.notice.short", rule.workingDays()))
                : Outcome.done(new NoticePlan(
                        rule.article(),
                        rule.workingDays(),
                        rule.sameDay(),
                        new NoticePeriod(first, last),
                        List.of(),
                        List.of()));
    }

    private Outcome<NoticePlan> plan(NoticeRule rule, LocalDate published) {
        WorkingDays calendar = calendars.current();
        NoticePeriod.Start start = rule.sameDay() ? NoticePeriod.Start.SAME_DAY : NoticePeriod.Start.NEXT_DAY;
        return NoticePeriod.of(calendar, published, rule.workingDays(), start).map(period -> {
            LocalDate from = rule.sameDay() ? published : published.plusDays(1);
            List<LocalDate> days = from.datesUntil(period.last().plusDays(1)).toList();
            return new NoticePlan(
                    rule.article(),
                    rule.workingDays(),
                    rule.sameDay(),
                    period,
                    days.stream().filter(calendar::isWorkingDay).toList(),
                    days.stream().filter(day -> !calendar.isWorkingDay(day)).toList());
        });
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ListBases.CHINA);
    }
}
