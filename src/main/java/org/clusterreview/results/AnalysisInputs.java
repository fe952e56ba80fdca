package org.clusterreview.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an analysis is computed from, by the rules under which its ranking may be seen. */
@Component
@Transactional(readOnly = true)
class AnalysisInputs {

    private final Tracks tracks;
    private final RankingInputs inputs;
    private final Rankings rankings;
    private final ResultStore store;
    private final Models models;
    private final ExpertOrigins origins;

    AnalysisInputs(
            Tracks tracks,
            RankingInputs inputs,
            Rankings rankings,
            ResultStore store,
            Models models,
            ExpertOrigins origins) {
        this.tracks = tracks;
        this.inputs = inputs;
        this.rankings = rankings;
        this.store = store;
        this.models = models;
        this.origins = origins;
    }

    /** Empty where there is no such ranking, the viewer may not see it, or nothing in the group has marks. */
    Optional<AnalysisInput> of(Viewer viewer, AnalysisRequest request) {
        return whole(viewer, request)
                .map(input -> part(input, request.group().toString()))
                .flatMap(part -> of(viewer, request, part));
    }

    private Optional<ResultInput> whole(Viewer viewer, AnalysisRequest request) {
        return switch (request.basis()) {
            case FROZEN -> store.inForce(request.track()).flatMap(entity -> store.input(viewer, entity));
            case PRESENT ->
                tracks.find(viewer, request.track())
                        .filter(track ->
                                viewer.has(Role.ORGANISER) && track.stage().hasReached(Stage.RESULTS))
                        .map(track -> inputs.of(viewer, track.id()));
        };
    }

    private static ResultInput part(ResultInput input, String group) {
        List<Entry> entries = input.entries().stream()
                .filter(entry -> entry.group().equals(group))
                .toList();
        return new ResultInput(
                input.model(),
                entries,
                entries.stream()
                        .collect(Collectors.toMap(
                                Entry::application,
                                entry -> input.sheets().getOrDefault(entry.application(), List.of()))));
    }

    private Optional<AnalysisInput> of(Viewer viewer, AnalysisRequest request, ResultInput part) {
        List<ApplicationResult> rows =
                rankings.visible(viewer, request.track(), part).rows();
        boolean marked =
                part.entries().stream().anyMatch(entry -> !entry.marks().isEmpty());
        return rows.isEmpty() || !marked
                ? Optional.empty()
                : Optional.of(new AnalysisInput(
                        request,
                        models.of(part.model()),
                        part.entries(),
                        rows,
                        part.sha256(),
                        origins.of(viewer, request.track(), part.sheets())));
    }
}
