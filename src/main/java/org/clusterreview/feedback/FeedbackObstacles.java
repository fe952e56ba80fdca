package org.clusterreview.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.kernel.Violation;
import org.clusterreview.recognition.IssueObstacle;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.PublicNotice;
import org.clusterreview.recognition.PublicNotices;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionList.Staleness;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** What stands in the way of letters, and what makes letters say what no longer holds. */
@Component
class FeedbackObstacles {

    private final RecognitionLists lists;
    private final PublicNotices notices;
    private final Issues issues;
    private final List<IssueObstacle> obstacles;
    private final Results results;
    private final Visibility visibility;

    FeedbackObstacles(
            RecognitionLists lists,
            PublicNotices notices,
            Issues issues,
            List<IssueObstacle> obstacles,
            Results results,
            Visibility visibility) {
        this.lists = lists;
        this.notices = notices;
        this.issues = issues;
        this.obstacles = obstacles;
        this.results = results;
        this.visibility = visibility;
    }

    /** Empty where letters may be written now; somebody who does not see the whole is told nothing else. */
    List<Violation> of(Viewer viewer, Track track) {
        if (visibility.of(viewer).isPartial(track.id().value())) {
            return List.of(Violation.of("feedback.partial"));
        }
        if (track.stage().isBefore(Stage.PUBLIC_NOTICE)) {
            return List.of(Violation.of("feedback.stage"));
        }
        List<Violation> overturned = obstacles.stream()
                .flatMap(obstacle -> obstacle.overturned(viewer, track.id()).stream())
                .toList();
        if (!overturned.isEmpty()) {
            return overturned;
        }
        return lists.current(viewer, track.id())
                .filter(RecognitionList::isFrozen)
                .map(list -> of(viewer, track, list))
                .orElse(List.of(Violation.of("feedback.list.open")));
    }

    private List<Violation> of(Viewer viewer, Track track, RecognitionList list) {
        List<Violation> found = new ArrayList<>();
        if (list.stale().contains(Staleness.RESULT)) {
            found.add(Violation.of("feedback.stale"));
        }
        if (list.with(ListDecision.GRADED).stream()
                .anyMatch(entry -> entry.grade().isEmpty())) {
            found.add(Violation.of("feedback.grades"));
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

    /** What has changed since letters were ordered. */
    Set<FeedbackBatch.Change> since(Viewer viewer, FeedbackBatch batch) {
        Set<FeedbackBatch.Change> changes = EnumSet.noneOf(FeedbackBatch.Change.class);
        if (lists.current(viewer, batch.track())
                .filter(list -> list.id().equals(batch.list()))
                .isEmpty()) {
            changes.add(FeedbackBatch.Change.LIST);
        }
        if (notices.all(viewer, batch.track()).stream().anyMatch(notice -> isNewer(notice, batch.orderedAt()))) {
            changes.add(FeedbackBatch.Change.NOTICE);
        }
        if (issues.of(viewer, batch.track())
                .filter(issue -> issue.recordedAt().isAfter(batch.orderedAt()))
                .isPresent()) {
            changes.add(FeedbackBatch.Change.ISSUE);
        }
        return changes;
    }

    private static boolean isNewer(PublicNotice notice, Instant than) {
        return notice.recordedAt().isAfter(than)
                || notice.withdrawal()
                        .filter(withdrawn -> withdrawn.at().isAfter(than))
                        .isPresent();
    }
}
