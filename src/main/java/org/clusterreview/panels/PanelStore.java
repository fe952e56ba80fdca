package org.clusterreview.panels;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterreview.access.Viewer;
import org.clusterreview.experts.Expert;
import org.clusterreview.experts.ExpertId;
import org.clusterreview.experts.ExpertPool;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of panels and seats, with the record of every change. */
@Component
class PanelStore {

    private final GroupRepository groups;
    private final PanelRepository panels;
    private final SeatRepository seats;
    private final ExpertPool pool;
    private final ApplicationEventPublisher events;

    PanelStore(
            GroupRepository groups,
            PanelRepository panels,
            SeatRepository seats,
            ExpertPool pool,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.panels = panels;
        this.seats = seats;
        this.pool = pool;
        this.events = events;
    }

    List<Panel> ofTrack(Viewer viewer, TrackId track) {
        List<UUID> ids = groups.findByTrackIdOrderByPosition(track.value()).stream()
                .map(GroupEntity::id)
                .toList();
        return values(viewer, panels.findByGroupIdIn(ids)).stream()
                .sorted((a, b) -> Integer.compare(
                        ids.indexOf(a.group().value()), ids.indexOf(b.group().value())))
                .toList();
    }

    Optional<PanelEntity> ofGroup(GroupId group) {
        return panels.findByGroupId(group.value());
    }

    Panel value(Viewer viewer, PanelEntity panel) {
        return values(viewer, List.of(panel)).getFirst();
    }

    PanelEntity add(GroupId group, int size) {
        return panels.saveAndFlush(new PanelEntity(group.value(), size));
    }

    List<SeatEntity> seatsOf(PanelEntity panel) {
        return seats.findByPanelIdInOrderByNumber(List.of(panel.id()));
    }

    SeatEntity save(SeatEntity seat) {
        return seats.save(seat);
    }

    Panel changed(Viewer viewer, GroupEntity group, PanelEntity panel, String change, String reason) {
        panel.seatsChange();
        panels.flush();
        Panel value = value(viewer, panel);
        events.publishEvent(new PanelEvents.PanelChanged(group.round(), group.track(), value, change, reason, viewer));
        return value;
    }

    List<SeatEntity> activeOf(ExpertId expert) {
        return seats.findByExpertIdAndLeftAtIsNull(expert.value());
    }

    /** By the panels of the seats. */
    Map<UUID, GroupEntity> groupsOf(Collection<SeatEntity> some) {
        List<PanelEntity> of = panels.findAllById(
                some.stream().map(SeatEntity::panel).distinct().toList());
        Map<UUID, GroupEntity> known =
                groups
                        .findAllById(
                                of.stream().map(PanelEntity::group).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(GroupEntity::id, Function.identity()));
        Map<UUID, GroupEntity> found = new HashMap<>();
        of.forEach(panel ->
                Optional.ofNullable(known.get(panel.group())).ifPresent(group -> found.put(panel.id(), group)));
        return found;
    }

    Optional<GroupEntity> groupOf(SeatEntity seat) {
        return panels.findById(seat.panel()).flatMap(panel -> groups.findById(panel.group()));
    }

    private List<Panel> values(Viewer viewer, List<PanelEntity> entities) {
        List<SeatEntity> found = seats.findByPanelIdInOrderByNumber(
                entities.stream().map(PanelEntity::id).toList());
        Map<ExpertId, Expert> experts =
                pool.all(viewer, found.stream().map(SeatEntity::expert).toList());
        Map<UUID, List<Seat>> byPanel = found.stream()
                .collect(Collectors.groupingBy(
                        SeatEntity::panel,
                        Collectors.mapping(seat -> seat.toValue(nameOf(experts, seat.expert())), Collectors.toList())));
        return entities.stream()
                .map(panel -> panel.toValue(byPanel.getOrDefault(panel.id(), List.of())))
                .toList();
    }

    private static String nameOf(Map<ExpertId, Expert> experts, ExpertId id) {
        Expert expert = experts.get(id);
        return expert == null ? "" : expert.name();
    }
}
