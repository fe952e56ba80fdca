package org.clusterreview.results.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.results.FrozenResult;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;

/** The sentence below the title: how the results stand and what comes next. */
final class ResultSituation {

    private ResultSituation() {}

    static String of(Component speaker, Viewer viewer, Track track, Optional<Shown> readable) {
        if (readable.isEmpty()) {
            return speaker.getTranslation(
                    track.stage().isBefore(Stage.RESULTS) ? "result.situation.scoring" : "result.situation.none");
        }
        Shown shown = readable.get();
        Optional<FrozenResult> frozen = shown.frozen();
        if (frozen.filter(found -> !found.reproduced()).isPresent()) {
            return speaker.getTranslation(
                    "result.situation.not-reproduced", frozen.get().revision());
        }
        if (shown.stale()) {
            return speaker.getTranslation(
                    track.stage() == Stage.RESULTS ? "result.situation.stale" : "result.situation.stale-later",
                    frozen.map(FrozenResult::revision).orElse(0));
        }
        if (frozen.isPresent()) {
            return speaker.getTranslation(
                    "result.situation.frozen", frozen.get().revision());
        }
        return preview(speaker, viewer, shown);
    }

    private static String preview(Component speaker, Viewer viewer, Shown shown) {
        if (shown.ranking().isPartial() || !viewer.has(Role.ORGANISER)) {
            return speaker.getTranslation("result.situation.partial");
        }
        int lots = shown.ranking().waitingForLot().size();
        return lots > 0
                ? speaker.getTranslation("result.situation.lot", lots)
                : speaker.getTranslation("result.situation.preview");
    }
}
