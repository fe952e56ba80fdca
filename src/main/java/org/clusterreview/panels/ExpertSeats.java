package org.clusterreview.panels;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.experts.HeldSeats;
import org.clusterreview.rounds.Round;
import org.clusterreview.rounds.RoundId;
import org.clusterreview.rounds.Rounds;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seats of an expert in all rounds, also those that have been left. */
@Component
class ExpertSeats implements HeldSeats {

    private final SeatRepository seats;
    private final PanelStore panels;
    private final ExpertPool pool;
    private final Rounds rounds;

    ExpertSeats(SeatRepository seats, PanelStore panels, ExpertPool pool, Rounds rounds) {
        this.seats = seats;
        this.pool = pool;
        this.panels = panels;
        this.rounds = rounds;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSeated(Viewer viewer, ExpertId expert) {
        return !seated(viewer, List.of(expert)).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ExpertId> seated(Viewer viewer, Collection<ExpertId> experts) {
        List<SeatEntity> taken = seats.findByExpertIdInAndLeftAtIsNull(
                experts.stream().map(ExpertId::value).toList());
        Map<UUID, GroupEntity> groups = panels.groupsOf(taken);
        Map<UUID, Optional<Round>> known = new HashMap<>();
        return taken.stream()
                .filter(seat -> Optional.ofNullable(groups.get(seat.panel()))
                        .filter(group -> isUnderWay(
                                known.computeIfAbsent(group.round(), id -> rounds.find(viewer, new RoundId(id))),
                                group))
                        .isPresent())
                .map(SeatEntity::expert)
                .collect(Collectors.toSet());
    }

    /** A track that the viewer does not know counts as under way. */
    private static boolean isUnderWay(Optional<Round> known, GroupEntity group) {
        return known.stream()
                .flatMap(round -> round.tracks().stream())
                .filter(track -> track.id().equals(group.track()))
                .allMatch(track -> track.stage().isBefore(Stage.RESULTS));
    }

    /** Those of all records of the person. */
    @Override
    @Transactional(readOnly = true)
    public List<HeldSeat> of(Viewer viewer, ExpertId expert) {
        return pool.records(viewer, expert).stream()
                .flatMap(record -> seats.findByExpertIdOrderBySeatedAtDescIdAsc(record.value()).stream())
                .sorted(Comparator.comparing(SeatEntity::seatedAt).reversed())
                .flatMap(seat -> panels.groupOf(seat).stream().flatMap(group -> seat(viewer, seat, group)))
                .toList();
    }

    private Stream<HeldSeat> seat(Viewer viewer, SeatEntity seat, GroupEntity group) {
        Optional<Round> round = rounds.find(viewer, new RoundId(group.round()));
        return round.stream()
                .flatMap(found -> found.tracks().stream()
                        .filter(track -> track.id().equals(group.track()))
                        .map(track -> seat.toHeldSeat(where(found, track, group), path(track))));
    }

    private static String where(Round round, Track track, GroupEntity group) {
        return round.name() + " · " + track.name() + " · " + group.name();
    }

    private static String path(Track track) {
        return "tracks/" + track.id() + "/panels";
    }
}
