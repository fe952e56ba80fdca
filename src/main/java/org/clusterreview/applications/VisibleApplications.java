package org.clusterreview.applications;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** The rows of applications that a viewer may see; there are no others for him or her. */
@Component
class VisibleApplications {

    private final ApplicationRepository applications;
    private final Visibility visibility;
    private final Tracks tracks;
    private final EntityManager entities;

    VisibleApplications(
            ApplicationRepository applications, Visibility visibility, Tracks tracks, EntityManager entities) {
        this.applications = applications;
        this.visibility = visibility;
        this.tracks = tracks;
        this.entities = entities;
    }

    /** An application whose track is held until the transaction ends. */
    record Held(Track track, ApplicationEntity entity) {

        Application application() {
            return entity.toValue();
        }
    }

    /**
     * For a change: nobody else changes an application of the track in the same instant, the track does not leave its stage
     * meanwhile, and the row is read as it stands after those who came first.
     */
    Optional<Held> hold(Viewer viewer, ApplicationId id) {
        return find(viewer, id).map(entity -> {
            Track track = tracks.hold(viewer, entity.toValue().track()).orElseThrow();
            entities.refresh(entity);
            return new Held(track, entity);
        });
    }

    Optional<ApplicationEntity> find(Viewer viewer, ApplicationId id) {
        return visibility.of(viewer).hides(id.value()) ? Optional.empty() : applications.findById(id.value());
    }

    List<ApplicationEntity> ofTrack(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        return applications.findByTrackIdOrderByNumber(track.value()).stream()
                .filter(entity -> !hidden.hides(entity.id().value()))
                .toList();
    }
}
