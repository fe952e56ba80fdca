package org.clusterreview.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts notices on record and takes them back, for a track that the caller holds. */
@Component
class NoticePublisher {

    private static final int SHORT_TEXT = 100;
    private static final int LOCATION = 500;
    private static final int REASON = 2_000;
    static final int TEXT = 20_000;

    private final Applications applications;
    private final ListStore lists;
    private final NoticeStore store;
    private final NoticeCoverage coverage;
    private final NoticeWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticePublisher(
            Applications applications,
            ListStore lists,
            NoticeStore store,
            NoticeCoverage coverage,
            NoticeWording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.lists = lists;
        this.store = store;
        this.coverage = coverage;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param plan of the period; refused where it cannot be counted
     * @param again whether what comes on a list after its notice is shown as well
     */
    Outcome<PublicNotice> publish(
            Viewer viewer, Track track, NewNotice notice, Outcome<NoticePlan> plan, boolean again) {
        if (applications.isPartial(viewer, track.id())) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        Optional<RecognitionList> list = lists.lock(track.id()).filter(RecognitionList::isFrozen);
        List<Violation> faults = new ArrayList<>(faultsOf(notice));
        if (track.stage() != Stage.PUBLIC_NOTICE) {
            faults.add(Violation.of("recognition.notice.stage"));
        }
        if (list.isEmpty()) {
            faults.add(Violation.of("recognition.notice.list"));
        } else {
            faultOf(list.get(), notice, again).ifPresent(faults::add);
        }
        return faults.isEmpty()
                ? plan.map(period -> record(viewer, track, list.orElseThrow(), notice, period))
                : Outcome.refused(faults);
    }

    private Optional<Violation> faultOf(RecognitionList list, NewNotice notice, boolean again) {
        LocalDate frozen = frozenOn(list);
        if (notice.published().isBefore(frozen)) {
            return Optional.of(Violation.at("published", "recognition.notice.published.early", frozen.toString()));
        }
        if (list.entries().stream().anyMatch(NoticeCoverage::isUngraded)) {
            return Optional.of(Violation.of("recognition.notice.grades"));
        }
        boolean shown = !coverage.standing(list.track()).isEmpty()
                && coverage.unshown(list.track(), again).isEmpty();
        return shown ? Optional.of(Violation.of("recognition.notice.twice")) : Optional.empty();
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
                now(),
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

    Outcome<PublicNotice> withdraw(Viewer viewer, Track track, UUID which, String reason) {
        boolean stands =
                coverage.standing(track.id()).stream().anyMatch(one -> one.id().equals(which));
        if (!stands || track.stage() != Stage.PUBLIC_NOTICE) {
            return Outcome.refused(Violation.of("recognition.notice.none"));
        }
        if (applications.isPartial(viewer, track.id())) {
            return Outcome.refused(Violation.of("recognition.partial"));
        }
        if (reason.isBlank() || reason.length() > REASON) {
            return Outcome.refused(Violation.at("reason", "recognition.reason.missing", REASON));
        }
        store.withdraw(which, reason, now(), viewer.actor());
        events.publishEvent(new RecognitionEvents.NoticeWithdrawn(track.round().value(), which, reason));
        return Outcome.done(store.ofTrack(track.id()).stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .orElseThrow());
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
