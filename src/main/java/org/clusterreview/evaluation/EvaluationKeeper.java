package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.recognition.Issues;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.RecognitionEvents;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.registry.Cluster;
import org.clusterreview.results.Ranking;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.policy.EvaluationRule;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.StageLine;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what an evaluation says of each cluster, in the transaction in which its document is recorded. */
@Component
class EvaluationKeeper {

    private final EvaluatedTracks tracks;
    private final SubjectFinder finder;
    private final Issues issues;
    private final RecognitionLists lists;
    private final Results results;
    private final EvaluationStore store;
    private final ApplicationEventPublisher events;

    EvaluationKeeper(
            EvaluatedTracks tracks,
            SubjectFinder finder,
            Issues issues,
            RecognitionLists lists,
            Results results,
            EvaluationStore store,
            ApplicationEventPublisher events) {
        this.tracks = tracks;
        this.finder = finder;
        this.issues = issues;
        this.lists = lists;
        this.results = results;
        this.store = store;
        this.events = events;
    }

    @EventListener
    void on(RecognitionEvents.ListIssued event) {
        Viewer viewer = event.viewer();
        tracks.all(viewer).stream()
                .filter(track -> track.round().id().value().equals(event.inRound()))
                .filter(track -> issues.of(viewer, track.track().id())
                        .filter(issue -> issue.list().value().equals(event.list()))
                        .isPresent())
                .forEach(track -> keep(viewer, track, event));
    }

    private void keep(Viewer viewer, EvaluatedTrack track, RecognitionEvents.ListIssued event) {
        RecognitionList list = lists.current(viewer, track.track().id()).orElseThrow();
        Map<ApplicationId, Cluster> clusters = new HashMap<>();
        finder.of(viewer, track)
                .forEach(subject -> subject.cluster()
                        .ifPresent(cluster -> clusters.put(subject.application().id(), cluster)));
        Map<String, List<StageScore>> stages = results.frozen(
                        viewer, track.track().id())
                .map(frozen -> stages(frozen.ranking()))
                .orElse(Map.of());
        List<EvaluationResult> kept = list.with(ListDecision.GRADED).stream()
                .flatMap(entry -> Optional.ofNullable(clusters.get(entry.application())).stream()
                        .map(cluster -> result(
                                track,
                                entry,
                                cluster,
                                stages.getOrDefault(entry.application().toString(), List.of()),
                                event)))
                .toList();
        kept.forEach(result -> store.add(result, list.id(), viewer.actor()));
        events.publishEvent(new EvaluationEvents.EvaluationRecorded(
                event.inRound(), track.track().id().value(), event.list(), track.year(), kept.size()));
    }

    private static EvaluationResult result(
            EvaluatedTrack track,
            ListEntry entry,
            Cluster cluster,
            List<StageScore> stages,
            RecognitionEvents.ListIssued event) {
        EvaluationRule.Grade grade = track.rule().grades().stream()
                .filter(one -> entry.grade().filter(one.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        Optional<LocalDate> due = track.rule()
                .rectification()
                .filter(rule -> grade.consequence().equals(EvaluationResult.RECTIFICATION))
                .map(rule -> event.issuedOn().plusMonths(rule.months()));
        return new EvaluationResult(
                UUID.randomUUID(),
                cluster.id(),
                track.year(),
                track.round().id(),
                track.track().id(),
                entry.application(),
                entry.name(),
                entry.place(),
                grade.id(),
                grade.name(),
                grade.consequence(),
                entry.exact().orElseThrow(),
                entry.published().orElseThrow(),
                stages,
                event.documentNumber(),
                event.issuedOn(),
                due);
    }

    private static Map<String, List<StageScore>> stages(Ranking ranking) {
        Map<String, List<StageScore>> stages = new HashMap<>();
        ranking.rows().forEach(row -> {
            Score score = row.score();
            if (score != null) {
                stages.put(
                        row.application(),
                        score.stages().stream()
                                .map(line -> stage(ranking.model(), line))
                                .toList());
            }
        });
        return stages;
    }

    private static StageScore stage(ScoringModel model, StageLine line) {
        return new StageScore(
                line.stage(),
                model.node(line.stage()).map(Node::name).orElse(line.stage()),
                line.weight().toPlainString(),
                line.exact().toString(),
                line.published().toPlainString());
    }
}
