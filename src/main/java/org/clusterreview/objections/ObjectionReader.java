package org.clusterreview.objections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.rounds.Policies;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.policy.ObjectionRule;
import org.springframework.stereotype.Component;

/** Reads objections as somebody may see them: others do not exist. */
@Component
class ObjectionReader {

    private final ObjectionRepository objections;
    private final Policies policies;
    private final Applications applications;
    private final StoredFiles files;
    private final Visibility visibility;
    private final Calendars calendars;

    ObjectionReader(
            ObjectionRepository objections,
            Policies policies,
            Applications applications,
            StoredFiles files,
            Visibility visibility,
            Calendars calendars) {
        this.objections = objections;
        this.policies = policies;
        this.applications = applications;
        this.files = files;
        this.visibility = visibility;
        this.calendars = calendars;
    }

    List<ObjectionEntity> ofTrack(Viewer viewer, TrackId track) {
        Hidden hidden = visibility.of(viewer);
        return objections.findByTrackIdOrderByNumber(track.value()).stream()
                .filter(entity -> entity.isVisible(hidden))
                .toList();
    }

    Optional<ObjectionEntity> find(Viewer viewer, ObjectionId id) {
        Hidden hidden = visibility.of(viewer);
        return objections.findById(id.value()).filter(entity -> entity.isVisible(hidden));
    }

    /** Whether somebody may know of an objection about an application, or about the notice of a track as a whole. */
    boolean maySee(Viewer viewer, TrackId track, Optional<ApplicationId> application) {
        return ObjectionEntity.isVisible(visibility.of(viewer), track, application);
    }

    /** The rule of a track; empty where its policy says nothing of objections. */
    Optional<ObjectionRule> rule(Viewer viewer, TrackId track) {
        return policies.of(viewer, track).objections();
    }

    Objection value(Viewer viewer, ObjectionEntity entity) {
        Optional<ObjectionRule> rule = rule(viewer, entity.track());
        Objector objector = entity.objector();
        return new Objection(
                entity.id(),
                entity.version(),
                entity.track(),
                entity.notice(),
                visibility.of(viewer).isPartial(entity.track().value())
                        ? Optional.empty()
                        : Optional.of(entity.number()),
                entity.application(),
                entity.application().flatMap(id -> applications.nameOf(viewer, id)),
                objector.kind(),
                masked(objector.name()),
                masked(objector.contact()),
                objector.sealed(),
                entity.channel(),
                entity.statement(),
                entity.document().flatMap(file -> files.find(viewer, file)),
                entity.receivedOn(),
                entity.late(),
                entity.state(),
                rule.map(one -> Ground.formal(one, objector)).orElse(Set.of()),
                rule.flatMap(one -> deadlines().after(entity.receivedOn(), one.acknowledgeWithin())),
                rule.flatMap(one -> deadlines().after(entity.receivedOn(), one.decideWithin())),
                entity.refusal(),
                entity.acknowledgedOn(),
                entity.investigator(),
                entity.approval(),
                entity.decision(),
                entity.answer());
    }

    private static String masked(Optional<PersonalText> value) {
        return value.map(PersonalText::masked).orElse("");
    }

    private ObjectionDeadlines deadlines() {
        return new ObjectionDeadlines(calendars.current());
    }
}
