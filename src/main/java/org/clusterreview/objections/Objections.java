package org.clusterreview.objections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clusterreview.access.AccountId;
import org.clusterreview.access.Colleagues;
import org.clusterreview.access.Colleagues.Colleague;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.ForStaff;
import org.clusterreview.access.Viewer;
import org.clusterreview.approvals.Approvals;
import org.clusterreview.approvals.Proposal;
import org.clusterreview.documents.StoredFile;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.objections.Objection.State;
import org.clusterreview.objections.Objection.Verdict;
import org.clusterreview.recognition.ListCorrection;
import org.clusterreview.recognition.ListCorrections;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections to the public notice of a track, from coming in to their answer. One about an application that somebody is recused
 * from does not exist for him or her.
 */
@Service
@Transactional
public class Objections {

    public static final int TEXT_LENGTH = 4_000;
    public static final int NAME_LENGTH = 100;
    public static final int CONTACT_LENGTH = 200;

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ObjectionRepository objections;
    private final ObjectionReader reader;
    private final ObjectionIntake intake;
    private final Tracks tracks;
    private final Approvals approvals;
    private final Colleagues colleagues;
    private final ListCorrections corrections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Objections(
            ObjectionRepository objections,
            ObjectionReader reader,
            ObjectionIntake intake,
            Tracks tracks,
            Approvals approvals,
            Colleagues colleagues,
            ListCorrections corrections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.objections = objections;
        this.reader = reader;
        this.intake = intake;
        this.tracks = tracks;
        this.approvals = approvals;
        this.colleagues = colleagues;
        this.corrections = corrections;
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
        return change(viewer, id, seenVersion, State.RECEIVED, entity -> {
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

    /** Does not accept an objection; refused for a formal ground that does not apply, and without a reason. */
    @ForStaff
    public Outcome<Objection> refuse(Viewer viewer, ObjectionId id, long seenVersion, Ground ground, String reason) {
        return change(viewer, id, seenVersion, State.RECEIVED, entity -> {
            if (ground.isFormal() && !reader.value(viewer, entity).grounds().contains(ground)) {
                return Outcome.refused(Violation.at("ground", "objection.ground.unfounded"));
            }
            return withReason(reason, () -> {
                entity.refuse(ground, reason.strip());
                events.publishEvent(new ObjectionEvents.ObjectionNotAccepted(about(entity), ground, reason.strip()));
                return Outcome.done(entity);
            });
        });
    }

    /** Whom an objection can be given to: organisers and staff who may see it. */
    @ForStaff
    @Transactional(readOnly = true)
    public List<Colleague> assignable(Viewer viewer, ObjectionId id) {
        return reader.find(viewer, id)
                .map(entity -> colleagues.whoMay(entity::isVisible))
                .orElse(List.of());
    }

    /** Gives an accepted objection to somebody to look into, or to somebody else while no decision is proposed. */
    @ForOrganisers
    public Outcome<Objection> assign(Viewer viewer, ObjectionId id, long seenVersion, AccountId investigator) {
        return change(viewer, id, seenVersion, entity -> {
            boolean open = entity.state() == State.ACKNOWLEDGED
                    || entity.state() == State.INVESTIGATION
                            && entity.approval().isEmpty();
            if (!open) {
                return Outcome.refused(Violation.of("objection.state"));
            }
            if (colleagues.whoMay(entity::isVisible).stream()
                    .noneMatch(one -> one.id().equals(investigator))) {
                return Outcome.refused(Violation.at("investigator", "objection.investigator.unfit"));
            }
            entity.assign(investigator);
            events.publishEvent(new ObjectionEvents.ObjectionAssigned(about(entity), investigator.value()));
            return Outcome.done(entity);
        });
    }

    /** Proposes how to decide; only who looks into it does, and another person decides. */
    @ForStaff
    public Outcome<Objection> propose(
            Viewer viewer, ObjectionId id, long seenVersion, Verdict verdict, String reason, Optional<UUID> document) {
        return change(viewer, id, seenVersion, State.INVESTIGATION, entity -> {
            if (entity.approval().isPresent()) {
                return Outcome.refused(Violation.of("objection.proposed"));
            }
            if (!entity.investigator().equals(viewer.account())) {
                return Outcome.refused(Violation.of("objection.investigator.other"));
            }
            return approvals
                    .propose(viewer, proposal(viewer, entity, verdict, reason, document))
                    .map(approval -> {
                        entity.propose(approval.id());
                        return entity;
                    });
        });
    }

    private Proposal proposal(
            Viewer viewer, ObjectionEntity entity, Verdict verdict, String reason, Optional<UUID> document) {
        String about = reader.value(viewer, entity).applicationName().orElse("");
        return new Proposal(
                ListCorrections.KIND,
                entity.track() + "/" + entity.id() + "/"
                        + entity.application().map(Object::toString).orElse(""),
                Optional.of(entity.round()),
                about.isEmpty() ? entity.receivedOn().toString() : about,
                Map.of(
                        ListCorrections.NUMBER,
                        entity.number(),
                        ListCorrections.VERDICT,
                        verdict,
                        "received",
                        entity.receivedOn(),
                        "statement",
                        entity.statement()),
                reason,
                document,
                Optional.empty());
    }

    /** Records that a decided objection was answered; refused for a day to come, or before the decision. */
    @ForStaff
    public Outcome<Objection> answer(
            Viewer viewer, ObjectionId id, long seenVersion, String text, LocalDate answeredOn) {
        return change(viewer, id, seenVersion, State.DECIDED, entity -> {
            LocalDate decided = entity.decision().orElseThrow().on();
            if (answeredOn.isAfter(today()) || answeredOn.isBefore(decided)) {
                return Outcome.refused(Violation.at("answeredOn", "objection.answer.day", decided.toString()));
            }
            return withReason(text, () -> {
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
        return withReason(reason, () -> {
            events.publishEvent(new ObjectionEvents.ObjectorRead(about(entity.get()), reason.strip()));
            return Outcome.done(reader.disclosed(viewer, entity.get()));
        });
    }

    /** Corrects the list as an upheld objection demands; see {@link ListCorrections#correct}. */
    @ForOrganisers
    public Outcome<ListCorrection> carryOut(Viewer viewer, ObjectionId id) {
        Optional<ObjectionEntity> entity = reader.find(viewer, id);
        if (entity.isEmpty()) {
            return Outcome.refused(Violation.of("objection.unknown"));
        }
        return entity.get().approval().isEmpty() || entity.get().application().isEmpty()
                ? Outcome.refused(Violation.of("recognition.correction.unfounded"))
                : corrections.correct(
                        viewer, entity.get().track(), entity.get().approval().get());
    }

    private Outcome<Objection> change(
            Viewer viewer,
            ObjectionId id,
            long seenVersion,
            State from,
            Function<ObjectionEntity, Outcome<ObjectionEntity>> change) {
        return change(
                viewer,
                id,
                seenVersion,
                entity -> entity.state() == from
                        ? change.apply(entity)
                        : Outcome.refused(Violation.of("objection.state")));
    }

    private Outcome<Objection> change(
            Viewer viewer,
            ObjectionId id,
            long seenVersion,
            Function<ObjectionEntity, Outcome<ObjectionEntity>> change) {
        Optional<ObjectionEntity> found = reader.find(viewer, id);
        if (found.isEmpty()) {
            return Outcome.refused(Violation.of("objection.unknown"));
        }
        tracks.hold(viewer, found.get().track());
        return found.get().isAt(seenVersion)
                ? change.apply(found.get()).map(entity -> reader.value(viewer, objections.saveAndFlush(entity)))
                : Outcome.refused(Violation.of("objection.changed"));
    }

    private static <T> Outcome<T> withReason(String reason, Supplier<Outcome<T>> next) {
        return reason.isBlank() || reason.length() > TEXT_LENGTH
                ? Outcome.refused(Violation.at("reason", "objection.reason.missing", TEXT_LENGTH))
                : next.get();
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
