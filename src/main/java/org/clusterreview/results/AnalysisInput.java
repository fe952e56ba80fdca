package org.clusterreview.results;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.clusterreview.analysis.GroupAnalysis;
import org.clusterreview.analysis.GroupMarks;
import org.clusterreview.analysis.HomeLeaning;
import org.clusterreview.analysis.HomeLeaning.Origin;
import org.clusterreview.analysis.Steps;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Entry;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.stability.JudgeBootstrap;

/**
 * Everything that an analysis is computed from.
 *
 * @param rows of the group in rank order
 * @param inputSha256 of the group's part of the input
 * @param origins by application and seat key: whether it is of the expert's own city
 */
record AnalysisInput(
        AnalysisRequest request,
        ScoringModel model,
        List<Entry> entries,
        List<ApplicationResult> rows,
        String inputSha256,
        Map<String, Map<String, Origin>> origins) {

    /** Changes when the same input would give another analysis. */
    private static final String FORM = "cluster-review/analysis/1";

    AnalysisInput {
        entries = List.copyOf(entries);
        rows = List.copyOf(rows);
    }

    /** The seed follows from the input, so that nobody chooses it. */
    GroupAnalysis.Settings settings() {
        long seed = ByteBuffer.wrap(HexFormat.of().parseHex(inputSha256)).getLong() & Long.MAX_VALUE;
        return new GroupAnalysis.Settings(request.places(), seed, JudgeBootstrap.SAMPLES);
    }

    String sha256() {
        GroupAnalysis.Settings settings = settings();
        return Sha256.of(CanonicalJson.of(Map.of(
                "form",
                FORM,
                "input",
                inputSha256,
                "origins",
                origins,
                "places",
                settings.places(),
                "seed",
                String.valueOf(settings.seed()),
                "samples",
                settings.samples())));
    }

    int marks() {
        return entries.stream().mapToInt(entry -> entry.marks().size()).sum();
    }

    Analysis analysed(Steps steps) {
        GroupAnalysis group = GroupAnalysis.of(model, rows, entries, settings(), steps);
        return new Analysis(request, sha256(), settings(), model, rows, group, home(group.marks()));
    }

    private HomeLeaning home(GroupMarks marks) {
        return HomeLeaning.of(
                marks,
                (application, seat) ->
                        origins.getOrDefault(application, Map.of()).getOrDefault(seat, Origin.UNKNOWN),
                settings().seed(),
                settings().samples());
    }
}
