package org.clusterreview.objections;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.objections.Objection.State;
import org.clusterreview.rounds.Tracks;
import org.springframework.stereotype.Component;

/** Changes an objection that the viewer may see, in the state in which it was seen. */
@Component
class ObjectionChanges {

    private final ObjectionRepository objections;
    private final ObjectionReader reader;
    private final Tracks tracks;

    ObjectionChanges(ObjectionRepository objections, ObjectionReader reader, Tracks tracks) {
        this.objections = objections;
        this.reader = reader;
        this.tracks = tracks;
    }

    /** @param from the only state in which it can be done */
    Outcome<Objection> make(
            Viewer viewer,
            ObjectionId id,
            long seenVersion,
            State from,
            Function<ObjectionEntity, Outcome<ObjectionEntity>> act) {
        return make(
                viewer,
                id,
                seenVersion,
                entity ->
                        entity.state() == from ? act.apply(entity) : Outcome.refused(Violation.of("objection.state")));
    }

    Outcome<Objection> make(
            Viewer viewer, ObjectionId id, long seenVersion, Function<ObjectionEntity, Outcome<ObjectionEntity>> act) {
        Optional<ObjectionEntity> found = reader.find(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("objection.unknown"));
        }
        tracks.hold(viewer, found.get().track());
        return found.get().isAt(seenVersion)
                ? act.apply(found.get()).map(entity -> reader.value(viewer, objections.saveAndFlush(entity)))
                : Outcome.refused(Violation.of("objection.changed"));
    }

    /** Refused without a reason, or with a longer one than is kept. */
    static <T> Outcome<T> withReason(String reason, Supplier<Outcome<T>> next) {
        return reason.isBlank() || reason.length() > Objections.TEXT_LENGTH
                ? Outcome.refused(Violation.at("reason", "objection.reason.missing", Objections.TEXT_LENGTH))
                : next.get();
    }
}
