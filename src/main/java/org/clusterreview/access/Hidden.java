package org.clusterreview.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one viewer may not see, neither in lists nor in counts, statistics or exports.
 *
 * @param applications ids of hidden applications, of which nothing may become known to the viewer
 * @param groups ids of withheld groups, those that hold a hidden application: what came of them is not shown, since it would
 *     tell what came of the hidden one
 * @param withheld ids of the applications whose result is not shown: those of withheld groups, and the hidden ones
 * @param tracks ids of the tracks that are seen only in part
 */
public record Hidden(Set<UUID> applications, Set<UUID> groups, Set<UUID> withheld, Set<UUID> tracks) {

    public static final Hidden NOTHING = new Hidden(Set.of());

    public Hidden {
        applications = Set.copyOf(applications);
        groups = Set.copyOf(groups);
        withheld = Set.copyOf(withheld);
        tracks = Set.copyOf(tracks);
    }

    /** Applications alone, before it is known what follows from them. */
    Hidden(Set<UUID> applications) {
        this(applications, Set.of(), applications, Set.of());
    }

    /** This and what else follows from it. */
    public Hidden with(Set<UUID> moreGroups, Set<UUID> moreWithheld, Set<UUID> moreTracks) {
        return new Hidden(
                applications,
                together(groups, moreGroups),
                together(withheld, moreWithheld),
                together(tracks, moreTracks));
    }

    private static Set<UUID> together(Set<UUID> some, Set<UUID> more) {
        Set<UUID> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    public boolean isNothing() {
        return applications.isEmpty();
    }

    /** Whether nothing at all may become known of an application. */
    public boolean hides(UUID application) {
        return applications.contains(application);
    }

    /** Whether marks, rank and decision of an application may not become known. */
    public boolean withholds(UUID application) {
        return withheld.contains(application);
    }

    /** Whether what came of a group may not become known. */
    public boolean withholdsGroup(UUID group) {
        return groups.contains(group);
    }

    /** Whether the viewer sees only a part of a track: such a person decides nothing about the whole of it. */
    public boolean isPartial(UUID track) {
        return tracks.contains(track);
    }

    /** Whether a text names a hidden application by its id. */
    public boolean isNamedIn(String... texts) {
        return applications.stream()
                .map(UUID::toString)
                .anyMatch(id -> Stream.of(texts).anyMatch(text -> text.contains(id)));
    }
}
