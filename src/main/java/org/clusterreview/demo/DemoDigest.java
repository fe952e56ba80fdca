package org.clusterreview.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.kernel.canonical.CanonicalJson;
import org.clusterreview.kernel.canonical.Sha256;
import org.clusterreview.panels.Groups;
import org.clusterreview.panels.Panels;
import org.clusterreview.recognition.RecognitionLists;
import org.clusterreview.registry.Registry;
import org.clusterreview.results.Results;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hash of all that the reviews are about, by names, without the ids and times that differ from one seeding to another. */
@Component
@Transactional(readOnly = true)
class DemoDigest {

    private final Rounds rounds;
    private final Applications applications;
    private final ExpertPool pool;
    private final Groups groups;
    private final Panels panels;
    private final Sheets sheets;
    private final Results results;
    private final RecognitionLists lists;
    private final Registry registry;

    DemoDigest(
            Rounds rounds,
            Applications applications,
            ExpertPool pool,
            Groups groups,
            Panels panels,
            Sheets sheets,
            Results results,
            RecognitionLists lists,
            Registry registry) {
        this.rounds = rounds;
        this.applications = applications;
        this.pool = pool;
        this.groups = groups;
        this.panels = panels;
        this.sheets = sheets;
        this.results = results;
        this.lists = lists;
        this.registry = registry;
    }

    String of(Viewer viewer) {
        return Sha256.ofCanonical(content(viewer));
    }

    /** What is hashed, in the terms of {@link CanonicalJson}. */
    Map<String, Object> content(Viewer viewer) {
        Map<String, Object> rows = new TreeMap<>();
        for (Round round : rounds.all(viewer)) {
            for (Track track : round.tracks()) {
                rows.put(round.name() + " · " + track.name(), of(viewer, track));
            }
        }
        return Map.of(
                "tracks", rows,
                "experts",
                        sorted(pool.all(viewer).stream()
                                .map(expert -> List.of(expert.name(), expert.employerName(), expert.fields()))
                                .toList()),
                "registry",
                        sorted(registry.all(viewer).stream()
                                .map(cluster -> List.of(cluster.name(), cluster.level(), cluster.state()))
                                .toList()));
    }

    private Map<String, Object> of(Viewer viewer, Track track) {
        Map<ApplicationId, String> names = new HashMap<>();
        List<Object> own = new ArrayList<>();
        for (Application application : applications.ofTrack(viewer, track.id())) {
            names.put(application.id(), application.name());
            own.add(List.of(
                    application.number(),
                    application.name(),
                    application.formalState(),
                    applications.figures(viewer, application.id()).stream()
                            .map(figure -> List.of(figure.item(), figure.year().orElse(0), figure.value()))
                            .toList()));
        }
        return Map.of(
                "stage", track.stage(),
                "applications", own,
                "groups", groups(viewer, track, names),
                "panels", panels(viewer, track),
                "sheets", sheets(viewer, track, names),
                "marks", marks(viewer, track, names),
                "ranking", ranking(viewer, track, names),
                "list", list(viewer, track, names));
    }

    private List<String> groups(Viewer viewer, Track track, Map<ApplicationId, String> names) {
        return sorted(groups.ofTrack(viewer, track.id()).stream()
                .map(group -> List.of(
                        group.name(),
                        group.applications().stream().map(id -> name(names, id)).toList()))
                .toList());
    }

    private List<String> panels(Viewer viewer, Track track) {
        return sorted(panels.ofTrack(viewer, track.id()).stream()
                .map(panel -> panel.seats().stream()
                        .map(seat -> List.of(seat.number(), seat.expertName(), seat.chair()))
                        .toList())
                .toList());
    }

    private List<String> sheets(Viewer viewer, Track track, Map<ApplicationId, String> names) {
        return sorted(sheets.ofTrack(viewer, track.id()).stream()
                .map(progress -> List.of(
                        name(names, progress.sheet().application()),
                        progress.sheet().seat(),
                        progress.sheet().state(),
                        progress.filled()))
                .toList());
    }

    private List<String> marks(Viewer viewer, Track track, Map<ApplicationId, String> names) {
        return sorted(sheets.submitted(viewer, track.id()).stream()
                .map(sheet -> List.of(
                        name(names, sheet.application()),
                        sheet.seat(),
                        sheet.marks().entrySet().stream()
                                .map(mark -> List.of(
                                        mark.getKey(),
                                        mark.getValue().mark().toString(),
                                        mark.getValue().comment()))
                                .toList()))
                .toList());
    }

    private List<String> ranking(Viewer viewer, Track track, Map<ApplicationId, String> names) {
        return sorted(results.frozen(viewer, track.id()).stream()
                .flatMap(frozen -> frozen.ranking().rows().stream())
                .map(row -> List.of(
                        name(names, new ApplicationId(java.util.UUID.fromString(row.application()))),
                        String.valueOf(row.rank()),
                        Optional.ofNullable(row.score())
                                .map(score -> score.published())
                                .map(CanonicalJson::decimal)
                                .orElse("")))
                .toList());
    }

    private List<String> list(Viewer viewer, Track track, Map<ApplicationId, String> names) {
        return sorted(lists.current(viewer, track.id()).stream()
                .flatMap(list -> list.entries().stream())
                .map(entry -> List.of(name(names, entry.application()), entry.decision()))
                .toList());
    }

    private static String name(Map<ApplicationId, String> names, ApplicationId id) {
        return Objects.requireNonNull(names.get(id));
    }

    /** In the order of their texts, since ids have none that lasts. */
    private static List<String> sorted(List<?> rows) {
        return rows.stream().map(CanonicalJson::of).sorted().toList();
    }
}
