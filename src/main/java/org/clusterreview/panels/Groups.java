package org.clusterreview.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.applications.Application;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.applications.FormalState;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of a track: made before scoring begins, of applications that have passed the formal check. */
@Service
@Transactional
public class Groups {

    static final int NAME_LENGTH = 100;

    private final GroupStore store;
    private final Applications applications;
    private final OpenTrack open;

    Groups(GroupStore store, Applications applications, OpenTrack open) {
        this.store = store;
        this.applications = applications;
        this.open = open;
    }

    /** In their order; applications hidden from the viewer are left out of their groups. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Group> ofTrack(Viewer viewer, TrackId track) {
        return store.ofTrack(viewer, track);
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Group> find(Viewer viewer, GroupId id) {
        return store.find(id).map(entity -> store.value(viewer, entity));
    }

    /** Passed applications of the track that are in no group. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Application> ungrouped(Viewer viewer, TrackId track) {
        List<ApplicationId> grouped = store.ofTrack(viewer, track).stream()
                .flatMap(group -> group.applications().stream())
                .toList();
        return passed(viewer, track).stream()
                .filter(application -> !grouped.contains(application.id()))
                .toList();
    }

    @ForOrganisers
    public Outcome<Group> create(Viewer viewer, TrackId track, String name) {
        Outcome<Track> editable = open.track(viewer, track);
        if (editable instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        List<Violation> faults = nameFaults(track, name);
        return faults.isEmpty()
                ? Outcome.done(store.add(viewer, editable.orThrow(), name.strip()))
                : Outcome.refused(faults);
    }

    @ForOrganisers
    public Outcome<Group> rename(Viewer viewer, GroupId id, long seenVersion, String name) {
        return change(viewer, id, seenVersion, group -> {
            List<Violation> faults = group.name().equals(name.strip()) ? List.of() : nameFaults(group.track(), name);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            group.rename(name.strip());
            return Outcome.done(store.changed(viewer, group));
        });
    }

    /**
     * Puts an application at the end of a group, out of the one it was in; refused unless it has passed the formal check, and
     * out of a group that is withheld as well as into one.
     */
    @ForOrganisers
    public Outcome<Group> move(Viewer viewer, ApplicationId id, GroupId to, long seenVersion) {
        return move(viewer, id, to, seenVersion, Integer.MAX_VALUE);
    }

    /**
     * The same, to a place within the group.
     *
     * @param place from 0; beyond the last means at the end
     */
    @ForOrganisers
    public Outcome<Group> move(Viewer viewer, ApplicationId id, GroupId to, long seenVersion, int place) {
        return change(viewer, to, seenVersion, group -> {
            Optional<Application> application =
                    applications.find(viewer, id).filter(a -> a.track().equals(group.track()));
            if (application.isEmpty()) {
                return Outcome.refused(Violation.of("group.application.unknown"));
            }
            if (application.get().formalState() != FormalState.PASSED) {
                return Outcome.refused(Violation.of(
                        "group.application.not-passed", application.get().name()));
            }
            if (store.groupOf(id).filter(from -> store.isWithheld(viewer, from)).isPresent()) {
                return Outcome.refused(Violation.of("group.withheld"));
            }
            return Outcome.done(store.move(viewer, id, group, place));
        });
    }

    /** Takes an application out of its group. */
    @ForOrganisers
    public Outcome<Group> takeOut(Viewer viewer, ApplicationId id, GroupId from, long seenVersion) {
        return change(viewer, from, seenVersion, group -> Outcome.done(store.takeOut(viewer, id, group)));
    }

    /** Removes a group that has neither applications nor a panel. */
    @ForOrganisers
    public Outcome<GroupId> remove(Viewer viewer, GroupId id, long seenVersion) {
        return change(
                viewer,
                id,
                seenVersion,
                group -> store.isEmpty(group)
                        ? Outcome.done(store.remove(group))
                        : Outcome.refused(Violation.of("group.not-empty", group.name())));
    }

    /**
     * Makes groups of the applications that are in none yet, by industry field and as even as that allows.
     *
     * @param count how many are wanted, from 1
     * @param namePattern name of a group with {@code #} for its number
     */
    @ForOrganisers
    public Outcome<List<Group>> propose(Viewer viewer, TrackId track, int count, String namePattern) {
        return propose(viewer, track, namePattern, all -> GroupProposal.of(all, count));
    }

    /**
     * Makes a group of each application that is in none yet, like beside like: then every application has experts of its own.
     *
     * @param namePattern name of a group with {@code #} for its number; never that of its application, which may be hidden from
     *     somebody who sees the group
     */
    @ForOrganisers
    public Outcome<List<Group>> proposeSingly(Viewer viewer, TrackId track, String namePattern) {
        return propose(viewer, track, namePattern, GroupProposal::singly);
    }

    private Outcome<List<Group>> propose(
            Viewer viewer,
            TrackId track,
            String namePattern,
            Function<List<Application>, List<List<ApplicationId>>> division) {
        Outcome<Track> editable = open.track(viewer, track);
        if (editable instanceof Outcome.Refused<Track>(var violations)) {
            return Outcome.refused(violations);
        }
        List<Group> made = new ArrayList<>();
        for (List<ApplicationId> members : division.apply(ungrouped(viewer, track))) {
            Group group = store.add(viewer, editable.orThrow(), freeName(track, namePattern));
            made.add(store.fill(viewer, group.id(), members));
        }
        return Outcome.done(List.copyOf(made));
    }

    private String freeName(TrackId track, String pattern) {
        int number = 1;
        while (store.hasName(track, pattern.replace("#", String.valueOf(number)))) {
            number++;
        }
        return pattern.replace("#", String.valueOf(number));
    }

    private List<Application> passed(Viewer viewer, TrackId track) {
        return applications.ofTrack(viewer, track).stream()
                .filter(application -> application.formalState() == FormalState.PASSED)
                .toList();
    }

    private List<Violation> nameFaults(TrackId track, String name) {
        if (name.isBlank() || name.strip().length() > NAME_LENGTH) {
            return List.of(Violation.at("name", "group.name.missing", NAME_LENGTH));
        }
        return store.hasName(track, name.strip())
                ? List.of(Violation.at("name", "group.name.taken", name.strip()))
                : List.of();
    }

    private <T> Outcome<T> change(
            Viewer viewer, GroupId id, long seenVersion, Function<GroupEntity, Outcome<T>> change) {
        Optional<GroupEntity> group = store.find(id);
        if (group.isEmpty() || !group.get().isAt(seenVersion)) {
            return Outcome.refused(Violation.of("group.changed"));
        }
        if (store.isWithheld(viewer, id)) {
            return Outcome.refused(Violation.of("group.withheld"));
        }
        Outcome<Track> editable = open.track(viewer, group.get().track());
        return editable instanceof Outcome.Refused<Track>(var violations)
                ? Outcome.refused(violations)
                : change.apply(group.get());
    }
}
