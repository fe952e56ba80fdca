package org.clusterreview.objections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.objections.Objection.State;
import org.clusterreview.rounds.TrackId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections to the public notice of a track: that they come in, are accepted or not, and are answered; what lies between is of
 * {@link Investigations}. One about an application that somebody is recused from does not exist for him or her.
 */
@Service
@Transactional
public class Objections {

    public static final int TEXT_LENGTH = 4_000;
    public static final int NAME_LENGTH = 100;
    public static final int CONTACT_LENGTH = 200;

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ObjectionReader reader;
    private final ObjectionIntake intake;
    private final ObjectionChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(
            ObjectionReader reader,
            ObjectionIntake intake,
            ObjectionChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.intake = intake;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they were recorded. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<Objection> ofTrack(Viewer viewer, TrackId track) {
        return reader.values(viewer, track);
    }

    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<Objection> find(Viewer viewer, ObjectionId id) {
        return reader.find(viewer, id).map(entity -> reader.value(viewer, entity));
    }

    /**
     * Records an objection, whoever objects and however: whether it is accepted is decided next. Refused before anything was
     * shown to the public, once the list has taken effect, and for a day to come or before the first notice.
     */
    @ForStaff
    public Outcome<Objection> record(Viewer viewer, TrackId track, NewObjection wanted) {
        return intake.take(viewer, track, wanted).map(entity -> {
            Objection objection = reader.value(viewer, entity);
            events.publishEvent(new ObjectionEvents.ObjectionRecorded(
                    about(entity),
                    objection.objector(),
                    objection.channel(),
                    objection.receivedOn(),
                    reader.letter(viewer, entity).map(StoredFile::sha256).orElse("")));
            return objection;
        });
    }

    /** Accepts an objection; refused while the way it came in forbids that. */
    @ForStaff
    public Outcome<Objection> acknowledge(Viewer viewer, ObjectionId id, long seenVersion) {
        return changes.make(viewer, id, seenVersion, State.RECEIVED, entity -> {
            Optional<Ground> ground =
                    reader.value(viewer, entity).grounds().stream().sorted().findFirst();
            if (ground.isPresent()) {
                return Outcome.refused(
                        Violation.of("objection.unacceptable." + ground.get().name()));
            }
            entity.acknowledge(today());
            events.publishEvent(new ObjectionEvents.ObjectionAcknowledged(about(entity), today()));
            return Outcome.done(entity);
        });
    }

    /** Does not accept an objection; refused for a ground that does not apply, and without a reason. */
    @ForStaff
    public Outcome<Objection> refuse(Viewer viewer, ObjectionId id, long seenVersion, Ground ground, String reason) {
        return changes.make(viewer, id, seenVersion, State.RECEIVED, entity -> {
            if (!reader.value(viewer, entity).refusable().contains(ground)) {
                return Outcome.refused(Violation.at("ground", "objection.ground.unfounded"));
            }
            return ObjectionChanges.withReason(reason, () -> {
                entity.refuse(ground, reason.strip());
                events.publishEvent(new ObjectionEvents.ObjectionNotAccepted(about(entity), ground, reason.strip()));
                return Outcome.done(entity);
            });
        });
    }

    /** Records that a decided objection was answered; refused for a day to come, or before the decision. */
    @ForStaff
    public Outcome<Objection> answer(
            Viewer viewer, ObjectionId id, long seenVersion, String text, LocalDate answeredOn) {
        return changes.make(viewer, id, seenVersion, State.DECIDED, entity -> {
            LocalDate decided = entity.decision().orElseThrow().on();
            if (answeredOn.isAfter(today()) || answeredOn.isBefore(decided)) {
                return Outcome.refused(Violation.at("answeredOn", "objection.answer.day", decided.toString()));
            }
            return ObjectionChanges.withReason(text, () -> {
                entity.answer(text.strip(), answeredOn);
                events.publishEvent(new ObjectionEvents.ObjectionAnswered(about(entity), answeredOn, text.strip()));
                return Outcome.done(entity);
            });
        });
    }

    /** Who objects, in the clear, with the letter; that it was read, and why, goes on record. */
    @ForStaff
    public Outcome<Disclosed> readObjector(Viewer viewer, ObjectionId id, String reason) {
        Optional<ObjectionEntity> entity = reader.find(viewer, id);
        if (entity.isEmpty()) {
            return Outcome.refused(Violation.of("objection.unknown"));
        }
        return ObjectionChanges.withReason(reason, () -> {
            events.publishEvent(new ObjectionEvents.ObjectorRead(about(entity.get()), reason.strip()));
            return Outcome.done(reader.disclosed(viewer, entity.get()));
        });
    }

    static ObjectionEvents.About about(ObjectionEntity entity) {
        return new ObjectionEvents.About(entity.round(), entity.id(), entity.application());
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
