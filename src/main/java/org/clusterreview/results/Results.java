package org.clusterreview.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterreview.access.ForInsiders;
import org.clusterreview.access.ForOrganisers;
import org.clusterreview.access.Viewer;
import org.clusterreview.kernel.Outcome;
import org.clusterreview.kernel.Violation;
import org.clusterreview.reviews.Sheets;
import org.clusterreview.rounds.Stage;
import org.clusterreview.rounds.Track;
import org.clusterreview.rounds.TrackId;
import org.clusterreview.rounds.Tracks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rankings of tracks: formed on demand from submitted sheets, then frozen with everything they were made from. */
@Service
@Transactional
public class Results {

    /** What was frozen, in canonical form. */
    public record FrozenFiles(String input, String result) {}

    private final Tracks tracks;
    private final RankingInputs inputs;
    private final Rankings rankings;
    private final Sheets sheets;
    private final ResultStore store;
    private final LotDesk desk;
    private final ApplicationEventPublisher events;

    Results(
            Tracks tracks,
            RankingInputs inputs,
            Rankings rankings,
            Sheets sheets,
            ResultStore store,
            LotDesk desk,
            ApplicationEventPublisher events) {
        this.tracks = tracks;
        this.inputs = inputs;
        this.rankings = rankings;
        this.sheets = sheets;
        this.store = store;
        this.desk = desk;
        this.events = events;
    }

    /**
     * The ranking as the present data give it, without what the viewer may not see. Empty until scoring has ended: nobody
     * who could still move a mark knows what it would do.
     */
    @ForOrganisers
    @Transactional(readOnly = true)
    public Optional<Ranking> preview(Viewer viewer, TrackId track) {
        return tracks.find(viewer, track)
                .filter(found -> found.stage().hasReached(Stage.RESULTS))
                .map(found -> rankings.present(viewer, track));
    }

    /** The ranking in force, recomputed from its frozen input; empty while none is frozen. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<FrozenResult> frozen(Viewer viewer, TrackId track) {
        return store.inForce(track)
                .map(entity -> store.input(viewer, entity)
                        .map(input -> seen(
                                entity,
                                rankings.visible(viewer, track, input),
                                store.isReproduced(viewer, entity, rankings.whole(track, input))))
                        .orElseGet(() -> seen(entity, nothing(viewer, track), false)));
    }

    /**
     * What a recomputation of the ranking in force finds to be otherwise than it was frozen; empty where it gives the same, where
     * none is frozen, and for a viewer who may not see all.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ResultDifference> differences(Viewer viewer, TrackId track) {
        return store.inForce(track)
                .filter(entity -> inputs.withheldGroups(viewer, track).isEmpty())
                .map(entity -> store.differences(
                        viewer, entity, store.input(viewer, entity).map(input -> rankings.whole(track, input))))
                .orElse(List.of());
    }

    /** Every ranking that was ever frozen, the latest first; without hashes for a viewer who sees only a part. */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<ResultRevision> history(Viewer viewer, TrackId track) {
        boolean whole = inputs.withheldGroups(viewer, track).isEmpty();
        return store.history(track).stream()
                .map(revision -> whole ? revision : revision.withoutHashes())
                .toList();
    }

    /** Whether the ranking in force no longer is what the data of today give. Never for a viewer who sees only a part. */
    @ForInsiders
    @Transactional(readOnly = true)
    public boolean isStale(Viewer viewer, TrackId track) {
        return store.inForce(track)
                .filter(entity -> inputs.withheldGroups(viewer, track).isEmpty())
                .filter(entity ->
                        !entity.inputSha256().equals(inputs.of(viewer, track).sha256()))
                .isPresent();
    }

    /** Input and result of the ranking in force, byte for byte; empty where either is no longer as it was frozen. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<FrozenFiles> files(Viewer viewer, TrackId track) {
        return store.inForce(track)
                .filter(entity -> inputs.withheldGroups(viewer, track).isEmpty())
                .flatMap(entity -> store.files(viewer, entity));
    }

    /** Which result is in force, without recomputing it; empty while none is frozen. */
    @ForInsiders
    @Transactional(readOnly = true)
    public Optional<ResultId> inForce(Viewer viewer, TrackId track) {
        return store.inForce(track).map(entity -> new ResultId(entity.id()));
    }

    /**
     * Freezes the ranking of the sheets submitted; an earlier one is superseded and stays. Refused unless the track is at
     * its results, while equal places wait for a lot, for a person who may not see every application, and where nothing
     * has changed since the last time.
     */
    @ForOrganisers
    public Outcome<FrozenResult> freeze(Viewer viewer, TrackId id) {
        Track track = held(viewer, id);
        ResultInput input = inputs.of(viewer, id);
        Optional<Violation> refused = refusal(viewer, track, input);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Ranking ranking = rankings.whole(id, input);
        return ranking.needsLot()
                ? Outcome.refused(Violation.of("result.freeze.lot"))
                : Outcome.done(store.keep(viewer, track, input, ranking).toValue(ranking, true));
    }

    /**
     * The same, but only what the viewer has seen.
     *
     * @param seen input hash of the ranking that was shown; refused if the data have changed since
     */
    @ForOrganisers
    public Outcome<FrozenResult> freeze(Viewer viewer, TrackId id, String seen) {
        held(viewer, id);
        return !inputs.withheldGroups(viewer, id).isEmpty()
                        || inputs.of(viewer, id).sha256().equals(seen)
                ? freeze(viewer, id)
                : Outcome.refused(Violation.of("result.freeze.changed"));
    }

    /**
     * The lots in force of a track, within groups and across them. One within a group is part of the ranking already; one across
     * groups orders equals on the list, and no result hangs on it. None for a viewer who sees only a part.
     */
    @ForInsiders
    @Transactional(readOnly = true)
    public List<RecordedLot> lots(Viewer viewer, TrackId track) {
        return desk.isPartial(viewer, track) ? List.of() : desk.inForce(track);
    }

    /**
     * Names of the experts by application and seat key; none until scoring has ended. That they were asked for is on record,
     * since results name experts by their seats.
     */
    @ForOrganisers
    public Map<String, Map<String, String>> expertNames(Viewer viewer, TrackId id) {
        Track track = held(viewer, id);
        if (track.stage().isBefore(Stage.RESULTS)) {
            return Map.of();
        }
        Map<String, Map<String, String>> names = new HashMap<>();
        sheets.submitted(viewer, id)
                .forEach(sheet -> names.computeIfAbsent(sheet.application().toString(), application -> new HashMap<>())
                        .put(RankingInputs.seatKey(sheet.seat()), sheet.expertName()));
        events.publishEvent(new ResultEvents.ExpertNamesShown(track.round().value(), id.value()));
        return names;
    }

    private Optional<Violation> refusal(Viewer viewer, Track track, ResultInput input) {
        if (track.stage() != Stage.RESULTS) {
            return Optional.of(Violation.of("result.freeze.stage"));
        }
        if (!inputs.withheldGroups(viewer, track.id()).isEmpty()) {
            return Optional.of(Violation.of("result.freeze.conflict"));
        }
        if (input.entries().isEmpty()) {
            return Optional.of(Violation.of("result.freeze.empty"));
        }
        return store.inForce(track.id())
                .filter(earlier -> earlier.inputSha256().equals(input.sha256()))
                .map(earlier -> Violation.of("result.freeze.unchanged", earlier.revision()));
    }

    /** Hashes of the whole stay with those who see the whole. */
    private static FrozenResult seen(ResultEntity entity, Ranking ranking, boolean reproduced) {
        FrozenResult frozen = entity.toValue(ranking, reproduced);
        return ranking.isPartial() ? frozen.withoutHashes() : frozen;
    }

    private Ranking nothing(Viewer viewer, TrackId track) {
        return rankings.visible(
                viewer, track, new ResultInput(tracks.model(viewer, track).rule(), List.of(), Map.of()));
    }

    private Track held(Viewer viewer, TrackId id) {
        return tracks.hold(viewer, id).orElseThrow(() -> new IllegalArgumentException("no track " + id));
    }
}
