package org.clusterreview.results.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterreview.analysis.GroupAnalysis;
import org.clusterreview.panels.Group;
import org.clusterreview.results.Analysis;
import org.clusterreview.scoring.engine.ApplicationResult;
import org.clusterreview.scoring.model.Node;
import org.clusterreview.scoring.model.ScoringModel;
import org.clusterreview.statistics.Statistic;
import org.clusterreview.statistics.stability.Place;
import org.clusterreview.statistics.stability.Stability;

/**
 * An analysis with the names that a page gives to what is in it.
 *
 * @param byId rows of the group by application
 */
record Found(Shown shown, Group group, Analysis analysis, Map<String, ApplicationResult> byId) {

    /** More rows would take longer to draw than anybody waits, and nobody reads them. */
    static final int MOST_DRAWN = 80;

    static Found of(Shown shown, Group group, Analysis analysis) {
        return new Found(
                shown,
                group,
                analysis,
                analysis.rows().stream()
                        .collect(Collectors.toMap(ApplicationResult::application, Function.identity())));
    }

    GroupAnalysis all() {
        return analysis.group();
    }

    ScoringModel model() {
        return analysis.model();
    }

    List<ApplicationResult> rows() {
        return analysis.rows();
    }

    String name(String application) {
        return shown.name(application);
    }

    String node(String id) {
        return model().node(id).map(Node::name).orElse(id);
    }

    /** Whether the group is so large that only what stands near the cut is drawn and listed. */
    boolean isLarge() {
        return rows().size() > MOST_DRAWN;
    }

    /** Rows of the group in rank order: all of them, or of a large group those around the cut. */
    List<ApplicationResult> near() {
        if (!isLarge()) {
            return rows();
        }
        int from = Math.clamp((long) analysis.settings().places() - MOST_DRAWN / 2, 0, rows().size() - MOST_DRAWN);
        return rows().subList(from, from + MOST_DRAWN);
    }

    /** How sure each place is, where that is determined. */
    Map<String, Place> places() {
        return places(analysis);
    }

    static Map<String, Place> places(Analysis analysis) {
        List<String> applications = analysis.group().marks().applications();
        List<Statistic<Place>> found =
                analysis.group().stability().known().map(Stability::places).orElse(List.of());
        return IntStream.range(0, found.size())
                .boxed()
                .filter(row -> found.get(row).known().isPresent())
                .collect(Collectors.toMap(
                        applications::get, row -> found.get(row).orThrow()));
    }

    /** An application with its rank before its name. */
    String ranked(String application) {
        return Optional.ofNullable(byId().get(application))
                .flatMap(row -> Optional.ofNullable(row.rank()))
                .map(rank -> rank + " " + name(application))
                .orElseGet(() -> name(application));
    }
}
