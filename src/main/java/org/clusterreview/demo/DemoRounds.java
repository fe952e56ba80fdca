package org.clusterreview.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Viewer;
import org.clusterreview.rounds.NewRound;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackKind;
import org.clusterreview.rounds.Tracks;
import org.clusterreview.scoring.RuleCatalogue;
import org.clusterreview.scoring.RuleKind;
import org.clusterreview.scoring.VersionedId;
import org.springframework.stereotype.Component;

/** Opens the three rounds and moves their tracks on. */
@Component
class DemoRounds {

    private static final String MARK = "（演示）";

    private final Rounds rounds;
    private final Tracks tracks;
    private final RuleCatalogue catalogue;

    DemoRounds(Rounds rounds, Tracks tracks, RuleCatalogue catalogue) {
        this.rounds = rounds;
        this.tracks = tracks;
        this.catalogue = catalogue;
    }

    Round closed(Viewer viewer) {
        return open(
                viewer,
                (DemoPlan.YEAR - 1) + "年度创新型产业集群认定",
                DemoPlan.YEAR - 1,
                Optional.of(DemoPlan.closed(10, 20)),
                List.of(track(viewer, TrackKind.RECOGNITION, Optional.of(6), Optional.empty())));
    }

    /** @param requestsUntil last day on which applicants may ask that an expert be excluded */
    Round present(Viewer viewer, Instant deadline, LocalDate requestsUntil) {
        return open(
                viewer,
                DemoPlan.YEAR + "年度创新型产业集群认定和绩效评价",
                DemoPlan.YEAR,
                Optional.of(deadline),
                List.of(
                        track(viewer, TrackKind.RECOGNITION, Optional.of(20), Optional.of(requestsUntil)),
                        track(viewer, TrackKind.EVALUATION, Optional.empty(), Optional.of(requestsUntil))));
    }

    Round coming(Viewer viewer) {
        return open(
                viewer,
                DemoPlan.YEAR + "年度第二批创新型产业集群认定",
                DemoPlan.YEAR,
                Optional.empty(),
                List.of(track(viewer, TrackKind.RECOGNITION, Optional.empty(), Optional.empty())));
    }

    /** Moves a track to its next stage, which must be the one that is expected. */
    Track advance(Viewer viewer, TrackId id, Stage expected) {
        long seen = tracks.find(viewer, id).orElseThrow().version();
        Track track = tracks.advance(viewer, id, seen).orThrow();
        if (track.stage() != expected) {
            throw new IllegalStateException("the track is at " + track.stage() + ", not at " + expected);
        }
        return track;
    }

    private Round open(
            Viewer viewer, String name, int year, Optional<Instant> deadline, List<NewRound.NewTrack> wanted) {
        return rounds.open(viewer, new NewRound(name + MARK, year, deadline, true, wanted))
                .orThrow();
    }

    private NewRound.NewTrack track(
            Viewer viewer, TrackKind kind, Optional<Integer> places, Optional<LocalDate> requestsUntil) {
        String id = kind == TrackKind.RECOGNITION ? "hubei-2025-recognition" : "hubei-2025-evaluation";
        return new NewRound.NewTrack(
                kind,
                kind == TrackKind.RECOGNITION ? "认定" : "绩效评价",
                latest(viewer, RuleKind.POLICY, id),
                latest(viewer, RuleKind.MODEL, id),
                latest(viewer, RuleKind.CONFLICTS, "hubei-2026"),
                latest(viewer, RuleKind.PANELS, "hubei-2026"),
                places,
                requestsUntil);
    }

    private VersionedId latest(Viewer viewer, RuleKind kind, String id) {
        return catalogue.all(viewer, kind).stream()
                .map(version -> version.id())
                .filter(version -> version.id().equals(id))
                .max(java.util.Comparator.comparingInt(version -> Integer.parseInt(version.version())))
                .orElseThrow();
    }
}
