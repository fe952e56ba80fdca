package org.clusterreview.objections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterreview.access.Hidden;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.access.personal.PersonalText;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.applications.Applications;
import org.clusterreview.calendars.Calendars;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.documents.StoredFiles;
import org.clusterreview.recognition.ListDecision;
import org.clusterreview.recognition.ListEntry;
import org.clusterreview.recognition.RecognitionList;
import org.clusterreview.recognition.RecognitionLists;
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
    private final RecognitionLists lists;
    private final StoredFiles files;
    private final Visibility visibility;
    private final Calendars calendars;

    ObjectionReader(
            ObjectionRepository objections,
            Policies policies,
            Applications applications,
            RecognitionLists lists,
            StoredFiles files,
            Visibility visibility,
            Calendars calendars) {
        this.objections = objections;
        this.policies = policies;
        this.applications = applications;
        this.lists = lists;
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
        return value(viewer, entity, ground(viewer, entity.track()));
    }

    /** Those of a track that the viewer may see, by their numbers. */
    List<Objection> values(Viewer viewer, TrackId track) {
        TrackGround ground = ground(viewer, track);
        return ofTrack(viewer, track).stream()
                .map(entity -> value(viewer, entity, ground))
                .toList();
    }

    /** Those that hold, and what they are about is on the list in force all the same. */
    List<ObjectionEntity> undone(Viewer viewer, TrackId track) {
        Set<ApplicationId> listed = listed(viewer, track);
        return ofTrack(viewer, track).stream()
                .filter(entity -> isUndone(entity, listed))
                .toList();
    }

    /** What is the same for all objections of a track. */
    private record TrackGround(
            Optional<ObjectionRule> rule, ObjectionDeadlines deadlines, boolean partial, Set<ApplicationId> listed) {}

    private TrackGround ground(Viewer viewer, TrackId track) {
        return new TrackGround(
                rule(viewer, track),
                new ObjectionDeadlines(calendars.current()),
                visibility.of(viewer).isPartial(track.value()),
                listed(viewer, track));
    }

    private Set<ApplicationId> listed(Viewer viewer, TrackId track) {
        return lists.current(viewer, track).map(RecognitionList::entries).orElse(List.of()).stream()
                .filter(entry -> entry.decision() != ListDecision.NOT_LISTED)
                .map(ListEntry::application)
                .collect(Collectors.toSet());
    }

    private static boolean isUndone(ObjectionEntity entity, Set<ApplicationId> listed) {
        return entity.decision()
                        .filter(one -> one.verdict() == Objection.Verdict.UPHELD)
                        .isPresent()
                && entity.application().filter(listed::contains).isPresent();
    }

    private Objection value(Viewer viewer, ObjectionEntity entity, TrackGround ground) {
        Optional<ObjectionRule> rule = ground.rule();
        Objector objector = entity.objector();
        return new Objection(
                entity.id(),
                entity.version(),
                entity.track(),
                entity.notice(),
                ground.partial() ? Optional.empty() : Optional.of(entity.number()),
                entity.application(),
                entity.application().flatMap(id -> applications.nameOf(viewer, id)),
                objector.kind(),
                masked(objector.name()),
                masked(objector.contact()),
                objector.sealed(),
                entity.channel(),
                entity.statement(),
                entity.document().isPresent(),
                entity.receivedOn(),
                entity.late(),
                entity.state(),
                rule.map(one -> Ground.formal(one, objector)).orElse(Set.of()),
                rule.flatMap(one -> ground.deadlines().after(entity.receivedOn(), one.acknowledgeWithin())),
                rule.flatMap(one -> ground.deadlines().after(entity.receivedOn(), one.decideWithin())),
                entity.refusal(),
                entity.acknowledgedOn(),
                entity.investigator(),
                entity.approval(),
                entity.decision(),
                entity.answer(),
                isUndone(entity, ground.listed()));
    }

    /** Who objects, in the clear. */
    Disclosed disclosed(Viewer viewer, ObjectionEntity entity) {
        return new Disclosed(entity.objector(), letter(viewer, entity));
    }

    Optional<StoredFile> letter(Viewer viewer, ObjectionEntity entity) {
        return entity.document().flatMap(file -> files.find(viewer, file));
    }

    private static String masked(Optional<PersonalText> value) {
        return value.map(PersonalText::masked).orElse("");
    }
}
