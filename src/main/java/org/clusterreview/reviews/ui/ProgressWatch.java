package org.clusterreview.reviews.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterreview.access.Role;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.reviews.LastSeen;
import org.clusterreview.reviews.Presence;
import org.clusterreview.reviews.ScoringWatch;
import org.clusterreview.reviews.ScoringWatch.Watched;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.ui.Times;
import org.springframework.stereotype.Component;

/** All that the page of scoring shows of a track at one moment. */
@Component
class ProgressWatch {

    private final ProgressReader reader;
    private final ScoringWatch watch;
    private final Presence presence;

    ProgressWatch(ProgressReader reader, ScoringWatch watch, Presence presence) {
        this.reader = reader;
        this.watch = watch;
        this.presence = presence;
    }

    /** @param seen the latest first; empty for who is not told on what devices experts work */
    record State(Progress progress, Watched watched, List<LastSeen> seen) {

        State {
            seen = List.copyOf(seen);
        }

        /** By which it is seen whether anything has changed. */
        List<Object> parts() {
            return List.of(progress, watched, seen);
        }

        List<ExpertLine> lines() {
            return ExpertLine.of(progress, watched);
        }

        /** When and on what each expert was last at work, in words. */
        Map<ExpertId, String> seenInWords() {
            return seen.stream().collect(Collectors.toMap(LastSeen::expert, State::words, (latest, earlier) -> latest));
        }

        private static String words(LastSeen seen) {
            String at = Times.minute(seen.at());
            return seen.device().isBlank()
                    ? at
                    : UI.getCurrent().getTranslation("scoring.last-seen.on", at, seen.device());
        }
    }

    State of(Viewer viewer, TrackId track) {
        return new State(
                reader.of(viewer, track),
                watch.of(viewer, track),
                viewer.has(Role.ORGANISER) ? presence.ofTrack(viewer, track) : List.of());
    }
}
