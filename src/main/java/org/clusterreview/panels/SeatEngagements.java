package org.clusterreview.panels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Engagements;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seats of an expert in all rounds, also those that have been left. */
@Component
class SeatEngagements implements Engagements {

    private final SeatRepository seats;
    private final PanelStore panels;
    private final Rounds rounds;

    SeatEngagements(SeatRepository seats, PanelStore panels, Rounds rounds) {
        this.seats = seats;
        this.panels = panels;
        this.rounds = rounds;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Engagement> of(Viewer viewer, ExpertId expert) {
        return seats.findByExpertIdOrderBySeatedAtDesc(expert.value()).stream()
                .flatMap(seat -> panels.groupOf(seat).stream().flatMap(group -> engagement(viewer, seat, group)))
                .toList();
    }

    private Stream<Engagement> engagement(Viewer viewer, SeatEntity seat, GroupEntity group) {
        Optional<Round> round = rounds.find(viewer, new RoundId(group.round()));
        return round.stream()
                .flatMap(found -> found.tracks().stream()
                        .filter(track -> track.id().equals(group.track()))
                        .map(track -> seat.toEngagement(where(found, track, group), path(track))));
    }

    private static String where(Round round, Track track, GroupEntity group) {
        return round.name() + " · " + track.name() + " · " + group.name();
    }

    private static String path(Track track) {
        return "tracks/" + track.id() + "/panels";
    }
}
