package org.clusterreview.draws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.Documents;
import org.clusterreview.documents.FrozenInput;
import org.clusterreview.documents.IssuedDocument;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws as documents from which anybody can repeat them. Nothing leaves before the draw: the pool would tell who can be drawn,
 * and the secret would tell who will be.
 */
@Service
@Transactional
public class DrawExports {

    private final DrawRepository draws;
    private final DrawSteps steps;
    private final DrawFiles files;
    private final Tracks tracks;
    private final DrawRecord record;
    private final Documents documents;

    DrawExports(
            DrawRepository draws,
            DrawSteps steps,
            DrawFiles files,
            Tracks tracks,
            DrawRecord record,
            Documents documents) {
        this.draws = draws;
        this.steps = steps;
        this.files = files;
        this.tracks = tracks;
        this.record = record;
        this.documents = documents;
    }

    /** The frozen pool, as the command reads it. */
    @ForInsiders
    public Outcome<IssuedDocument> pool(Viewer viewer, DrawId id) {
        return issue(
                viewer,
                id,
                new DrawPoolDocument(),
                (draw, track) -> Map.of(
                        "experts",
                        record.experts(viewer, files.pool(viewer, draw.files().pool()))));
    }

    /** The rules and panels, as the command reads them. */
    @ForInsiders
    public Outcome<IssuedDocument> spec(Viewer viewer, DrawId id) {
        return issue(
                viewer,
                id,
                new DrawSpecDocument(),
                (draw, track) ->
                        Map.of("spec", files.spec(viewer, draw.files().spec()).canonical()));
    }

    /** The whole record, with the names of experts and groups. */
    @ForInsiders
    public Outcome<IssuedDocument> record(Viewer viewer, DrawId id) {
        return issue(viewer, id, new DrawRecordDocument(), (draw, track) -> record.of(viewer, track, draw));
    }

    /** The command that repeats the draw from these documents; empty before it. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<String> command(Viewer viewer, DrawId id) {
        return draws.findById(id.value())
                .map(DrawEntity::toValue)
                .filter(draw -> draw.drawn().isPresent() && !steps.isPartial(viewer, draw.track()))
                .map(DrawCommandLine::of);
    }

    private Outcome<IssuedDocument> issue(
            Viewer viewer,
            DrawId id,
            DrawDocument kind,
            BiFunction<Draw, Track, Map<String, @Nullable Object>> content) {
        Optional<Draw> draw = draws.findById(id.value()).map(DrawEntity::toValue);
        if (draw.isEmpty()) {
            return Outcome.refused(Violation.of("draw.changed"));
        }
        if (steps.isPartial(viewer, draw.get().track())) {
            return Outcome.refused(Violation.of("draw.partial"));
        }
        if (draw.get().drawn().isEmpty()) {
            return Outcome.refused(Violation.of("draw.export.early"));
        }
        Track track = tracks.find(viewer, draw.get().track()).orElseThrow();
        Map<String, @Nullable Object> input = new LinkedHashMap<>(content.apply(draw.get(), track));
        input.put("number", draw.get().number());
        input.put("commitment", draw.get().commitment().orElseThrow());
        return documents.issue(
                viewer, kind, track.round().value(), track.id().value(), FrozenInput.of(input), kind.format());
    }
}
