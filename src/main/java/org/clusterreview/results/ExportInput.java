package org.clusterreview.results;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.kernel.Violation;
import org.clusterreview.panels.Groups;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.MarkLine;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;
import org.clusterreview.scoring.model.Dimension;
import org.clusterreview.scoring.model.Exact;
import org.clusterreview.scoring.model.Indicator;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that the workbooks of results hold, as plain maps: they are rendered from this alone. */
@Component
class ExportInput {

    private final Rounds rounds;
    private final Groups groups;
    private final Applications applications;
    private final PlaceNames places;

    ExportInput(Rounds rounds, Groups groups, Applications applications, PlaceNames places) {
        this.rounds = rounds;
        this.groups = groups;
        this.applications = applications;
        this.places = places;
    }

    Map<String, @Nullable Object> of(Viewer viewer, Track track, FrozenResult frozen) {
        Round round = rounds.find(viewer, track.round()).orElseThrow();
        ScoringModel model = frozen.ranking().model();
        return map(
                "round", round.name(),
                "track", track.name(),
                "demonstration", round.demonstration(),
                "notice", model.notice(),
                "model",
                        map(
                                "id", model.id(),
                                "version", model.version(),
                                "name", model.name(),
                                "sha256", frozen.ranking().modelSha256()),
                "revision", frozen.revision(),
                "frozenAt", frozen.frozenAt(),
                "programVersion", frozen.programVersion(),
                "inputSha256", frozen.inputSha256(),
                "resultSha256", frozen.resultSha256(),
                "partial", frozen.ranking().isPartial(),
                "indicators", indicators(model),
                "groups", groups(viewer, track, frozen.ranking()));
    }

    private List<Map<String, @Nullable Object>> groups(Viewer viewer, Track track, Ranking ranking) {
        Map<String, Application> byId = new HashMap<>();
        applications.ofTrack(viewer, track.id()).forEach(a -> byId.put(a.id().toString(), a));
        PlaceNames.Lookup names = places.lookup(viewer);
        return groups.ofTrack(viewer, track.id()).stream()
                .filter(group -> !ranking.withheld().contains(group.id().toString()))
                .map(group -> map(
                        "name",
                        group.name(),
                        "rows",
                        ranking.of(group.id().toString()).stream()
                                .flatMap(row -> Optional.ofNullable(byId.get(row.application()))
                                        .map(application -> row(row, application, names))
                                        .stream())
                                .toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> row(
            ApplicationResult row, Application application, PlaceNames.Lookup names) {
        Score score = row.score();
        Score plain = row.plain();
        Map<String, @Nullable Object> values = map(
                "application", row.application(),
                "name", application.name(),
                "place", names.place(application),
                "field", names.field(application),
                "rank", row.rank(),
                "status", row.status(),
                "published", score == null ? null : score.published(),
                "exact", score == null ? null : score.exact().toString(),
                "plain", plain == null ? null : plain.published(),
                "valid", score == null ? null : score.valid(),
                "remarks", row.remarks().stream().map(ExportInput::remark).toList(),
                "sheets",
                        score == null
                                ? List.of()
                                : score.sheets().stream()
                                        .map(ExportInput::sheet)
                                        .toList(),
                "marks",
                        (score == null ? row.panel() : score.marks())
                                .stream().map(ExportInput::mark).toList());
        // Only where the model has them: what was issued before keeps its form.
        if (row.grade() != null) {
            values.put("grade", row.grade());
        }
        if (row.passed() != null) {
            values.put("passed", row.passed());
        }
        return values;
    }

    private static Map<String, @Nullable Object> remark(Violation remark) {
        return map(
                "code",
                remark.code(),
                "args",
                remark.args().stream().map(String::valueOf).toList());
    }

    private static Map<String, @Nullable Object> sheet(SheetLine line) {
        Exact total = line.total();
        return map(
                "seat",
                Integer.valueOf(line.expert()),
                "total",
                total == null ? null : Numbers.rounded(total),
                "exact",
                total == null ? null : total.toString(),
                "dropped",
                line.dropped());
    }

    private static Map<String, @Nullable Object> mark(MarkLine line) {
        return map(
                "seat", Integer.valueOf(line.expert()),
                "indicator", line.indicator(),
                "mark", ResultInput.text(line.mark()),
                "dropped", line.dropped());
    }

    /** What experts mark, with the part of the model it belongs to. */
    private static List<Map<String, @Nullable Object>> indicators(ScoringModel model) {
        Map<String, String> parts = new HashMap<>();
        for (Node node : model.nodes()) {
            if (node instanceof Dimension) {
                node.leaves().forEach(leaf -> parts.put(leaf.id(), node.name()));
            }
        }
        return model.onSheet().stream()
                .map(indicator -> indicator(indicator, parts.getOrDefault(indicator.id(), "")))
                .toList();
    }

    private static Map<String, @Nullable Object> indicator(Indicator indicator, String part) {
        return map(
                "id", indicator.id(),
                "name", indicator.name(),
                "part", part,
                "maximum", indicator.scoring().maximum());
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
