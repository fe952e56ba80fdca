package org.clusterreview.results;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.Models;
import org.clusterreview.scoring.RuleVersion;
import org.clusterreview.scoring.model.Entry;
import org.clusterreview.scoring.model.Mark;
import org.clusterreview.scoring.model.Ranker;
import org.clusterreview.scoring.model.ResultTrace;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.scoring.model.SheetMark;
import org.springframework.context.ApplicationContext;

/** Frozen results without panels and sheets: in the package of the real ones, in their own form and hashes. */
public final class TestResults {

    private final ApplicationContext context;

    public TestResults(ApplicationContext context) {
        this.context = context;
    }

    /** An application with the one mark that a seat gave it. */
    public record Scored(ApplicationId application, String group, String mark) {}

    /** Freezes a result of a track whose model has one indicator; an earlier one is superseded. */
    public void freeze(Viewer viewer, Track track, List<Scored> scored) {
        ResultRepository results = context.getBean(ResultRepository.class);
        RuleVersion rule =
                context.getBean(Tracks.class).model(viewer, track.id()).rule();
        ScoringModel model = context.getBean(Models.class).of(rule);
        String indicator = model.indicators().getFirst().id();
        List<Entry> entries = scored.stream()
                .map(s -> new Entry(
                        s.application().toString(),
                        s.group(),
                        List.of(new SheetMark("01", indicator, Mark.of(new BigDecimal(s.mark())))),
                        List.of(),
                        null))
                .toList();
        ResultInput input = new ResultInput(rule, entries, Map.of()).settled();
        List<Map<String, ?>> rows = new Ranker(model)
                .rank(input.entries()).stream().<Map<String, ?>>map(ResultTrace::of).toList();
        results.findByTrackIdAndSupersededAtIsNull(track.id().value()).ifPresent(earlier -> {
            earlier.supersede(ResultRevision.Because.REPLACED, Instant.now(), viewer.actor());
            results.save(earlier);
        });
        results.save(new ResultEntity(
                track,
                results.countByTrackId(track.id().value()) + 1,
                "test",
                rule.sha256(),
                store(viewer, input.canonical()),
                store(viewer, CanonicalJson.of(rows)),
                Instant.now(),
                viewer.actor()));
    }

    private StoredFile store(Viewer viewer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return context.getBean(StoredFiles.class)
                .store(viewer, "result.json", "application/json", new ByteArrayInputStream(bytes), 10_000_000)
                .orThrow();
    }
}
