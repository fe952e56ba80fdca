package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The rows of groups and their members, with the record of every change. */
@Component
class GroupStore {

    private final GroupRepository groups;
    private final GroupMemberRepository members;
    private final PanelRepository panels;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    GroupStore(
            GroupRepository groups,
            GroupMemberRepository members,
            PanelRepository panels,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.members = members;
        this.panels = panels;
        this.visibility = visibility;
        this.events = events;
    }

    List<Group> ofTrack(Viewer viewer, TrackId track) {
        return values(viewer, groups.findByTrackIdOrderByPosition(track.value()));
    }

    /** Whether the group holds an application that is hidden from the viewer. */
    boolean isWithheld(Viewer viewer, GroupId group) {
        return visibility.of(viewer).withholdsGroup(group.value());
    }

    /** The group that an application is in. */
    Optional<GroupId> groupOf(ApplicationId application) {
        return members.findById(application.value()).map(member -> new GroupId(member.group()));
    }

    Optional<GroupEntity> find(GroupId id) {
        return groups.findById(id.value());
    }

    Group value(Viewer viewer, GroupEntity group) {
        return values(viewer, List.of(group)).getFirst();
    }

    boolean hasName(TrackId track, String name) {
        return groups.findByTrackIdOrderByPosition(track.value()).stream()
                .anyMatch(group -> group.name().equals(name));
    }

    boolean isEmpty(GroupEntity group) {
        return membersOf(group).isEmpty() && panels.findByGroupId(group.id()).isEmpty();
    }

    Group add(Viewer viewer, Track track, String name) {
        int position = groups.findByTrackIdOrderByPosition(track.id().value()).stream()
                        .mapToInt(GroupEntity::position)
                        .max()
                        .orElse(0)
                + 1;
        return changed(viewer, groups.save(new GroupEntity(track, name, position)));
    }

    GroupId remove(GroupEntity group) {
        groups.delete(group);
        events.publishEvent(
                new PanelEvents.GroupRemoved(group.round(), group.track().value(), group.id()));
        return new GroupId(group.id());
    }

    Group move(Viewer viewer, ApplicationId application, GroupEntity to, int place) {
        put(viewer, application, to);
        groups.flush();
        order(to, application, place);
        return changed(viewer, to);
    }

    /** The members with one of them at this place, numbered anew. */
    private void order(GroupEntity group, ApplicationId moved, int place) {
        List<GroupMemberEntity> all = new ArrayList<>(membersOf(group));
        List<GroupMemberEntity> taken = all.stream()
                .filter(member -> member.application().equals(moved.value()))
                .toList();
        all.removeAll(taken);
        all.addAll(Math.clamp(place, 0, all.size()), taken);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).moveTo(group.id(), i + 1);
        }
    }

    Group fill(Viewer viewer, GroupId id, List<ApplicationId> applications) {
        GroupEntity group = groups.findById(id.value()).orElseThrow();
        applications.forEach(application -> put(viewer, application, group));
        return changed(viewer, group);
    }

    Group takeOut(Viewer viewer, ApplicationId application, GroupEntity from) {
        members.findById(application.value())
                .filter(member -> member.group().equals(from.id()))
                .ifPresent(members::delete);
        from.membersChange();
        return changed(viewer, from);
    }

    Group changed(Viewer viewer, GroupEntity group) {
        groups.flush();
        events.publishEvent(new PanelEvents.GroupChanged(
                group.round(),
                group.track().value(),
                group.id(),
                group.name(),
                membersOf(group).stream().map(GroupMemberEntity::application).toList()));
        return value(viewer, group);
    }

    private void put(Viewer viewer, ApplicationId application, GroupEntity to) {
        int place = membersOf(to).stream()
                        .mapToInt(GroupMemberEntity::position)
                        .max()
                        .orElse(0)
                + 1;
        Optional<GroupMemberEntity> present = members.findById(application.value());
        if (present.isPresent() && !present.get().group().equals(to.id())) {
            GroupEntity from = groups.findById(present.get().group()).orElseThrow();
            present.get().moveTo(to.id(), place);
            from.membersChange();
            changed(viewer, from);
        } else if (present.isEmpty()) {
            members.save(new GroupMemberEntity(application.value(), to.id(), place));
        }
        to.membersChange();
    }

    private List<GroupMemberEntity> membersOf(GroupEntity group) {
        return members.findByGroupIdInOrderByPosition(List.of(group.id()));
    }

    private List<Group> values(Viewer viewer, List<GroupEntity> entities) {
        Hidden hidden = visibility.of(viewer);
        Map<UUID, List<ApplicationId>> applications =
                members
                        .findByGroupIdInOrderByPosition(
                                entities.stream().map(GroupEntity::id).toList())
                        .stream()
                        .filter(member -> !hidden.hides(member.application()))
                        .collect(Collectors.groupingBy(
                                GroupMemberEntity::group,
                                Collectors.mapping(
                                        member -> new ApplicationId(member.application()), Collectors.toList())));
        return entities.stream()
                .map(group -> group.toValue(
                        applications.getOrDefault(group.id(), List.of()), hidden.withholdsGroup(group.id())))
                .toList();
    }
}
