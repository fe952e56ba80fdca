package org.clusterreview.draws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.clusterreview.access.AccountNames;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.draw.DrawPool;
import org.clusterreview.panels.draw.DrawResult;
import org.clusterreview.panels.inforce.TrackPanelRules;
import org.clusterreview.panels.rules.PanelRuleSet;
import org.clusterreview.panels.rules.PoolExpert;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What the documents of a draw say. */
@Component
class DrawRecord {

    private final DrawFiles files;
    private final TrackPanelRules rulesOfTrack;
    private final ExpertPool pool;
    private final Groups groups;
    private final Rounds rounds;
    private final AccountNames accounts;

    DrawRecord(
            DrawFiles files,
            TrackPanelRules rulesOfTrack,
            ExpertPool pool,
            Groups groups,
            Rounds rounds,
            AccountNames accounts) {
        this.files = files;
        this.rulesOfTrack = rulesOfTrack;
        this.pool = pool;
        this.groups = groups;
        this.rounds = rounds;
        this.accounts = accounts;
    }

    Map<String, @Nullable Object> of(Viewer viewer, Track track, Draw draw) {
        Round round = rounds.find(viewer, track.round()).orElseThrow();
        PanelRuleSet rules = rulesOfTrack.bound(viewer, track.id());
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("round", round.name());
        form.put("track", track.name());
        form.put("demonstration", round.demonstration());
        form.put("state", draw.state());
        form.put("rules", Map.of("id", rules.id(), "version", rules.version(), "sha256", rules.sha256()));
        form.put("steps", steps(viewer, draw));
        form.put("poolHash", draw.poolHash());
        form.put("specHash", draw.specHash());
        form.put("secret", draw.secret().orElseThrow());
        form.put("witness", draw.witness().orElseThrow());
        form.put("seed", draw.seed().orElseThrow());
        form.put("result", tree(files.result(viewer, draw.files().result().orElseThrow())));
        form.put("experts", names(viewer, files.pool(viewer, draw.files().pool())));
        form.put("groups", groups(viewer, track));
        form.put("command", DrawCommandLine.of(draw));
        return form;
    }

    private static Map<String, Object> tree(DrawResult result) {
        return DrawDocument.JSON.convertValue(result, new TypeReference<>() {});
    }

    /** The frozen pool, with the names of today. */
    List<Object> experts(Viewer viewer, DrawPool frozen) {
        Map<String, String> names = names(viewer, frozen);
        List<Object> rows = new ArrayList<>();
        for (PoolExpert expert : frozen.experts()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", expert.id());
            expert.kind().ifPresent(kind -> row.put("kind", kind));
            expert.employer().ifPresent(employer -> row.put("employer", employer));
            expert.city().ifPresent(city -> row.put("city", city));
            row.put("fields", expert.fields());
            expert.title().ifPresent(title -> row.put("title", title));
            row.put("reviews", expert.reviews());
            row.put("years", expert.years());
            expert.unavailable().ifPresent(reason -> row.put("unavailable", reason));
            row.put(DrawPoolDocument.NAME, names.getOrDefault(expert.id(), ""));
            rows.add(row);
        }
        return rows;
    }

    private Map<String, String> names(Viewer viewer, DrawPool frozen) {
        Map<ExpertId, Expert> known = pool.all(
                viewer,
                frozen.experts().stream()
                        .map(expert -> new ExpertId(UUID.fromString(expert.id())))
                        .toList());
        Map<String, String> names = new TreeMap<>();
        known.forEach((id, expert) -> names.put(id.toString(), expert.name()));
        return names;
    }

    private Map<String, String> groups(Viewer viewer, Track track) {
        Map<String, String> names = new TreeMap<>();
        groups.ofTrack(viewer, track.id()).forEach(group -> names.put(group.id().toString(), group.name()));
        return names;
    }

    private List<Object> steps(Viewer viewer, Draw draw) {
        List<Object> steps = new ArrayList<>();
        step(viewer, "frozen", Optional.of(draw.frozen()), steps);
        step(viewer, "committed", draw.committed(), steps);
        step(viewer, "witnessed", draw.witnessed(), steps);
        step(viewer, "drawn", draw.drawn(), steps);
        step(viewer, "applied", draw.applied(), steps);
        draw.end().ifPresent(end -> {
            steps.add(Map.of(
                    "step",
                    "end-asked",
                    "by",
                    name(viewer, end.asked()),
                    "at",
                    end.asked().at(),
                    "reason",
                    end.reason()));
            step(viewer, "ended", end.ended(), steps);
        });
        return steps;
    }

    private void step(Viewer viewer, String name, Optional<Deed> step, List<Object> steps) {
        step.ifPresent(done -> steps.add(Map.of("step", name, "by", name(viewer, done), "at", done.at())));
    }

    private String name(Viewer viewer, Deed step) {
        return step.account()
                .flatMap(id ->
                        Optional.ofNullable(accounts.of(viewer, List.of(id)).get(id)))
                .orElse(step.by());
    }
}
