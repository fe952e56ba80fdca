package org.clusterreview.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.DocumentFormat;
import org.clusterreview.documents.Documents;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.organisations.Dictionaries;
import org.clusterreview.organisations.dictionary.Dictionary;
import org.clusterreview.registry.Cluster;
import org.clusterreview.registry.ClusterId;
import org.clusterreview.registry.Registry;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from an evaluation as a workbook: whom to support, who has to put something right, and all results. */
@Service
@Transactional
public class EvaluationExports {

    private final EvaluatedTracks tracks;
    private final EvaluationStore store;
    private final EvaluationSight sight;
    private final Registry registry;
    private final Dictionaries dictionaries;
    private final Documents documents;

    EvaluationExports(
            EvaluatedTracks tracks,
            EvaluationStore store,
            EvaluationSight sight,
            Registry registry,
            Dictionaries dictionaries,
            Documents documents) {
        this.tracks = tracks;
        this.store = store;
        this.sight = sight;
        this.registry = registry;
        this.dictionaries = dictionaries;
        this.documents = documents;
    }

    /** Refused while there is no result, and to somebody who does not see the whole. */
    @ForStaff
    public Outcome<IssuedDocument> export(Viewer viewer, TrackId id) {
        EvaluatedTrack track =
                tracks.find(viewer, id).orElseThrow(() -> new IllegalArgumentException("no evaluation " + id));
        List<EvaluationResult> results = store.ofTracks(List.of(id.value()));
        if (results.isEmpty()) {
            return Outcome.refused(Violation.of("evaluation.none"));
        }
        if (sight.isPartial(viewer, results)) {
            return Outcome.refused(Violation.of("evaluation.partial"));
        }
        return documents.issue(
                viewer,
                new ConsequencesDocument(),
                track.round().id().value(),
                id.value(),
                input(viewer, track, results),
                DocumentFormat.XLSX);
    }

    private FrozenInput input(Viewer viewer, EvaluatedTrack track, List<EvaluationResult> results) {
        Map<ClusterId, Cluster> clusters = new LinkedHashMap<>();
        registry.all(viewer).forEach(cluster -> clusters.put(cluster.id(), cluster));
        Dictionary names = dictionaries.current(viewer);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("round", track.round().name());
        content.put("year", track.year());
        content.put("demonstration", track.round().demonstration());
        content.put("document", results.getFirst().documentNumber());
        content.put("issuedOn", results.getFirst().issuedOn().toString());
        content.put("article", track.rule().grading().article());
        content.put("text", track.rule().grading().text());
        content.put(
                "results",
                results.stream()
                        .map(result -> row(result, Optional.ofNullable(clusters.get(result.cluster())), names))
                        .toList());
        return FrozenInput.of(content);
    }

    private static Map<String, Object> row(EvaluationResult result, Optional<Cluster> cluster, Dictionary names) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("place", result.place().map(String::valueOf).orElse("–"));
        row.put("name", result.name());
        row.put("city", cluster.map(one -> names.cityName(one.cityCode())).orElse("–"));
        row.put("field", cluster.map(one -> names.fieldName(one.fieldCode())).orElse("–"));
        row.put("score", result.published());
        row.put("grade", result.gradeName().zh());
        row.put("due", result.due().map(LocalDate::toString).orElse(""));
        row.put("consequence", result.consequence());
        return row;
    }
}
