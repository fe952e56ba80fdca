package org.clusterreview.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** What keeps the document of a list from being recorded, and which days it may bear. */
@Component
class IssueRules {

    private static final int NUMBER = 100;

    private final Rounds rounds;
    private final Applications applications;
    private final PublicNotices notices;
    private final List<IssueObstacle> obstacles;
    private final Clock clock;

    IssueRules(
            Rounds rounds,
            Applications applications,
            PublicNotices notices,
            List<IssueObstacle> obstacles,
            Clock clock) {
        this.rounds = rounds;
        this.applications = applications;
        this.notices = notices;
        this.obstacles = List.copyOf(obstacles);
        this.clock = clock;
    }

    List<Violation> faultsOf(Viewer viewer, Track track, String number, LocalDate issuedOn) {
        List<Violation> faults = new ArrayList<>();
        if (number.isEmpty() || number.length() > NUMBER) {
            faults.add(Violation.at("documentNumber", "recognition.issue.number", NUMBER));
        }
        if (track.stage() != Stage.RECOGNISED) {
            faults.add(Violation.of("recognition.issue.stage"));
        }
        if (applications.isPartial(viewer, track.id())) {
            faults.add(Violation.of("recognition.partial"));
        }
        obstacles.forEach(obstacle -> faults.addAll(obstacle.of(viewer, track.id())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ListBases.CHINA);
        if (issuedOn.isAfter(today)) {
            faults.add(Violation.at("issuedOn", "recognition.issue.future", today.toString()));
        }
        early(viewer, track, issuedOn).ifPresent(faults::add);
        return faults;
    }

    /**
     * The first day that the document may bear: the one after the public notice, or, where none is needed, the first of the
     * round's year. Empty while a notice that is needed is missing.
     */
    Optional<LocalDate> earliest(Viewer viewer, Track track) {
        return notices.isNeeded(viewer, track.id())
                ? notices.current(viewer, track.id())
                        .map(notice -> notice.period().last().plusDays(1))
                : Optional.of(LocalDate.of(
                        rounds.find(viewer, track.round()).orElseThrow().year(), 1, 1));
    }

    private Optional<Violation> early(Viewer viewer, Track track, LocalDate issuedOn) {
        if (!notices.isNeeded(viewer, track.id())) {
            return earliest(viewer, track)
                    .filter(issuedOn::isBefore)
                    .map(first -> Violation.at("issuedOn", "recognition.issue.year", first.toString()));
        }
        Optional<PublicNotice> notice = notices.current(viewer, track.id());
        if (notice.isEmpty()) {
            return Optional.of(Violation.of("recognition.notice.none"));
        }
        return notice.filter(one -> !one.isOverOn(issuedOn) || !notices.isOver(viewer, one))
                .map(one -> Violation.at(
                        "issuedOn",
                        "recognition.issue.early",
                        one.period().last().toString()));
    }
}
