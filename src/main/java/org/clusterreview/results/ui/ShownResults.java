package org.clusterreview.results.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.Applications;
import org.clusterreview.panels.Groups;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.PlaceNames;
import org.clusterreview.results.Ranking;
import org.clusterreview.results.Results;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;

/** Reads what the page of results shows to a viewer. */
@Component
class ShownResults {

    /** Which ranking somebody asks for. */
    enum Wanted {
        /** The one that there is something to do about: the present one while it has to be frozen, else the frozen one. */
        WHAT_COUNTS,
        FROZEN,
        PRESENT
    }

    private final Results results;
    private final Applications applications;
    private final Groups groups;
    private final PlaceNames places;

    ShownResults(Results results, Applications applications, Groups groups, PlaceNames places) {
        this.results = results;
        this.applications = applications;
        this.groups = groups;
        this.places = places;
    }

    /** Only organisers see a ranking that is not frozen. Empty where there is nothing that the viewer may see. */
    Optional<Shown> read(Viewer viewer, Track track, Wanted wanted) {
        Optional<FrozenResult> frozen = results.frozen(viewer, track.id());
        boolean stale = results.isStale(viewer, track.id());
        boolean present = frozen.isEmpty()
                || switch (wanted) {
                    case WHAT_COUNTS -> stale && track.stage() == Stage.RESULTS;
                    case FROZEN -> false;
                    case PRESENT -> stale;
                };
        if (present && viewer.has(Role.ORGANISER)) {
            return results.preview(viewer, track.id())
                    .map(ranking -> shown(viewer, track, ranking, frozen, true, stale));
        }
        return frozen.map(found -> shown(viewer, track, found.ranking(), frozen, false, stale));
    }

    private Shown shown(
            Viewer viewer,
            Track track,
            Ranking ranking,
            Optional<FrozenResult> frozen,
            boolean preview,
            boolean stale) {
        Map<String, Application> byId = applications.ofTrack(viewer, track.id()).stream()
                .collect(Collectors.toMap(application -> application.id().toString(), Function.identity()));
        return new Shown(
                track,
                ranking,
                frozen,
                preview,
                stale,
                byId,
                groups.ofTrack(viewer, track.id()),
                places.lookup(viewer));
    }
}
