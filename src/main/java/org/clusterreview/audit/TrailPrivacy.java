package org.clusterreview.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.TrailReach;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.springframework.stereotype.Component;

/** Which entries of the trail a viewer may read. */
@Component
class TrailPrivacy {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Visibility visibility;
    private final List<TrailReach> reaches;

    TrailPrivacy(Visibility visibility, List<TrailReach> reaches) {
        this.visibility = visibility;
        this.reaches = reaches;
    }

    Shown of(Viewer viewer) {
        Hidden hidden = visibility.of(viewer);
        Set<String> ids = new HashSet<>();
        Set<String> sums = new HashSet<>();
        reaches.forEach(reach -> add(ids, reach.ids(viewer)));
        if (!hidden.isNothing()) {
            add(ids, hidden.applications());
            for (TrailReach reach : reaches) {
                add(ids, reach.ids(hidden));
                sums.addAll(reach.sums());
            }
        }
        Set<String> tracks = new HashSet<>();
        add(tracks, hidden.tracks());
        return new Shown(ids, sums, tracks);
    }

    private static void add(Set<String> texts, Collection<UUID> ids) {
        ids.stream().map(UUID::toString).forEach(texts::add);
    }

    /**
     * What is kept from one viewer.
     *
     * @param ids whoever is named by one of these is hidden
     * @param sums types of entries that sum up a track
     * @param tracks ids of the tracks that are seen only in part
     */
    record Shown(Set<String> ids, Set<String> sums, Set<String> tracks) {

        boolean isWhole() {
            return ids.isEmpty();
        }

        boolean shows(AuditEntry entry) {
            if (isWhole()) {
                return true;
            }
            boolean sum = sums.contains(entry.type());
            return ID.matcher(entry.facts())
                    .results()
                    .map(found -> found.group())
                    .noneMatch(id -> ids.contains(id) || (sum && tracks.contains(id)));
        }
    }
}
