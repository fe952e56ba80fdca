package org.clusterreview.results.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clusterreview.applications.Application;
import org.clusterreview.panels.Group;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.results.PlaceNames;
import org.clusterreview.results.Ranking;
import org.clusterreview.rounds.Track;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.engine.Score;
import org.clusterreview.scoring.engine.SheetLine;

/**
 * What the page shows at one moment.
 *
 * @param ranking the frozen one, or the one that the present data give
 * @param frozen the one in force
 * @param stale whether the data have changed since it was frozen
 * @param applications by id; only those that the viewer may see
 */
record Shown(
        Track track,
        Ranking ranking,
        Optional<FrozenResult> frozen,
        boolean preview,
        boolean stale,
        Map<String, Application> applications,
        List<Group> groups,
        PlaceNames.Lookup names) {

    /** Groups that have rows, and those of which the viewer may see none, in their order. */
    List<Group> rankedGroups() {
        return groups.stream()
                .filter(group -> isWithheld(group) || !rows(group).isEmpty())
                .toList();
    }

    /** Whether what came of a group may not be known to the viewer. */
    boolean isWithheld(Group group) {
        return ranking.withheld().contains(group.id().toString());
    }

    List<ApplicationResult> rows(Group group) {
        return ranking.of(group.id().toString()).stream()
                .filter(row -> applications.containsKey(row.application()))
                .toList();
    }

    String name(ApplicationResult row) {
        return name(row.application());
    }

    String name(String application) {
        return Optional.ofNullable(applications.get(application))
                .map(Application::name)
                .orElse("");
    }

    /** Seat keys in a group, in their order. */
    Set<String> seats(Group group) {
        Set<String> seats = new TreeSet<>();
        for (ApplicationResult row : rows(group)) {
            Score score = row.score();
            if (score != null) {
                score.sheets().stream().map(SheetLine::expert).forEach(seats::add);
            }
        }
        return seats;
    }
}
