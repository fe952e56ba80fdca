package org.clusterreview.results;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clusterreview.access.Deed;
import org.clusterreview.access.Viewer;
import org.clusterreview.access.Visibility;
import org.clusterreview.applications.ApplicationId;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.results.LotRecord.Kind;
import org.clusterreview.results.lot.LotEquals;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.TrackRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is on record of lots, and how one ends. */
@Component
class LotDesk {

    private static final int REASON_LENGTH = 2_000;

    private final LotDrawRepository draws;
    private final LotEndRepository ends;
    private final LotStore places;
    private final RankingInputs inputs;
    private final TrackRegister register;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LotDesk(
            LotDrawRepository draws,
            LotEndRepository ends,
            LotStore places,
            RankingInputs inputs,
            TrackRegister register,
            Visibility visibility,
            ApplicationEventPublisher events,
            Clock clock) {
        this.draws = draws;
        this.ends = ends;
        this.places = places;
        this.inputs = inputs;
        this.register = register;
        this.visibility = visibility;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the viewer sees only a part of the track: such a person learns nothing of its lots and takes no step. */
    boolean isPartial(Viewer viewer, TrackId track) {
        return visibility.of(viewer).isPartial(track.value())
                || !inputs.withheldGroups(viewer, track).isEmpty();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a track is where such equals are put in order. */
    static boolean isStage(Track track, LotEquals.Scope scope) {
        return switch (scope) {
            case RANKING -> track.stage() == Stage.RESULTS;
            case LIST -> EnumSet.of(Stage.RESULTS, Stage.DRAFT_LIST).contains(track.stage());
        };
    }

    /** The latest first. */
    List<LotRecord> ofTrack(TrackId track) {
        List<LotDrawEntity> begun = draws.findByTrackIdOrderByNumberDesc(track.value());
        Map<UUID, LotEndEntity> ended = ends
                .findByLotDrawIdIn(begun.stream().map(LotDrawEntity::id).toList())
                .stream()
                .collect(Collectors.toMap(LotEndEntity::lot, end -> end));
        Set<UUID> inForce = places.of(track).stream().map(LotStore.Placed::draw).collect(Collectors.toSet());
        return begun.stream()
                .map(lot -> lot.toValue(Optional.ofNullable(ended.get(lot.id())), inForce.contains(lot.id())))
                .toList();
    }

    List<RecordedLot> inForce(TrackId track) {
        Map<UUID, LotRecord> records =
                ofTrack(track).stream().collect(Collectors.toMap(lot -> lot.id().value(), lot -> lot));
        return places.of(track).stream()
                .map(lot -> recorded(lot, Optional.ofNullable(records.get(lot.draw()))))
                .toList();
    }

    private static RecordedLot recorded(LotStore.Placed lot, Optional<LotRecord> record) {
        Map<ApplicationId, Integer> byApplication = new HashMap<>();
        lot.places().forEach((application, place) -> byApplication.put(ApplicationId.of(application), place));
        return new RecordedLot(
                lot.draw(),
                byApplication,
                lot.scope() == LotEquals.Scope.LIST,
                lot.decidedAt(),
                record.map(LotRecord::number).orElse(0),
                record.map(LotForm::sha256).orElse(""));
    }

    LotRecord begin(LotDrawEntity lot) {
        LotRecord begun = draws.saveAndFlush(lot).toValue(Optional.empty(), false);
        events.publishEvent(new ResultEvents.LotStarted(
                lot.round(),
                lot.track().value(),
                lot.id(),
                begun.among().scope(),
                begun.among().applications(),
                begun.sha256(),
                begun.commitment().orElse(""),
                begun.reason()));
        return begun;
    }

    /**
     * The lot, if it is still open and the viewer may take a step of it. Its track is held first, as by whoever freezes a result
     * or forms a list: neither is made while a lot is decided.
     */
    Outcome<LotDrawEntity> hold(Viewer viewer, LotId id) {
        draws.trackOf(id.value()).ifPresent(track -> register.hold(List.of(new TrackId(track))));
        Optional<LotDrawEntity> lot = draws.lock(id.value());
        if (lot.isEmpty() || ends.findById(id.value()).isPresent()) {
            return Outcome.refused(Violation.of("lot.over"));
        }
        return isPartial(viewer, lot.get().track())
                ? Outcome.refused(Violation.of("result.freeze.conflict"))
                : Outcome.done(lot.get());
    }

    /** Ends a lot undecided. */
    Outcome<LotRecord> end(Viewer viewer, LotDrawEntity lot, Kind kind, String reason) {
        if (reason.isBlank() || reason.strip().length() > REASON_LENGTH) {
            return Outcome.refused(Violation.at("reason", "lot.reason", REASON_LENGTH));
        }
        LotEndEntity end = ends.saveAndFlush(
                new LotEndEntity(lot.id(), kind, reason.strip(), Optional.empty(), List.of(), viewer, now()));
        events.publishEvent(
                new ResultEvents.LotEnded(lot.round(), lot.track().value(), lot.id(), kind, reason.strip()));
        return Outcome.done(lot.toValue(Optional.of(end), false));
    }

    /** Ends a lot with an order, which counts from now on. */
    LotRecord decide(
            Viewer viewer,
            LotDrawEntity lot,
            Kind kind,
            String words,
            Optional<String> seed,
            List<ApplicationId> order) {
        Deed by = new Deed(viewer.actor(), now());
        LotEndEntity end = ends.saveAndFlush(new LotEndEntity(lot.id(), kind, words, seed, order, viewer, by.at()));
        String witness = lot.byHand().map(LotByHand::witness).orElse(viewer.name());
        places.record(lot.id(), lot.equalOnes(), lot.track(), order, witness, words, by);
        events.publishEvent(new ResultEvents.LotRecorded(
                lot.round(),
                lot.track().value(),
                lot.id(),
                order.stream().map(ApplicationId::value).toList(),
                witness,
                words,
                kind == Kind.WITNESSED ? lot.secretInClear().orElse("") : "",
                seed.orElse("")));
        return lot.toValue(Optional.of(end), true);
    }

    /** The lot in force that puts all of some equals in order, and the open one between any of them. */
    static LotSet set(LotEquals equals, List<LotRecord> known) {
        Optional<LotRecord> decided = known.stream()
                .filter(LotRecord::inForce)
                .filter(lot -> lot.settles(equals))
                .findFirst();
        return new LotSet(
                equals,
                decided.map(LotRecord::id),
                decided.flatMap(LotRecord::byHand).isPresent(),
                known.stream()
                        .filter(LotRecord::isOpen)
                        .filter(lot -> lot.touches(equals))
                        .map(LotRecord::id)
                        .findFirst());
    }
}
